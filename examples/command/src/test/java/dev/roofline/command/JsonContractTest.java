package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names and order of the fields that readers of the JSON rely on. */
class JsonContractTest {

  private static final String ANALYZE = "analyze --model qwen2.5-1.5b --device apple-m1-pro";

  private static final List<String> PHASE =
      List.of(
          "steps",
          "tokens",
          "matrixFlop",
          "vectorFlop",
          "bytes",
          "operationalIntensity",
          "regime",
          "attainableFlopPerSecond",
          "seconds",
          "aggregateSeconds",
          "tokensPerSecond");

  @Test
  void anAnalysisHasItsSections() throws JsonProcessingException {
    JsonNode json = Run.json(ANALYZE);
    assertThat(Run.names(json))
        .containsExactly(
            "model", "device", "workload", "prefill", "decode", "total", "potential", "memory");
    assertThat(Run.names(json.get("model")))
        .containsExactly("id", "parameters", "activeParameters", "weightBytes", "kvBytesPerToken");
    assertThat(Run.names(json.get("device")))
        .containsExactly(
            "id",
            "ceilings",
            "computeFormat",
            "peakFlopPerSecond",
            "bandwidthBytesPerSecond",
            "ridgeFlopPerByte");
    assertThat(Run.names(json.get("workload")))
        .containsExactly("batch", "prompt", "generate", "weights", "kvCache");
    assertThat(Run.names(json.get("memory")))
        .containsExactly("weightBytes", "kvBytes", "activationBytes", "capacityBytes", "fits");
  }

  @Test
  void aPhaseHasItsFields() throws JsonProcessingException {
    JsonNode json = Run.json(ANALYZE);
    for (String phase : List.of("prefill", "decode", "total")) {
      assertThat(Run.names(json.get(phase))).as(phase).isEqualTo(PHASE);
      assertThat(Run.names(json.get(phase).get("bytes")))
          .containsExactly("weights", "kvRead", "kvWrite", "activations", "total");
    }
  }

  @Test
  void aPotentialHasThreeForms() throws JsonProcessingException {
    JsonNode potential = Run.json(ANALYZE).get("potential");
    assertThat(Run.names(potential)).containsExactly("prefill", "decode");
    for (JsonNode phi : potential) {
      assertThat(Run.names(phi))
          .containsExactly("regime", "published", "normalised", "logarithmic");
      assertThat(Run.names(phi.get("published"))).containsExactly("value", "unit");
      assertThat(phi.get("published").get("unit").textValue()).isEqualTo("FLOP/s");
    }
    assertThat(potential.get("prefill").get("regime").textValue()).isEqualTo("compute-bound");
    assertThat(potential.get("decode").get("regime").textValue()).isEqualTo("memory-bound");
  }

  @Test
  void operatorsComeLastAndOnlyOnRequest() throws JsonProcessingException {
    JsonNode decode = Run.json(ANALYZE + " --operators").get("decode");
    assertThat(Run.names(decode)).startsWith(PHASE.toArray(String[]::new)).endsWith("operators");
    double seconds = 0;
    for (JsonNode operator : decode.get("operators")) {
      assertThat(Run.names(operator))
          .containsExactly(
              "name",
              "count",
              "matrixFlop",
              "vectorFlop",
              "bytes",
              "operationalIntensity",
              "regime",
              "seconds");
      seconds += operator.get("seconds").doubleValue();
    }
    assertThat(seconds / decode.get("seconds").doubleValue()).isBetween(1 - 1e-12, 1 + 1e-12);
  }

  @Test
  void withoutPromptThereIsNoPrefill() throws JsonProcessingException {
    JsonNode json = Run.json(ANALYZE + " --prompt 0");
    assertThat(json.get("prefill").isNull()).isTrue();
    assertThat(json.get("potential").get("prefill").isNull()).isTrue();
    assertThat(json.get("total")).isEqualTo(json.get("decode"));
    assertThat(json.get("workload").get("generate").intValue()).isEqualTo(128);
  }

  @Test
  void withoutGenerationThereIsNoDecode() throws JsonProcessingException {
    JsonNode json = Run.json(ANALYZE + " --generate 0");
    assertThat(json.get("decode").isNull()).isTrue();
    assertThat(json.get("potential").get("decode").isNull()).isTrue();
    assertThat(json.get("prefill").get("steps").intValue()).isEqualTo(1);
    assertThat(json.get("workload").get("prompt").intValue()).isEqualTo(128);
  }

  @Test
  void anIntensityWithoutTrafficIsNull() throws JsonProcessingException {
    JsonNode operators =
        Run.json(ANALYZE + " --operators --traffic weights+kv").get("decode").get("operators");
    for (JsonNode operator : operators) {
      assertThat(operator.get("operationalIntensity").isNull())
          .as(operator.get("name").textValue())
          .isEqualTo(operator.get("bytes").doubleValue() == 0);
    }
  }
}
