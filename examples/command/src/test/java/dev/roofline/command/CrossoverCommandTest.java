package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossoverCommandTest {

  private static final String LLAMA = "crossover --model llama-3.1-8b --device h100-sxm ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--across batch",
        "--across batch --context 0,128,131072 --weights Q4_K_M",
        "--across batch --operators",
        "--across context --batch 64",
        "--across context --phase run --generate 100",
        "--across prompt --phase prefill",
        "--across prompt --phase total --traffic weights+kv",
        "--across batch --against qwen3-30b-a3b --bound aggregate",
        "--across batch --against-weights Q8_0 --context 100,1000",
        "--across context --against-device rtx-4090",
        "--across batch --phase prefill --least 2 --most 3",
        "--help"
      })
  void everyAnswerFitsIn120Columns(String options) {
    Run run = Run.line(LLAMA + options);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).endsWith("\n").doesNotContain("NaN", "Infinity", "null");
    assertThat(run.widest()).isLessThanOrEqualTo(120);
    assertThat(run.out().chars().filter(c -> Character.isDigit(c) && c > '9').count()).isZero();
  }

  @Test
  void manyCrossingsAreCutShortForPeopleButNotInJson() throws JsonProcessingException {
    // Most layers of the model attend to chunks of 8192 tokens: its cache is read in a saw.
    String saw =
        "crossover --model llama-4-scout --against llama-3.1-70b --device h100-sxm --across context"
            + " --most 1000000 --traffic weights+kv";
    JsonNode crossings = Run.json(saw).get("answers").get(0).get("crossings");
    String shown = Run.line(saw).out();
    assertThat(shown.contains("more")).isEqualTo(crossings.size() > 12);
  }

  @Test
  void jsonNamesTheQuestionAndEveryAnswer() throws JsonProcessingException {
    JsonNode json = Run.json(LLAMA + "--across batch --context 128,8192");
    assertThat(Run.names(json))
        .containsExactly("phase", "across", "first", "second", "labels", "answers");
    assertThat(Run.names(json.get("across"))).containsExactly("count", "least", "most");
    assertThat(Run.names(json.get("first")))
        .containsExactly("model", "weights", "kvCache", "mla", "device");
    assertThat(json.get("second").isNull()).isTrue();
    assertThat(json.get("labels").textValue()).isEqualTo("context");
    JsonNode found = json.get("answers").get(0);
    assertThat(Run.names(found))
        .containsExactly("label", "answer", "initial", "crossings", "trend");
    assertThat(Run.names(found.get("trend")))
        .containsExactly("unit", "threshold", "atLeast", "atMost", "limit");
    assertThat(Run.names(found.get("crossings").get(0)))
        .containsExactly("value", "firstWhole", "before", "after", "method", "residual");
    assertThat(found.get("crossings").get(0).get("firstWhole").longValue()).isEqualTo(685);
    JsonNode never = json.get("answers").get(1);
    assertThat(never.get("label").textValue()).isEqualTo("8192");
    assertThat(never.get("answer").textValue()).isEqualTo("never");
    assertThat(never.get("crossings").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--batch 2 | --across (not given) must be one of batch, context",
        "--across width | --across (\"width\") must be one of batch, context, prompt",
        "--across prompt | --across (\"prompt\") must be batch or context for --phase decode",
        "--across context --phase prefill | must be batch or prompt for --phase prefill",
        "--across batch --phase verify | --phase (\"verify\") must be one of decode, run, prefill",
        "--across batch --most 0 | --most (\"0\") must be a whole number from 1 to",
        "--across batch --least 9 --most 8 | --least (\"9\") must be a whole number from 1 to 8",
        "--across batch --context 1,x | --context (\"1,x\") must be whole numbers and ranges",
        "--across batch --context 2000000000000 | --context (\"2000000000000\") must be at",
        "--across batch --context 1..1001 | must be at most 1000 contexts of at most",
        "--across context --context 1 | --context must not be combined with --across context",
        "--across prompt --phase prefill --context 1 | must not be combined with --across prompt",
        "--across batch --context 1 --prompt 2 | --context must not be combined with --prompt",
        "--across batch --operators --against qwen2.5-7b | --operators must not be combined",
        "--across batch --operators --context 1,2 | --operators must not be combined",
        "--across batch --against qwen | --against (\"qwen\") must be ",
        "--across batch --against-mla fast | --against-mla (\"fast\") must be one of auto",
        "--across batch --against-device x | --against-device (\"x\") must be ",
        "--across batch --phase run --generate 0 | --generate (0) must be from 1 to",
      })
  void badOptionsAreRefusedInOneLine(String options, String message) {
    Run run = Run.line(LLAMA + options);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("roofline: ").hasLineCount(1).contains(message);
  }
}
