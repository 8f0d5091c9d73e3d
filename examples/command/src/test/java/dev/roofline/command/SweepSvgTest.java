package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.chart.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chart that {@code sweep --svg} draws. */
class SweepSvgTest {

  private static final String SWEEP = "sweep --model qwen2.5-1.5b --device apple-m1-pro ";

  @TempDir Path directory = Path.of("");

  private String drawn(String options) throws IOException {
    return Run.drawn(SWEEP + options, directory.resolve("sweep.svg"));
  }

  @Test
  void eachCombinationOfTheOtherAxesIsACurve() throws IOException {
    String svg = drawn("--batch 1,8 --context 128..131072:x4 --weights F16,Q8_0 --rows 3");
    assertThat(svg)
        .contains(
            ">decode.tokensPerSecond over context</text>",
            ">model qwen2.5-1.5b, device apple-m1-pro</text>",
            ">context, tokens</text>",
            ">decode.tokensPerSecond, token/s</text>",
            "<title>batch 1, F16</title>",
            "<title>batch 1, Q8_0</title>",
            "<title>batch 8, F16</title>",
            "<title>batch 8, Q8_0</title>");
    // Two by two curves of six contexts, whose names have a sign each.
    assertThat(markers(svg)).isEqualTo(4 * 6 + 4);
  }

  private static long markers(String svg) {
    return Pattern.compile("class=\"marker\"").matcher(svg).results().count();
  }

  @Test
  void aSweepOverNothingElseIsOneCurve() throws IOException {
    assertThat(drawn("--batch 8,1,64 --context 8192 --measure memory.totalBytes,regime"))
        .contains(
            ">memory.totalBytes over batch</text>",
            ">model qwen2.5-1.5b, device apple-m1-pro, context 8192</text>",
            "<title>memory.totalBytes</title>",
            ">memory.totalBytes, B</text>");
  }

  /** Without a prompt there is no time to a first token. */
  @Test
  void pointsWithoutAValueAreLeftOut() throws IOException {
    String svg = drawn("--prompt 0,128,512 --measure timeToFirstToken");
    assertThat(markers(svg)).isEqualTo(2 + 1);
  }

  @Test
  void filesAreWrittenBesideIt() throws IOException {
    Path csv = directory.resolve("rows.csv");
    String drawn = drawn("--batch 1..8 --csv -");
    assertThat(drawn).isEqualTo(drawn("--batch 1..8"));
    Run run =
        Run.line(SWEEP + "--batch 1..8 --csv " + csv + " --svg " + directory.resolve("b.svg"));
    assertThat(run.out()).isEqualTo("wrote 8 rows to " + csv + "\n");
    assertThat(csv).hasContent(Run.line(SWEEP + "--batch 1..8 --csv -").out());
    assertThat(Files.readString(directory.resolve("b.svg"))).isEqualTo(drawn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--weights F16,Q8_0 | --svg must be of a sweep over several numbers, as --batch 1,2,4",
        "--batch 1 --context 4096 | --svg must be of a sweep over several numbers",
        "--batch 1..41 --context 1,2 | --svg must have at most 40 curves over context, not 41",
        "--context 0..1000 | --svg must be over at most 1000 values of context, not 1001",
        "--batch 1,2 --measure regime,flop | --svg must show numbers; decode.regime is words",
        "--batch 1,2 --measure memory.fits | --svg must show numbers; memory.fits is words",
        "--batch 1,2 --prompt 0 --measure timeToFirstToken | --svg must show timeToFirstToken, ",
      })
  void whatCannotBeDrawnIsRefusedInOneLineBeforeRowsAreWritten(String options, String message) {
    for (String output : new String[] {"", " --csv -"}) {
      Path file = directory.resolve("none.svg");
      Run run = Run.line(SWEEP + options + output + " --svg " + file);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("roofline: " + message).hasLineCount(1);
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void aRefusedPointEndsItUnlessRefusalsAreKept() throws IOException {
    String line =
        "sweep --model qwen2.5-1.5b --device apple-m1-pro,rtx-4090 --ceilings measured"
            + " --batch 1,2,4";
    Path file = directory.resolve("none.svg");
    Run run = Run.line(line + " --csv - --svg " + file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out().lines()).hasSize(4);
    assertThat(run.err()).startsWith("roofline: point 3 (").hasLineCount(1);
    assertThat(file).doesNotExist();
    String svg = Run.drawn(line + " --keep-refusals", file);
    assertThat(svg).contains(">apple-m1-pro</text>", ">rtx-4090</text>");
    assertThat(markers(svg)).isEqualTo(3 + 2);
  }

  @ParameterizedTest
  @CsvSource({
    "1;2;4;8, LOG",
    "8;1;64, LOG",
    "1;2;3, LINEAR",
    "1;2, LINEAR",
    "1;101, LOG",
    "1;50;100, LINEAR",
    "0;1;1000, LINEAR",
    "3, LINEAR",
  })
  void anAxisIsLogarithmicWhereValuesAreGeometricOrFarApart(String values, Scale scale) {
    assertThat(
            AxisScale.of(
                Arrays.stream(values.split(";")).mapToDouble(Double::parseDouble).toArray()))
        .isEqualTo(scale);
  }
}
