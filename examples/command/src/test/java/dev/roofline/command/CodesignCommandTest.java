package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesignCommandTest {

  private static final String SMALL =
      "codesign --device snapdragon-8-elite --weights Q4_0 --layers 16..32:8 --hidden"
          + " 1024..4096:1024 --ffn 3,4 ";

  @TempDir Path directory = Path.of("");

  @Test
  void answersWithTheLargestAndTheFront() {
    Run run = Run.line(SMALL + "--memory 6GB --decode-at-least 20 --prompt 2048 --ttft 4s");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.widest()).isLessThanOrEqualTo(Columns.MOST);
    assertThat(run.out())
        .startsWith("Decoders for Qualcomm Snapdragon 8 Elite (Adreno 830)\n")
        .contains("grid       3 depths × 4 hidden sizes × 2 feed-forwards, 24 candidates\n")
        .contains("memory at most 6 GB (refuses 0), time per token at most 50 ms (refuses 2), ")
        .contains("most parameters: 32 layers of 3072, GQA 8×128, FFN 4·H, vocabulary 128256 tied")
        .contains("the same to 12 digits\n")
        .contains(" token/s at most; it takes ");
  }

  /** The plain command about the same shape says the same. */
  @Test
  void agreesWithAnalyze() throws JsonProcessingException {
    JsonNode front =
        Run.json(
                "codesign --device h100-sxm --layers 32 --hidden 4096 --ffn 3.5 --tied no"
                    + " --context 8192")
            .get("answers")
            .get(0)
            .get("front");
    assertThat(front).hasSize(1);
    JsonNode found = front.get(0).get("devices").get(0);
    JsonNode plain =
        Run.json("analyze --model llama-3.1-8b --device h100-sxm --prompt 8192 --generate 1");
    assertThat(found.get("parameters")).isEqualTo(plain.get("model").get("parameters"));
    assertThat(found.get("weightBytes")).isEqualTo(plain.get("model").get("weightBytes"));
    assertThat(found.get("secondsPerToken").doubleValue())
        .isCloseTo(plain.get("decode").get("seconds").doubleValue(), withinPercentage(1e-10));
    assertThat(found.get("secondsToFirstToken").doubleValue())
        .isCloseTo(plain.get("prefill").get("seconds").doubleValue(), withinPercentage(1e-10));
    assertThat(found.get("potential").get("logarithmic").doubleValue())
        .isCloseTo(
            plain.get("potential").get("decode").get("logarithmic").doubleValue(),
            withinPercentage(1e-10));
  }

  @Test
  void jsonHoldsTheWholeFront() throws JsonProcessingException {
    JsonNode json =
        Run.json(
            SMALL + "--attention gqa,mla --experts 8of128x0.375 --window full,1024/6 --limit 1");
    assertThat(Run.names(json)).containsExactly("answers");
    JsonNode answer = json.get("answers").get(0);
    assertThat(Run.names(answer))
        .containsExactly(
            "devices",
            "workload",
            "objectives",
            "candidates",
            "impossible",
            "budgets",
            "feasible",
            "checked",
            "largestDeviation",
            "front",
            "leadersByAttention",
            "leadersByFeedForward");
    assertThat(answer.get("candidates").longValue()).isEqualTo(3 * 4 * 3 * 2 * 2);
    assertThat(answer.get("impossible").get("latent_sees_all").longValue()).isPositive();
    assertThat(answer.get("largestDeviation").doubleValue()).isLessThan(1e-12);
    assertThat(answer.get("front").size()).isGreaterThan(1);
    JsonNode first = answer.get("front").get(0);
    assertThat(Run.names(first)).containsExactly("shape", "weights", "kvCache", "devices");
    assertThat(Run.names(first.get("devices").get(0)))
        .containsExactly(
            "id",
            "parameters",
            "nonEmbeddingParameters",
            "activeParameters",
            "bitsPerParameter",
            "weightBytes",
            "kvBytes",
            "memoryBytes",
            "secondsPerToken",
            "secondsToFirstToken",
            "potential");
    for (JsonNode leader : answer.get("leadersByAttention")) {
      assertThat(Run.names(leader.get("shape")))
          .startsWith("layers", "hidden", "attention", "feedForward")
          .endsWith("vocabulary", "tied");
    }
  }

  @Test
  void eachDeviceHasItsOwnAnswer() throws JsonProcessingException {
    String devices = SMALL.replace("snapdragon-8-elite", "rtx-4090,apple-a18");
    JsonNode each = Run.json(devices + "--each").get("answers");
    JsonNode all = Run.json(devices.strip()).get("answers");
    assertThat(each).hasSize(2);
    assertThat(all).hasSize(1);
    assertThat(all.get(0).get("front").get(0).get("devices")).hasSize(2);
    assertThat(each.get(0).get("feasible").longValue())
        .isGreaterThanOrEqualTo(all.get(0).get("feasible").longValue());
    assertThat(Run.line(devices + "--each").out()).contains("Decoders for ").contains("RTX 4090");
    assertThat(Run.line(devices.strip()).out()).contains("\non NVIDIA GeForce RTX 4090 ");
  }

  @Test
  void drawsTheFront() throws IOException {
    Path file = directory.resolve("front.svg");
    assertThat(Run.line(SMALL + "--attention gqa,mqa --svg " + file).status()).isZero();
    assertThat(Files.readString(file)).contains("<svg", "GQA 8×128", "MQA 128", "Pareto front");
    assertThat(Run.line(SMALL + "--memory 1MB --svg " + file).out())
        .endsWith("\nnone keeps all budgets\n");
    assertThat(Files.readString(file)).contains("<svg");
  }

  @Test
  void progressAndThreadsDoNotChangeTheAnswer() {
    Run plain = Run.line(SMALL + "--threads 1");
    Run watched = Run.line(SMALL + "--threads 3 --progress");
    assertThat(watched.out()).isEqualTo(plain.out());
    assertThat(plain.err()).isEmpty();
    assertThat(watched.err()).matches("(\rsearching \\[#* *] +[0-9]+ %)+\r +\r");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--layers 0 | --layers (0) must be from 1 to",
        "--layers x | --layers (\"x\") must be whole numbers and ranges",
        "--hidden 1024,1024 | --hidden ([1024, 1024]) must list at least one value, and each once",
        "--attention gta | --attention (\"gta\") must be as mha, mqa-64, gqa, gqa-4x64 or mla-512",
        "--attention gqa,gqa | --attention (\"gqa,gqa\") must name one or more, each once",
        "--ffn none | --ffn (\"none\") must stand beside --experts",
        "--ffn 3..x | --ffn (\"3..x\") must be numbers and ranges, as in 3,3.5 or 2.5..6:0.25",
        "--ffn 1..2:0 | --ffn (\"1..2:0\") must be numbers and ranges",
        "--ffn 0 | feed-forward ratio (0.0) must be a finite number > 0",
        "--experts 9of8x1 | active experts (9) must be from 1 to 8",
        "--experts 8x1 | --experts (\"8x1\") must be as 8of128x0.375 or 6of64x0.6875+2",
        "--experts 1of2x.. | --experts (\"..\") must be a number above 0",
        "--window 12 | --window (\"12\") must be full, or as 1024/6",
        "--tied perhaps | --tied (\"perhaps\") must be one of yes, no, both",
        "--aspect 32 | --aspect (\"32\") must be two bounds, as in 32-128, or any",
        "--aspect 128-32 | least aspect ratio (128.0) must be at most the most (32.0)",
        "--memory 6 | --memory (\"6\") must be a number and a unit",
        "--ttft -1 | --ttft (\"-1\") must be a time above 0, as in 2s or 500ms",
        "--ttft 2h | --ttft (\"2h\") must be a time above 0",
        "--decode-at-least 0 | --decode-at-least (\"0\") must be a number above 0",
        "--parameters 7X | --parameters (\"7X\") must be a count above 0, as in 3000000, 1.5G or"
            + " 7B",
        "--maximize speed | --maximize (\"speed\") must be one of parameters, body, active",
        "--prompt 9000 | --prompt (\"9000\") must be a whole number from 1 to 8192",
        "--weights Q4_K_M | --weights (\"Q4_K_M\") must be stored alike in every layer",
        "--weights F17 | --weights (\"F17\") must be one of ",
        "--limit 0 | --limit (\"0\") must be a whole number from 1 to",
        "--ceilings corrected | --ceilings (corrected) of device rtx-4090 must be one of",
        "--device | --device (no value) must have a value",
      })
  void refusals(String options, String message) {
    String device = options.startsWith("--device") ? "" : "--device rtx-4090 ";
    Run run = Run.line("codesign " + device + options);
    assertThat(run.err()).startsWith("roofline: ").contains(message).hasLineCount(1);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void refusesAFigureOfSeveralAnswers() {
    assertThat(Run.line("codesign --device rtx-4090,apple-a18 --each --svg a.svg").err())
        .isEqualTo("roofline: --svg must not be combined with --each\n");
    assertThat(Run.line("codesign").err()).contains("--device (not given) must be one or more");
    assertThat(Run.line(SMALL + "--svg " + directory.resolve("no/such.svg")).err())
        .contains("--svg (\"");
  }
}
