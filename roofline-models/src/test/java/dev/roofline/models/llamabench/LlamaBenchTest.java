package dev.roofline.models.llamabench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LlamaBenchTest {

  @ParameterizedTest
  @ValueSource(strings = {"bench-sample.json", "bench-sample.jsonl", "bench-sample.csv"})
  void everyFormatSaysTheSameOfWhatRan(String name) {
    List<BenchRow> rows = Samples.rows(name);
    assertThat(rows)
        .extracting(row -> row.test().toString())
        .containsExactly("pp16", "tg8", "pp16+tg8", "pp16 @ d32", "tg8 @ d32", "pp16+tg8 @ d32");
    BenchRow last = rows.get(5);
    assertThat(last.number()).isEqualTo(6);
    assertThat(last.model().file()).hasValue("tiny-llama-256-Q4_K_M.gguf");
    assertThat(last.model().modelType()).hasValue("llama ?B Q4_K - Medium");
    assertThat(last.model().bytes()).hasValue(Rounded.exact(303_360));
    assertThat(last.model().parameters()).hasValue(Rounded.exact(459_520));
    BenchSettings settings = last.settings();
    assertThat(settings.backend()).hasValue("CPU");
    assertThat(settings.processor()).hasValue("AMD EPYC");
    assertThat(settings.accelerator()).isEmpty();
    assertThat(settings.build()).hasValue("82bb48500");
    assertThat(settings.threads()).hasValue(2);
    assertThat(settings.gpuLayers()).hasValue(-1);
    assertThat(settings.batch()).isEqualTo(2048);
    assertThat(settings.microBatch()).isEqualTo(512);
    assertThat(settings.keyType()).isEqualTo("f16");
    assertThat(settings.valueType()).isEqualTo("f16");
    assertThat(settings.flashAttention()).hasValue(FlashAttention.AUTO);
  }

  /**
   * Braces, quotation marks and a last backslash, as in Windows paths, end neither row nor text.
   */
  @ParameterizedTest
  @ValueSource(strings = {"[%s, %s]", "%s\n%s"})
  void rowsEndWhereTheirJsonDoes(String form) {
    String row =
        """
        {"model_filename": "C:\\\\}{\\"a\\"\\\\", "n_prompt": 16, "n_gen": 0, "avg_ts": 1}\
        """;
    List<BenchRow> rows = LlamaBench.parse(String.format(form, row, row), "r.json");
    assertThat(rows).extracting(BenchRow::number).containsExactly(1, 2);
    assertThat(rows)
        .extracting(read -> read.model().file().orElseThrow())
        .containsOnly("C:\\}{\"a\"\\");
  }

  @Test
  void aTableSaysTheSameAsFarAsItGoes() {
    List<BenchRow> rows = Samples.rows("bench-sample.md");
    assertThat(rows)
        .extracting(BenchRow::test)
        .isEqualTo(Samples.rows("bench-sample.json").stream().map(BenchRow::test).toList());
    BenchRow first = rows.get(0);
    assertThat(first.model().modelType()).hasValue("llama ?B Q4_K - Medium");
    assertThat(first.model().file()).isEmpty();
    assertThat(first.model().bytes().orElseThrow().admits(303_360)).isTrue();
    assertThat(first.model().parameters().orElseThrow().admits(459_520)).isTrue();
    assertThat(first.settings().backend()).hasValue("CPU");
    assertThat(first.settings().threads()).hasValue(2);
    assertThat(first.settings().microBatch()).isEqualTo(512);
    assertThat(first.settings().flashAttention()).isEmpty();
    assertThat(first.timing().tokensPerSecond()).isEqualTo(74911.85);
    assertThat(first.timing().mean()).isEqualTo(16 / 74911.85);
    assertThat(first.timing().standardDeviation().orElseThrow())
        .isCloseTo(16 / 74911.85 * 21519.82 / 74911.85, within(1e-15));
    assertThat(first).hasToString("row 1: llama ?B Q4_K - Medium, pp16, 74911.85 token/s");
  }

  /** The rows of one run, written anew in every format. */
  @Test
  void oneRunReadsAlikeFromEveryFormat() {
    String json = Samples.text("bench-sample.json");
    List<BenchRow> rows = LlamaBench.parse(json, "r");
    String lines = json.replaceAll("\\s*\n\\s*", " ").replaceAll("^\\[|]\\s*$|(?<=}),", "\n");
    List<BenchRow> fromLines = LlamaBench.parse(lines, "r");
    List<BenchRow> fromCsv = LlamaBench.parse(Rewrite.csv(rows), "r");
    List<BenchRow> fromTable = LlamaBench.parse(Rewrite.table(rows), "r");
    assertThat(lines.lines().filter(line -> !line.isBlank())).hasSize(6);
    for (int i = 0; i < rows.size(); i++) {
      BenchTiming timing = rows.get(i).timing();
      assertThat(fromLines.get(i).timing()).isEqualTo(timing);
      assertThat(Stream.of(fromLines, fromCsv, fromTable).map(List::size)).containsOnly(6);
      for (List<BenchRow> other : List.of(fromLines, fromCsv, fromTable)) {
        assertThat(other.get(i).test()).isEqualTo(rows.get(i).test());
        assertThat(other.get(i).timing().tokensPerSecond())
            .isCloseTo(timing.tokensPerSecond(), within(0.005));
      }
      assertThat(fromCsv.get(i).timing().mean()).isCloseTo(timing.mean(), within(1e-9));
    }
  }

  @Test
  void timesComeFromTheSamples() {
    BenchTiming timing = Samples.rows("Llama-3.2-1B-Q4_K_M.t1.json").get(1).timing();
    assertThat(timing.samples()).containsExactly(12.130991653, 8.754429310, 8.574919549);
    assertThat(timing.mean()).isCloseTo(9.820113504, within(1e-9));
    assertThat(timing.median()).isEqualTo(8.754429310);
    // The file says 3.638 s.
    assertThat(timing.standardDeviation().orElseThrow()).isCloseTo(2.0032908683, within(1e-9));
    assertThat(timing.tokensPerSecond()).isCloseTo(53.466548, within(1e-6));
  }

  @Test
  void depthIsRead() {
    assertThat(Samples.rows("SmolLM2-135M-Q8_0.t2.depth.json"))
        .extracting(BenchRow::toString)
        .startsWith("row 1: SmolLM2-135M-Q8_0.gguf, pp128, 507.24 token/s")
        .endsWith("row 6: SmolLM2-135M-Q8_0.gguf, tg64 @ d4096, 36.62 token/s");
  }

  @Test
  void textIsReadInTheEncodingsOfShells(@TempDir Path directory) throws IOException {
    String text = Samples.text("bench-sample.md");
    Path file = directory.resolve("r.md");
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Files.write(file, ("\uFEFF" + text).getBytes(charset));
      assertThat(LlamaBench.read(file)).hasSize(6);
    }
    Files.writeString(file, "\uFEFF" + Samples.text("bench-sample.json"));
    assertThat(LlamaBench.read(file)).hasSize(6);
    Files.writeString(file, Samples.text("bench-sample.csv").replace("\n", "\r\n"));
    assertThat(LlamaBench.read(file)).hasSize(6);
  }
}
