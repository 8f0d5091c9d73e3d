package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The charts that {@code --svg} writes. */
class SvgTest {

  private static final Path DOCS = Path.of("..", "..", "docs");
  private static final Pattern DRAWN =
      Pattern.compile("^java -jar \\S+ (.*) --svg docs/(\\S+)$", Pattern.MULTILINE);
  private static final String ANALYZE =
      "analyze --model qwen2.5-1.5b --device apple-m1-pro --scenario LISO";

  @TempDir Path directory = Path.of("");

  private String drawn(String line) throws IOException {
    return Run.drawn(line, directory.resolve("plane.svg"));
  }

  /** After an intended change, {@code -Ddocs.update=true} writes the figures anew. */
  @Test
  void committedFiguresAreWhatTheirCommandsDraw() throws IOException {
    List<MatchResult> commands =
        DRAWN.matcher(Files.readString(DOCS.resolve("charts.md"))).results().toList();
    assertThat(commands).isNotEmpty();
    for (MatchResult command : commands) {
      Path committed = DOCS.resolve(command.group(2));
      String drawn = drawn(command.group(1));
      if (Boolean.getBoolean("docs.update")) {
        Files.writeString(committed, drawn);
      }
      assertThat(committed).hasContent(drawn);
    }
  }

  @Test
  void anAnalysisShowsItsRoofsItsPhasesAndItsRegion() throws IOException {
    assertThat(drawn(ANALYZE))
        .startsWith("<?xml")
        .contains(
            ">qwen2.5-1.5b on Apple M1 Pro (16-core GPU)</text>",
            ">batch 1, prompt 4096, generate 128, weights in F16, KV cache in F16</text>",
            ">theoretical F16: 5.308 TFLOP/s</text>",
            ">measured F16: 4.61 TFLOP/s</text>",
            ">prefill 1743 token/s</text>",
            ">decode 63.75 token/s</text>",
            ">inference-potential region</text>");
  }

  @Test
  void theSelectedCeilingsComeFirst() throws IOException {
    String svg = drawn(ANALYZE + " --ceilings corrected");
    assertThat(svg)
        .containsSubsequence(
            ">corrected F16: 4.61 TFLOP/s, 180 GB/s",
            ">theoretical F16: 5.308 TFLOP/s, 204.8 GB/s",
            ">measured F16: 4.61 TFLOP/s, 120 GB/s");
  }

  @Test
  void aComputeBoundPhaseShowsWhatNarrowerFormatsWouldOffer() throws IOException {
    String h100 = "analyze --model llama-3.1-8b --device h100-sxm --json";
    assertThat(drawn(h100 + " --prompt 4096"))
        .contains(">theoretical FP8, INT8: 1.979 PFLOP/s</text>");
    assertThat(drawn(h100 + " --prompt 0")).doesNotContain("INT8");
  }

  @Test
  void aComparisonShowsAllModels() throws IOException {
    assertThat(
            drawn(
                "compare --models qwen2.5-1.5b,plm-1.8b,smollm2-1.7b --device apple-m1-pro"
                    + " --scenario LILO"))
        .contains(">3 models on Apple M1 Pro (16-core GPU)</text>")
        .contains(">prefill</text>", ">decode</text>")
        .contains(">qwen2.5-1.5b</text>", ">plm-1.8b</text>", ">smollm2-1.7b</text>");
  }

  @Test
  void observationsHaveArrowsToTheirRoof() throws IOException {
    Path results = Path.of("src", "test", "resources", "llama-bench");
    String svg =
        drawn(
            "observe "
                + results.resolve("Llama-3.2-1B-Q4_K_M.t2.json")
                + " --device "
                + results.resolve("epyc.device.json"));
    assertThat(svg)
        .contains(">Llama-3.2-1B-Q4_K_M.t2.json on AMD EPYC, two cores</text>")
        .contains(">traffic: weights and KV as the model needs</text>")
        .contains(">pp512</text>", ">tg128</text>", ">gap to the roof</text>")
        .containsPattern(">1\\.\\d+×</text>");
  }

  @Test
  void ofManyRowsOnlyTheWidestGapOfEachModelHasAnArrow() throws IOException {
    String svg =
        drawn(
            "observe " + DOCS.resolve("data/table-5/apple-m1-pro.csv") + " --device apple-m1-pro");
    assertThat(Pattern.compile("class=\"arrow\"").matcher(svg).results()).hasSizeBetween(2, 24);
  }

  @Test
  void aFileThatCannotBeWrittenIsRefusedOnOneLine() {
    for (String file : List.of(directory.resolve("no/such.svg").toString(), "a\0b")) {
      for (String line : List.of(ANALYZE, "compare --models pythia-160m,pythia-70m --device h20")) {
        String[] words = (line + " --svg FILE").split(" ");
        words[words.length - 1] = file;
        Run run = Run.of(words);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
            .startsWith("roofline: --svg (\"")
            .endsWith("\") must be a file that can be written\n")
            .hasLineCount(1);
      }
    }
  }
}
