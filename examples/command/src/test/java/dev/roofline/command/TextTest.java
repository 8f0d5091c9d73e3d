package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read. */
class TextTest {

  @TempDir Path directory = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyze --model qwen2.5-1.5b --device apple-m1-pro --scenario LISO",
        "analyze --model deepseek-v3 --device h100-sxm --batch 1000000 --operators",
        "analyze --model llama-3.1-8b --device raspberry-pi-5 --weights Q4_K --traffic weights+kv",
        "analyze --model plm-1.8b --device apple-m1-pro --prompt 1000000000 --generate 1000000",
        "compare --models qwen3-0.6b,deepseek-v2-lite,pythia-160m --device apple-m1-pro",
        "compare --models qwen3-0.6b,llama-3.2-1b --device rtx-4090 --prompt 0 --operators",
        "depth --model qwen3-0.6b --device rtx-3070-ti-laptop --scenario LISO",
        "depth --model mamba2-2.7b --device apple-m1-pro --stage total --layers 1,10000",
        "attention --models qwen2.5-1.5b,plm-1.8b --same-size --device apple-m1-pro --batch 64",
        "equity --models qwen2.5-1.5b,plm-1.8b --devices rtx-3090,raspberry-pi-5 --weights Q8_0",
        "equity --models pythia-160m --devices rtx-3090,h100-sxm --resource bandwidth --scenario"
            + " siso",
        "sweep --model qwen3-0.6b,plm-1.8b --device apple-m1-pro,h100-sxm --weights F16,Q4_K_M",
        "sweep --model llama-3.1-8b --device h100-sxm --batch 1..256:x4 --context 0..99999:9999",
        "models",
        "devices",
        "--help",
        "analyze --help",
        "compare --help",
        "depth --help",
        "attention --help",
        "equity --help",
        "sweep --help",
        "models --help",
        "devices --help",
        "--version"
      })
  void fitsIn120ColumnsAndWritesAsciiDigits(String line) {
    Run run = Run.line(line);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).endsWith("\n").doesNotContain("NaN", "Infinity", "null", "\r", "\t");
    assertThat(run.widest()).isLessThanOrEqualTo(120);
    assertThat(run.out().chars().filter(c -> Character.isDigit(c) && c > '9').count()).isZero();
  }

  @Test
  void longNamesAreFolded() throws IOException {
    String name = "a-name-of-many-words-".repeat(12);
    Path device =
        Files.writeString(
            directory.resolve("long.json"),
            """
            {"id": "%1$s", "name": "%1$s",
             "ceilings": {"theoretical": {"bandwidth": "1 GB/s", "peaks": {"F16": "1 TFLOP/s"}}}}
            """
                .formatted(name));
    Run run = Run.line("analyze --model pythia-160m --device " + device);
    assertThat(run.widest()).isEqualTo(120);
    assertThat(run.out().replaceAll("\\s+", "")).contains(name);
  }

  @Test
  void anAnalysisSaysRegimeLimitAndSlowestOperators() {
    String out = Run.line("analyze --model qwen2.5-1.5b --device apple-m1-pro").out();
    assertThat(out)
        .contains("qwen2.5-1.5b on Apple M1 Pro")
        .contains("decode is memory-bound: limited by the bandwidth of 204.8 GB/s")
        .contains("prefill by operator, slowest first", "decode by operator, slowest first")
        .contains("gate_proj");
    assertThat(out.lines().filter(line -> line.contains("_proj")).count()).isLessThan(11);
    assertThat(Run.line("analyze --model qwen2.5-1.5b --device apple-m1-pro --operators").out())
        .contains("input_layernorm")
        .hasSizeGreaterThan(out.length());
  }

  @Test
  void aComparisonRanksWithinRegimesOnly() {
    String out =
        Run.line(
                "compare --models pythia-160m,llama-3.1-8b,qwen3-0.6b --device apple-m1-pro"
                    + " --prompt 32 --generate 1")
            .out();
    assertThat(out).contains("3 models on Apple M1 Pro", "prefill", "decode", "Φ normalised");
    assertThat(out).contains("memory-bound", "compute-bound", "(no order across the ridge)");
  }

  @Test
  void helpAndVersionSucceed() {
    assertThat(Run.of("--help").out()).contains("analyze", "compare", "models", "devices");
    assertThat(Run.of("analyze", "-h").out()).contains("--scenario", "--mla", "Default: 128.");
    assertThat(Run.of("compare", "--models", "a", "--help").status()).isZero();
    assertThat(Run.of("-V").out()).startsWith("roofline ").hasLineCount(1);
    assertThat(Run.of("devices", "--version").status()).isZero();
  }
}
