package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** {@code compare --json}. */
class CompareJsonTest {

  private static final String OPTIONS = " --device apple-m1-pro --prompt 32 --generate 8";

  @Test
  void holdsTheFullAnalyses() throws JsonProcessingException {
    JsonNode json = Run.json("compare --models pythia-160m,llama-3.1-8b" + OPTIONS);
    assertThat(Run.names(json)).containsExactly("device", "workload", "models", "ranking");
    assertThat(json.get("models").get(0))
        .isEqualTo(Run.json("analyze --model pythia-160m" + OPTIONS));
    assertThat(json.get("models").get(1))
        .isEqualTo(Run.json("analyze --model llama-3.1-8b" + OPTIONS));
  }

  @Test
  void ranksWithinARegime() throws JsonProcessingException {
    JsonNode ranking =
        Run.json("compare --models pythia-160m,llama-3.1-8b,qwen3-0.6b" + OPTIONS).get("ranking");
    assertThat(Run.names(ranking)).containsExactly("prefill", "decode");
    assertThat(Run.names(ranking.get("decode"))).containsExactly("normalised", "logarithmic");
    for (JsonNode groups : ranking.get("decode")) {
      assertThat(groups).hasSize(1);
      JsonNode group = groups.get(0);
      assertThat(Run.names(group)).containsExactly("regime", "order");
      assertThat(group.get("regime").textValue()).isEqualTo("memory-bound");
      assertThat(group.get("order")).hasSize(3);
      double before = 0;
      for (JsonNode place : group.get("order")) {
        assertThat(Run.names(place)).containsExactly("model", "value");
        assertThat(place.get("value").doubleValue()).isGreaterThanOrEqualTo(before);
        before = place.get("value").doubleValue();
      }
    }
    assertThat(ranking.get("prefill").get("normalised").size()).isEqualTo(2);
  }

  @Test
  void aPhaseThatIsNotThereHasNoRanking() throws JsonProcessingException {
    JsonNode json =
        Run.json("compare --models pythia-160m,qwen3-0.6b --prompt 0 --device rtx-4090");
    assertThat(json.get("ranking").get("prefill").isNull()).isTrue();
    assertThat(json.get("ranking").get("decode").isObject()).isTrue();
  }
}
