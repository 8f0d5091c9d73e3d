package dev.roofline.models.llamabench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What versions, forks and people make of the formats. */
class BenchVersionsTest {

  private static final String TABLE =
      """
      ggml_metal_init: found device: Apple M1
      | model                   |     size | params | backend | ngl | test       |             t/s |
      | ----------------------- | -------: | -----: | ------- | --: | ---------- | --------------: |
      | llama 7B mostly Q8_0    | 6.67 GiB | 6.74 B | Metal   |  99 | pp 512     |   108.21 ± 0.05 |
      | llama 7B mostly Q8_0    | 6.67 GiB | 6.74 B | Metal   |  99 | tg 128     |     7.91 ± 0.03 |

      build: 8e672ef (1550)
      """;

  @Test
  void tablesAreFoundAmidOtherText() {
    String page = "# Results\n\n| a | b |\n|---|---|\n| 1 | 2 |\n" + TABLE + "\nand\n\n" + TABLE;
    List<BenchRow> rows = LlamaBench.parse(page, "r.md");
    assertThat(rows).extracting(BenchRow::number).containsExactly(1, 2, 3, 4);
    assertThat(rows.get(3).test()).isEqualTo(new GenerateTest(128, 0));
    assertThat(rows.get(3).settings().gpuLayers()).hasValue(99);
    assertThat(rows.get(3).model().bytes().orElseThrow())
        .isEqualTo(new Rounded(7_161_857_967L, 5_368_710));
  }

  @ParameterizedTest
  @ValueSource(strings = {"108.21", "108.21 ┬▒ 0.05", "108.21 +/- 0.05", "1.0821e2 ± 0"})
  void aSpeedMayBeSpelledOtherwise(String speed) {
    String table = TABLE.replace("108.21 ± 0.05", speed);
    assertThat(LlamaBench.parse(table, "r.md").get(0).timing().tokensPerSecond()).isEqualTo(108.21);
  }

  @Test
  void columnsOfATableAreSettings() {
    String table =
        """
        | model | backend | threads | n_batch | n_ubatch | type_k | type_v | fa | lm | test | t/s |
        | - | - | -: | -: | -: | -: | -: | -: | - | -: | -: |
        | x | CUDA,RPC | 6 | 1024 | 256 | q8_0 | q4_0 | 1 | none | tg128@pp512 | 20 ± 1 |
        """;
    BenchRow row = LlamaBench.parse(table, "r.md").get(0);
    assertThat(row.settings().batch()).isEqualTo(1024);
    assertThat(row.settings().microBatch()).isEqualTo(256);
    assertThat(row.settings().keyType()).isEqualTo("q8_0");
    assertThat(row.settings().valueType()).isEqualTo("q4_0");
    assertThat(row.settings().flashAttention()).hasValue(FlashAttention.ON);
    assertThat(row.test()).isEqualTo(new GenerateTest(128, 512));
  }

  @Test
  void aRowNeedsLittle() {
    BenchRow row = Samples.row(Samples.ROW);
    assertThat(row.test()).isEqualTo(new PromptTest(512, 0));
    assertThat(row.model().name()).isEqualTo("model");
    assertThat(row.settings().backend()).isEmpty();
    assertThat(row.settings().threads()).isEmpty();
    assertThat(row.timing().samples()).isEmpty();
    assertThat(row.timing().mean()).isEqualTo(5.12);
    assertThat(row.timing().median()).isEqualTo(5.12);
    assertThat(row.timing().standardDeviation()).isEmpty();
  }

  @Test
  void aTimeAloneIsEnough() {
    BenchTiming mean = Samples.row("{\"n_prompt\":0,\"n_gen\":8,\"avg_ns\":2e9}").timing();
    assertThat(mean.tokensPerSecond()).isEqualTo(4);
    BenchTiming one = Samples.row("{\"n_prompt\":0,\"n_gen\":8,\"samples_ns\":[4e9]}").timing();
    assertThat(one.tokensPerSecond()).isEqualTo(2);
    assertThat(one.standardDeviation()).isEmpty();
  }

  @Test
  void aRowIsShownInOneShortLine() {
    String file = "x\\n".repeat(100);
    BenchRow row = Samples.row(Samples.with("\"model_filename\": \"" + file + "\""));
    assertThat(row).hasToString("row 1: " + "x ".repeat(40) + "…, pp512, 100.00 token/s");
    assertThat(row.model().file().orElseThrow()).hasSize(199);
  }

  @Test
  void theFirstVersionsAreRead() {
    String json =
        """
        [{"cuda": true, "opencl": false, "metal": false, "gpu_blas": true, "blas": true,
          "model_filename": "models\\\\7B\\\\q4_0.gguf", "n_batch": 1024, "f16_kv": false,
          "mul_mat_q": true, "tensor_split": "0.00", "n_prompt": 512, "n_gen": 0,
          "avg_ns": 200000000, "avg_ts": 2560.0, "samples_ns": [200000000]}]
        """;
    BenchRow row = Samples.row(json);
    assertThat(row.settings().backend()).hasValue("CUDA");
    assertThat(row.settings().microBatch()).isEqualTo(1024);
    assertThat(row.settings().keyType()).isEqualTo("f32");
    assertThat(row.settings().flashAttention()).isEmpty();
    assertThat(row.model().name()).isEqualTo("q4_0.gguf");
    BenchRow onCpu = Samples.row(Samples.with("\"cuda\": false, \"blas\": false"));
    assertThat(onCpu.settings().backend()).hasValue("CPU");
  }
}
