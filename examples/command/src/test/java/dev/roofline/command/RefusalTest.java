package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input: status 2, one line that names the place, the value and what is allowed. */
class RefusalTest {

  private static final String ANALYZE = "analyze --model llama-3.1-8b --device rtx-4090 ";

  @TempDir Path directory = Path.of("");

  private static void refused(Run run, String... parts) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("roofline: ").endsWith("\n").hasLineCount(1);
    assertThat(run.err()).contains(parts).doesNotContain("Exception in", "\tat ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--batch 0 | --batch (\"0\") must be a whole number from 1 to 1000000000000",
        "--batch -1 | --batch (\"-1\") must be a whole number from 1 to",
        "--batch 1e30 | --batch (\"1e30\") must be a whole number from 1 to",
        "--batch abc | --batch (\"abc\") must be a whole number from 1 to",
        "--batch 99999999999999999999 | --batch (\"99999999999999999999\") must be a whole number",
        "--batch ١ | --batch (\"١\") must be a whole number from 1 to",
        "--batch | --batch (no value) must have a value: --batch N",
        "--batch 1 --batch 2 | --batch (given twice) must be given once",
        "--prompt -5 | --prompt (\"-5\") must be a whole number from 0 to",
        "--generate x | --generate (\"x\") must be a whole number from 0 to",
        "--prompt 0 --generate 0 | --prompt (0) and generate (0) must not both be 0",
        "--prompt 1000000000000 --generate 1 | --prompt (1000000000000) and generate (1) must be at"
            + " most 1000000000000 together",
        "--weights F17 | --weights (\"F17\") must be one of ",
        "--kv bits | --kv (\"bits\") must be one of ",
        "--compute Q4_0 | --compute (\"Q4_0\") must be one of F64, F32, TF32, BF16, F16",
        "--scenario LOLO | --scenario (\"LOLO\") must be one of siso, silo, liso, lilo",
        "--scenario LISO --prompt 3 | --scenario (\"LISO\") must not be combined with --prompt",
        "--mla fast | --mla (\"fast\") must be one of auto, absorbed, expanded",
        "--mla-cache none | --mla-cache (\"none\") must be one of latent, expanded",
        "--mla absorbed --mla-cache expanded | --mla (ABSORBED) must not be combined with",
        "--attention flash | --attention (\"flash\") must be one of fused, unfused",
        "--traffic some | --traffic (\"some\") must be one of all, weights+kv",
        "--bound lower | --bound (\"lower\") must be one of operators, aggregate",
        "--ceilings high | --ceilings (\"high\") must be one of theoretical, measured",
        "--ceilings paper | --ceilings (paper) of device rtx-4090 must be one of",
        "--json=3 | --json (\"3\") must stand without a value",
        "--jsn | option (\"--jsn\") must be an option of roofline analyze; did you mean --json?",
        "more | argument (\"more\") must be an option of roofline analyze",
      })
  void options(String options, String message) {
    refused(Run.line(ANALYZE + options), message);
  }

  @Test
  void commands() {
    refused(Run.of(), "command (none) must be one of analyze, compare, models, devices");
    refused(Run.of("analyse"), "command (\"analyse\") must be one of", "did you mean analyze");
    refused(Run.of("--yaml"), "option (\"--yaml\") must be an option of roofline");
    refused(Run.of("models", "--yaml"), "option (\"--yaml\") must be an option of roofline models");
    refused(Run.of("@file"), "command (\"@file\") must be one of");
  }

  @Test
  void missingOptions() {
    refused(Run.line("analyze --device rtx-4090"), "--model (not given) must be an id");
    refused(Run.line("analyze --model llama-3.1-8b"), "--device (not given) must be an id");
    refused(Run.line("analyze --modle llama-3.1-8b"), "(\"--modle\")", "did you mean --model?");
    refused(Run.line("compare --device rtx-4090"), "--models (not given) must be two or more");
  }

  @Test
  void unknownIds() {
    refused(
        Run.line("analyze --model llama-3.1-8bb --device rtx-4090"),
        "--model (\"llama-3.1-8bb\") must be ",
        "did you mean llama-3.1-8b");
    refused(
        Run.line("analyze --model llama-3.1-8b --device rtx-4091"),
        "--device (\"rtx-4091\") must be ",
        "did you mean rtx-4090");
    refused(Run.of("analyze", "--model", "", "--device", "rtx-4090"), "--model (\"\") must be ");
    refused(
        Run.of("analyze", "--model", "two\nlines", "--device", "rtx-4090"),
        "--model (\"two lines\") must be ");
    refused(Run.of("analyze", "--model", "a\0.json", "--device", "rtx-4090"), "must be a path");
  }

  @Test
  void comparisons() {
    refused(Run.line("compare --models pythia-160m --device rtx-4090"), "two or more models");
    refused(Run.line("compare --models a,,b --device rtx-4090"), "--models (\"a,,b\") must name");
    refused(Run.line("compare --models a,a --device rtx-4090"), "each once");
    refused(Run.line("compare --models pythia-160m,x --device rtx-4090"), "--models (\"x\") must");
  }

  @Test
  void studies() {
    String depth = "depth --model qwen3-0.6b --device rtx-4090 ";
    refused(Run.line(depth + "--layers 0"), "--layers (\"0\") must be a whole number from 1 to");
    refused(Run.line(depth + "--layers 2,two"), "--layers (\"two\") must be a whole number from");
    refused(Run.line(depth + "--layers 2,2"), "--layers (\"2,2\") must name numbers of layers");
    refused(Run.line(depth + "--stage warm"), "--stage (\"warm\") must be one of prefill, decode");
    refused(Run.line(depth + "--generate 0"), "--stage (\"decode\"): generate (0) must be");
    refused(
        Run.line("depth --device rtx-4090 --model nemotron-h-8b"),
        "layers of nemotron-h-8b (52) must stay as many");
    refused(
        Run.line("depth --device rtx-4090 --model some.gguf"),
        "--model (\"some.gguf\") must be an id or a config.json");
    refused(
        Run.line("attention --models qwen3-0.6b,mamba2-2.7b --device rtx-4090"),
        "layers of mamba2-2.7b must all have attention");
    refused(
        Run.line("attention --models qwen2.5-1.5b,qwen3-32b --device rtx-4090 --same-size"),
        "parameters (1,543,714,304) must be at least");
    refused(
        Run.line("equity --models qwen3-0.6b --devices rtx-4090"),
        "--devices (\"rtx-4090\") must name two or more devices");
    refused(
        Run.line("equity --models qwen3-0.6b --devices rtx-4090,rtx-4091"),
        "--devices (\"rtx-4091\") must be");
  }

  @Test
  void files() throws IOException {
    Path absent = directory.resolve("absent.json");
    Path broken = Files.writeString(directory.resolve("broken.json"), "{\"id\": ");
    Path list = Files.writeString(directory.resolve("list.json"), "[1]");
    Path empty = Files.createDirectory(directory.resolve("empty"));
    for (Path file : new Path[] {absent, broken, list, empty}) {
      refused(Run.line("analyze --device rtx-4090 --model " + file), file.toString());
      refused(Run.line("analyze --model llama-3.1-8b --device " + file), "" + file.getFileName());
    }
    refused(
        Run.line("analyze --device rtx-4090 --model " + directory.resolve("no/such")),
        "no/such",
        "there is no such file");
  }
}
