package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Measured runs under roofs. */
class ObserveTest {

  private static final Path RESULTS = Path.of("src", "test", "resources", "llama-bench");
  private static final Path SAMPLES =
      Path.of("..", "..", "roofline-models", "src", "test", "resources", "dev", "roofline")
          .resolve("models");
  private static final String TABLE =
      Path.of("..", "..", "docs", "data", "table-5").toString() + "/";
  private static final String EPYC = " --device " + RESULTS.resolve("epyc.device.json");
  private static final String ROW = RESULTS.resolve("Llama-3.2-1B-Q4_K_M.t2.json").toString();

  @TempDir Path directory = Path.of("");

  static Stream<Path> filesOfTheHost() throws IOException {
    try (Stream<Path> files = Files.list(RESULTS)) {
      return files.filter(file -> file.toString().matches(".*\\.t.*\\.json")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("filesOfTheHost")
  void everyDecodeOfTheHostLiesUnderItsRoof(Path file) throws JsonProcessingException {
    JsonNode rows = Run.json("observe " + file + EPYC);
    assertThat(rows).isNotEmpty();
    for (JsonNode row : rows) {
      if (row.get("workload").get("generate").intValue() > 0) {
        assertThat(row.get("regime").textValue()).isEqualTo("memory-bound");
        assertThat(row.get("mbu").doubleValue()).isBetween(0.1, 1.0);
        assertThat(row.get("violation").isNull()).isTrue();
      }
      assertThat(row.get("warnings")).as("the model is the file's to the byte").isEmpty();
    }
  }

  @Test
  void fieldsOfAnObservation() throws JsonProcessingException {
    JsonNode row = Run.json("observe " + ROW + EPYC).get(3);
    assertThat(Run.names(row))
        .containsExactly(
            "row",
            "test",
            "model",
            "device",
            "workload",
            "seconds",
            "secondsDeviation",
            "tokensPerSecond",
            "matrixFlop",
            "vectorFlop",
            "bytes",
            "traffic",
            "operationalIntensity",
            "flopPerSecond",
            "bytesPerSecond",
            "mfu",
            "mbu",
            "regime",
            "gap",
            "boundSeconds",
            "potential",
            "violation",
            "warnings");
    assertThat(row.get("row").intValue()).isEqualTo(4);
    assertThat(row.get("test").textValue()).isEqualTo("tg128");
    assertThat(row.get("model").toString())
        .isEqualTo(
            "{\"id\":\"llama-3.2-1b\",\"parameters\":1235814400,\"weightBytes\":799862912,"
                + "\"weights\":\"gguf:Q4_K_M\",\"kvCache\":\"F16\"}");
    assertThat(row.get("workload").toString())
        .isEqualTo("{\"prompt\":0,\"generate\":128,\"depth\":0,\"steps\":128}");
    assertThat(row.get("device").get("bandwidthBytesPerSecond").longValue())
        .isEqualTo(47_000_000_000L);
    double bytes = row.get("bytes").get("total").doubleValue();
    assertThat(bytes).isBetween(128 * 795e6, 128 * 805e6);
    assertThat(row.get("bytes").get("activations").doubleValue()).isZero();
    assertThat(row.get("bytesPerSecond").doubleValue())
        .isEqualTo(bytes / row.get("seconds").doubleValue());
    assertThat(Run.names(row.get("gap")))
        .containsExactly("roof", "decades", "bandwidth", "compute");
    assertThat(row.get("gap").get("roof")).isEqualTo(row.get("gap").get("bandwidth"));
    assertThat(row.get("secondsDeviation").doubleValue()).isPositive();
  }

  @Test
  void aTableForPeople() {
    Run run = Run.line("observe " + ROW + EPYC);
    assertThat(run.status()).isZero();
    assertThat(run.widest()).isLessThanOrEqualTo(120);
    assertThat(run.out())
        .contains(
            "llama-3.2-1b: weights 799.9 MB in gguf:Q4_K_M, KV cache in F16\n",
            "\ntg128     29.6  2.678      3.094  73.04 GFLOP/s  31.6 %  50.2 %  memory-bound",
            "\n0 of 4 rows lie above the roof\n");
    assertThat(Run.line("observe " + ROW + EPYC + " --summary").out()).doesNotContain("tg128");
  }

  @Test
  void theBandwidthMeasuredOnTheM1ProIsTooLow() throws JsonProcessingException {
    String line = "observe " + TABLE + "apple-m1-pro.csv --device apple-m1-pro";
    JsonNode decode = Run.json(line + " --ceilings measured").get(1);
    assertThat(decode.get("model").get("id").textValue()).isEqualTo("qwen2.5-1.5b");
    assertThat(decode.get("model").get("weights").textValue()).isEqualTo("gguf:F16");
    assertThat(decode.get("bytesPerSecond").doubleValue()).isGreaterThan(154e9);
    JsonNode reason = decode.get("violation").get("reasons").get(0);
    assertThat(reason.get("kind").textValue()).isEqualTo("bandwidth-ceiling-too-low");
    assertThat(reason.get("text").textValue())
        .startsWith("the measured bandwidth (120 GB/s) is too low: the run moved at least 154.5");
    assertThat(decode.get("violation").get("reasons")).hasSize(1);
    assertThat(Run.line(line + " --ceilings measured --summary").out().replaceAll("\\s+", " "))
        .contains(
            "the measured bandwidth of apple-m1-pro (120 GB/s) is too low by a factor of at least"
                + " 1.34: 22 of 144 runs moved more, up to 160.8 GB/s");
  }

  @ParameterizedTest
  @CsvSource({
    "apple-m1-pro, 144",
    "raspberry-pi-5, 40",
    "rtx-3070-ti-laptop, 8",
    "jetson-orin-nano-super, 8"
  })
  void noRowOfThePapersTableLiesAboveATheoreticalRoof(String device, int rows) {
    Run run = Run.line("observe " + TABLE + device + ".csv --device " + device + " --summary");
    assertThat(run.out()).contains("\n0 of " + rows + " rows lie above the roof\n");
  }

  @Test
  void theModelIsReadFromTheFileBesideTheResults() throws IOException {
    for (String name : List.of("gguf/tiny-llama-256-Q4_K_M.gguf", "llamabench/bench-sample.json")) {
      Path from = SAMPLES.resolve(name);
      Files.copy(from, directory.resolve(from.getFileName()));
    }
    JsonNode rows = Run.json("observe " + directory.resolve("bench-sample.json") + EPYC);
    assertThat(rows).hasSize(6);
    assertThat(rows.get(2).get("test").textValue()).isEqualTo("pp16+tg8");
    JsonNode model = rows.get(0).get("model");
    assertThat(model.get("id").textValue()).isEqualTo("tiny-llama-256-Q4_K_M");
    assertThat(model.get("parameters").longValue()).isEqualTo(459_520);
    assertThat(model.get("weightBytes").longValue()).isEqualTo(303_360);
    assertThat(rows.get(0).get("warnings")).isEmpty();
  }

  @Test
  void whatTheRowSaysMayBeOverruledAndIsNotForgotten() throws JsonProcessingException {
    JsonNode row =
        Run.json("observe " + ROW + EPYC + " --weights Q8_0 --kv F32 --compute F32 --traffic all")
            .get(3);
    assertThat(row.get("model").get("weights").textValue()).isEqualTo("Q8_0");
    assertThat(row.get("model").get("kvCache").textValue()).isEqualTo("F32");
    assertThat(row.get("bytes").get("activations").doubleValue()).isPositive();
    assertThat(row.get("warnings").get(0).textValue())
        .startsWith("model_size (799862912) differs by -39.")
        .endsWith("bytes of llama-3.2-1b in Q8_0");
  }
}
