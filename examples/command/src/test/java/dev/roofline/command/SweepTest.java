package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roofline.sweep.Measure;
import dev.roofline.sweep.Measures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {

  private static final String SWEEP = "sweep --model qwen2.5-1.5b --device apple-m1-pro ";

  @TempDir Path directory = Path.of("");

  @Test
  void rowsComeInTheOrderOfTheOptions() {
    Run run = Run.line(SWEEP + "--batch 1,4 --weights F16,Q8_0 --csv -");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().map(line -> line.replaceAll("(,[^,]*){3}$", "")))
        .containsExactly(
            "model,device,batch,weights",
            "qwen2.5-1.5b,apple-m1-pro,1,F16",
            "qwen2.5-1.5b,apple-m1-pro,1,Q8_0",
            "qwen2.5-1.5b,apple-m1-pro,4,F16",
            "qwen2.5-1.5b,apple-m1-pro,4,Q8_0");
    assertThat(Run.line(SWEEP + "--weights F16,Q8_0 --batch 1,4 --csv -").out())
        .startsWith("model,device,weights,batch,decode.tokensPerSecond,");
  }

  /** Measures are named by their place in the JSON of an analysis, and have its values. */
  @ParameterizedTest
  @ValueSource(strings = {"", " --prompt 0", " --generate 0", " --bound aggregate --batch 64"})
  void everyMeasureIsWhatAnAnalysisSays(String workload) throws IOException {
    List<String> names =
        Measures.all().stream()
            .map(Measure::name)
            .filter(name -> !name.matches("time.*|.*\\.flop|.*\\.flopPerSecond|.*predicted.*"))
            .filter(name -> !name.equals("memory.totalBytes") && !name.contains("potential.total"))
            .toList();
    String line = " --model plm-1.8b --device h100-sxm --weights Q8_0" + workload;
    JsonNode analysis = Run.json("analyze" + line);
    Run swept = Run.line("sweep" + line + " --jsonl - --measure " + String.join(",", names));
    JsonNode row = JsonMapper.builder().build().readTree(swept.out());
    for (String name : names) {
      JsonNode expected = analysis.at("/" + name.replace('.', '/'));
      if (expected.isNumber()) {
        double value = expected.doubleValue();
        assertThat(row.get(name).doubleValue())
            .as(name)
            .isCloseTo(value, within(1e-12 * Math.max(Math.abs(value), subtracted(name))));
      } else if (expected.isMissingNode()) {
        assertThat(row.get(name).isNull()).as(name).isTrue();
      } else {
        assertThat(row.get(name)).as(name).isEqualTo(expected);
      }
    }
  }

  /** Φ is a difference between the peak and a performance that may come close to it. */
  private static double subtracted(String name) {
    return !name.startsWith("potential.") ? 0 : name.endsWith("published.value") ? 1e15 : 1;
  }

  @Test
  void anEngineIsPredicted() throws IOException {
    String line = "--model llama-3.2-1b --device apple-m1-pro --engine llama.cpp-metal";
    JsonNode analysis = Run.json("analyze " + line);
    Run run = Run.line("sweep " + line + " --jsonl -");
    JsonNode row = JsonMapper.builder().build().readTree(run.out());
    assertThat(row.get("engine").textValue()).isEqualTo("llama.cpp-metal");
    assertThat(row.get("decode.predicted.tokensPerSecond"))
        .isEqualTo(analysis.get("decode").get("predicted").get("tokensPerSecond"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--csv", "--jsonl"})
  void filesHoldWhatIsPrintedOnAnyNumberOfThreads(String option) throws IOException {
    String line = SWEEP + "--batch 1..64 --context 0..4096:64 --kv F16,Q8_0 ";
    String printed = Run.line(line + "--threads 1 " + option + " -").out();
    assertThat(printed.lines().count()).isBetween(8320L, 8321L);
    for (int threads = 1; threads <= 3; threads++) {
      Path file = directory.resolve("rows-" + threads);
      Run run = Run.line(line + "--threads " + threads + " " + option + " " + file);
      assertThat(run.out()).isEqualTo("wrote 8320 rows to " + file + "\n");
      assertThat(Files.readString(file)).isEqualTo(printed);
    }
  }

  @Test
  void theTableShowsTheFirstRows() {
    Run run = Run.line(SWEEP + "--batch 1..1000000 --context 0..1000000 --rows 3");
    assertThat(run.out())
        .startsWith("model qwen2.5-1.5b, device apple-m1-pro\n\nbatch  context  tokensPerSecond")
        .endsWith(
            "\n"
                + "3 of 1000001000000 rows: --rows N shows more, --csv FILE and --jsonl FILE write"
                + " all\n"
                + "columns that name no phase are of decode\n");
    assertThat(run.out().lines().filter(line -> line.endsWith("memory-bound"))).hasSize(3);
    assertThat(Run.line(SWEEP + "--measure model.parameters,timeToFirstToken --prompt 0").out())
        .endsWith(
            "model.parameters  timeToFirstToken\n         1.544 G                 –\n\n1 row\n");
  }

  @Test
  void aReaderThatClosesEndsTheSweep() {
    AtomicLong written = new AtomicLong();
    OutputStream closing =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            if (written.incrementAndGet() > 10_000) {
              throw new IOException("closed");
            }
          }
        };
    String[] line = (SWEEP + "--batch 1..1000000 --context 0..1000000 --csv -").split(" ");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(closing, false, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      assertThat(Main.run(line, out, errors)).isZero();
      assertThat(out.checkError()).isTrue();
    }
    assertThat(err.size()).isZero();
  }

  @Test
  void layersAreStretched() {
    assertThat(Run.line(SWEEP + "--layers 14,28 --measure model.parameters --csv -").out())
        .contains("qwen2.5-1.5b,apple-m1-pro,28,1543714304\r\n");
  }

  @Test
  void refusedPointsEndItOrAreKept() {
    String line = "sweep --model qwen2.5-1.5b --device apple-m1-pro,rtx-4090 --ceilings paper ";
    Run stopped = Run.line(line + "--compute F32 --csv -");
    assertThat(stopped.status()).isEqualTo(2);
    assertThat(stopped.out().lines()).hasSize(2);
    assertThat(stopped.err())
        .startsWith(
            "roofline: point 1 (model qwen2.5-1.5b, device rtx-4090, ceilings paper, compute F32):"
                + " ceilings (paper) of device rtx-4090 must be one of ")
        .hasLineCount(1);
    Run kept = Run.line(line + "--compute F32 --keep-refusals --csv -");
    assertThat(kept.status()).isZero();
    assertThat(kept.out().lines().skip(2).collect(Collectors.joining()))
        .startsWith("qwen2.5-1.5b,rtx-4090,paper,F32,,,,ceilings (paper) of device rtx-4090");
    assertThat(Run.line(line + "--compute F32 --keep-refusals").out()).contains("refusal", "–");
  }

  @Test
  void progressIsShownWhereItIsAskedFor() {
    Path file = directory.resolve("all.csv");
    String line = SWEEP + "--batch 1..100 --context 0..999 --csv " + file;
    assertThat(Run.line(line + " --progress").err())
        .matches("(\rsweeping \\[#* *] +[0-9]+ %)+\r +\r");
    assertThat(Run.line(line).err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--batch 1,,2 | --batch (\"1,,2\") must be whole numbers and ranges, as in 1,2,4 or",
        "--batch 0 | point 0 (model qwen2.5-1.5b, device apple-m1-pro, batch 0): batch (0) must be",
        "--context 1 --prompt 2 | axis (prompt) must not be combined with context: both set the",
        "--scenario SISO --generate 2 | axis (generate) must not be combined with scenario",
        "--scenario LOLO | --scenario (\"LOLO\") must be one of siso, silo, liso, lilo",
        "--measure joules | --measure (\"joules\") must be one of decode.tokensPerSecond, ",
        "--measure flop,flop | --measure (\"flop,flop\") must name one or more, each once, apart",
        "--measure flop,decode.flop | column (decode.flop) must not be given twice",
        "--weights F17 | --weights (\"F17\") must be one of ",
        "--mla fast | --mla (\"fast\") must be one of auto, absorbed, expanded",
        "--engine vllm | --engine (\"vllm\") must be one of llama.cpp-metal, ",
        "--threads 0 | --threads (\"0\") must be a whole number from 1 to 1024",
        "--rows 0 | --rows (\"0\") must be a whole number from 1 to ",
        "--csv a --jsonl b | --csv (\"a\") must not be combined with --jsonl",
        "--csv no/such/file | --csv (\"no/such/file\") must be a file that can be written",
        "--layers 0 | point 0 (model qwen2.5-1.5b, device apple-m1-pro, layers 0): ",
        "--batch 1..2147483647 --context 0..2147483646 --generate 5..9 | axis (generate) must not",
        "--batch 1..2147483647 --prompt 1..2147483647 --generate 1..9 | points (1 × 1 × 214748364"
      })
  void whatCannotBeSweptIsRefusedInOneLine(String options, String message) {
    Run run = Run.line(SWEEP + options);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("roofline: " + message).hasLineCount(1);
  }

  @Test
  void modelsAndDevicesMustBeNamed() {
    assertThat(Run.line("sweep --device apple-m1-pro").err())
        .startsWith("roofline: --model (not given) must be one or more models");
    assertThat(Run.line("sweep --model qwen2.5-1.5b").err())
        .startsWith("roofline: --device (not given) must be one or more devices");
  }
}
