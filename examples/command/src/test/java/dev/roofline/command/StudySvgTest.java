package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The charts that studies draw with {@code --svg}. */
class StudySvgTest {

  private static final String DEPTH =
      "depth --model qwen2.5-1.5b --device apple-m1-pro --scenario LISO ";
  private static final String ATTENTION =
      "attention --models qwen2.5-1.5b,plm-1.8b,smollm2-1.7b --device apple-m1-pro ";
  private static final String EQUITY =
      "equity --models qwen2.5-1.5b,plm-1.8b --devices rtx-3090,raspberry-pi-5 ";

  @TempDir Path directory = Path.of("");

  private String drawn(String line) throws IOException {
    return Run.drawn(line.strip(), directory.resolve("study.svg"));
  }

  /** What a screen reader hears: every point once. */
  private static String described(String svg) {
    return svg.substring(svg.indexOf("<desc"), svg.indexOf("</desc>"));
  }

  private static long count(String svg, String pattern) {
    return Pattern.compile(pattern).matcher(svg).results().count();
  }

  @Test
  void physicalDepthShowsThePrintedDepthsAndWhatTheyApproach() throws IOException {
    String svg = drawn(DEPTH + "--layers 64,2,8");
    assertThat(svg)
        .contains(
            ">Depth of qwen2.5-1.5b on Apple M1 Pro (16-core GPU), decode: physical",
            ">batch 1, prompt 4096, generate 128, weights in F16, KV cache in F16</text>",
            ">operational intensity, FLOP/byte</text>",
            ">a layer alone, 1.219 FLOP/byte</text>");
    // Three depths and the sign of the legend.
    assertThat(count(svg, "<circle class=\"marker\"")).isEqualTo(4);
  }

  @Test
  void publishedDepthShowsItsPeakOnAnAxisOfItsOwn() throws IOException {
    assertThat(drawn(DEPTH + "--engine llama.cpp-metal --reading published"))
        .contains(
            ">Depth of qwen2.5-1.5b on Apple M1 Pro (16-core GPU): published reading</text>",
            "KV cache in F16; speeds as predicted for llama.cpp-metal</text>",
            ">share of the highest</text>",
            ">L* = 3.628</text>")
        .doesNotContain("FLOP/byte");
    assertThat(drawn(DEPTH + "--reading published --layers 600,10000"))
        .contains("; speeds at the bound</text>")
        .doesNotContain("L*");
  }

  @Test
  void aReadingThatIsNotThereIsRefusedInOneLine() {
    Path file = directory.resolve("none.svg");
    Run run = Run.line(DEPTH + "--batch 2 --reading published --svg " + file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("roofline: --reading (\"published\") must be physical: the published reading")
        .hasLineCount(1);
    assertThat(file).doesNotExist();
    assertThat(Run.line(DEPTH + "--reading both --svg " + file).err())
        .isEqualTo("roofline: --reading (\"both\") must be one of physical, published\n");
  }

  @Test
  void attentionShowsTheLayoutOnlyWhereItMatters() throws IOException {
    String svg = drawn(ATTENTION);
    assertThat(svg)
        .contains(">Attention on Apple M1 Pro (16-core GPU), decode</text>")
        .contains(">SISO</text>", ">SILO</text>", ">LISO</text>", ">LILO</text>");
    for (String name :
        List.of(
            "GQA qwen2.5-1.5b",
            "MHA smollm2-1.7b",
            "MLA plm-1.8b, latent cache",
            "MLA plm-1.8b, expanded cache")) {
      assertThat(count(described(svg), name + " \\(....\\):")).as(name).isEqualTo(4);
    }
    assertThat(svg).doesNotContain("qwen2.5-1.5b, latent");
  }

  @Test
  void inOneScenarioPointsAreGroupedByLayout() throws IOException {
    String svg = drawn(ATTENTION + "--stage prefill --scenario LISO");
    assertThat(svg)
        .contains(">Attention on Apple M1 Pro (16-core GPU), prefill, LISO</text>")
        .contains(">either cache</text>", ">latent cache</text>", ">expanded cache</text>");
    assertThat(described(svg))
        .containsOnlyOnce("GQA qwen2.5-1.5b (either cache)")
        .containsOnlyOnce("MLA plm-1.8b (latent cache)")
        .containsOnlyOnce("MLA plm-1.8b (expanded cache)");
  }

  @Test
  void equityIsAMapOfModelsByDevices() throws IOException {
    assertThat(drawn(EQUITY + "--scenario LILO"))
        .contains(">Use of the compute peak in LILO</text>", ">% of peak</text>")
        .contains(">qwen2.5-1.5b</text>", ">plm-1.8b</text>")
        .contains(">rtx-3090</text>", ">raspberry-pi-5</text>")
        .contains(">1.67</text>", ">7.06</text>", ">3.56</text>", ">14.5</text>");
    assertThat(drawn(EQUITY + "--resource bandwidth --stage total"))
        .contains(">Use of the bandwidth</text>", ">% of bandwidth</text>")
        .contains(">qwen2.5-1.5b, SISO</text>", ">plm-1.8b, LILO</text>");
  }
}
