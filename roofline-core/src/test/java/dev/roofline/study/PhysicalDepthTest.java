package dev.roofline.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.laws.Stacks;
import dev.roofline.laws.Stacks.Part;
import dev.roofline.laws.Stacks.Stack;
import java.util.function.IntFunction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PhysicalDepthTest {

  private static final Percentage EXACT = Percentage.withPercentage(1e-10);

  /** Decode of 50 tokens: each reads 2 byte and does 2 FLOP a parameter. */
  private static final Stack PLAIN =
      new Stack("plain", new Part(4000, 1, 0), new Part(1000, 8, 10), new Part(6000, 1, 0), 1);

  private static PhysicalDepth depth(Stage stage) {
    return PhysicalDepth.between(2, 6, stage, layers -> Stacks.question(PLAIN.layers(layers)));
  }

  @Test
  void endsAndLayerAreToldApart() {
    PhysicalDepth depth = depth(Stage.DECODE);
    DepthPart ends = depth.ends().orElseThrow();
    assertThat(ends.flop()).isCloseTo(50 * 20_000, EXACT);
    assertThat(ends.bytes()).isCloseTo(50 * 20_000, EXACT);
    // Contexts 100 to 149 and the token itself: 50 steps over 125.5 entries on average.
    assertThat(depth.layer().flop()).isCloseTo(50 * (2000 + 2 * 8 * 10 * 125.5), EXACT);
    assertThat(depth.layer().bytes()).isCloseTo(50 * (2000 + 2 * 10 * 126.5), EXACT);
    assertThat(depth.operationalIntensityOfLayer()).isCloseTo(22_080.0 / 4530, EXACT);
    assertThat(depth.operationalIntensity(10))
        .isCloseTo((20_000 + 220_800.0) / (20_000 + 45_300), EXACT);
  }

  @Test
  void theCurveIsThatOfAnalyses() {
    for (Stage stage : Stage.values()) {
      PhysicalDepth depth = depth(stage);
      for (int layers : new int[] {2, 3, 64}) {
        var phase = stage.of(Stacks.question(PLAIN.layers(layers)).analyze());
        assertThat(depth.operationalIntensity(layers))
            .isCloseTo(phase.operationalIntensity(), EXACT);
        assertThat(depth.point(layers).flopPerSecond())
            .isCloseTo(phase.performance().flopPerSecond(), EXACT);
      }
    }
  }

  @Test
  void itPrintsTheDirectionAndWhatItAssumes() {
    assertThat(depth(Stage.DECODE))
        .hasToString(
            "physical depth, decode: operational intensity rises from 2.208 FLOP/byte with 2 layers"
                + " to 4.874 of a layer alone; assumes W and Q in FLOP and byte: 1.104 MFLOP, 226.5"
                + " kB, 2.265 µs for each further layer, beside 3.208 MFLOP, 1.453 MB, 14.53 µs for"
                + " the first 2 and the ends");
  }

  @Test
  void layersLighterThanThePatternLeaveNoEnds() {
    PhysicalDepth depth =
        PhysicalDepth.between(
            2,
            3,
            Stage.DECODE,
            layers ->
                Stacks.question(
                    new Stack(
                        "light", new Part(1, 1, 0), PLAIN.layer(), new Part(1, 1, 0), layers - 1)));
    assertThat(depth.ends()).isEmpty();
    assertThat(depth.operationalIntensity(2)).isLessThan(depth.operationalIntensity(3));
  }

  @Test
  void layersThatDoNotRepeatAreRefused() {
    IntFunction<Stack> growing =
        layers ->
            new Stack(
                "growing", PLAIN.before(), new Part(100L * layers, 1, 0), PLAIN.after(), layers);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PhysicalDepth.between(
                    2, 4, Stage.DECODE, layers -> Stacks.question(growing.apply(layers))))
        .withMessageStartingWith("layers must repeat: 6 layers (");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PhysicalDepth.between(
                    4, 4, Stage.DECODE, layers -> Stacks.question(PLAIN.layers(layers))))
        .withMessageStartingWith("other (4) must be from 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> depth(Stage.DECODE).point(1))
        .withMessageStartingWith("layers (1) must be from 2");
  }

  @Test
  void aStageHasAName() {
    assertThat(Stage.parse("Prefill")).isEqualTo(Stage.PREFILL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stage.parse("warm-up"))
        .withMessage("stage (\"warm-up\") must be one of prefill, decode, total");
  }
}
