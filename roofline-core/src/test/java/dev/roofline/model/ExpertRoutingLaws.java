package dev.roofline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Extent;
import dev.roofline.workload.Step;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected distinct experts against simulations in which every token draws its own. */
class ExpertRoutingLaws {

  private static final int TRIALS = 5_000;

  @ParameterizedTest
  @CsvSource({
    "8, 2, 0, 4",
    "8, 2, 1, 1",
    "8, 2, 1, 3",
    "8, 2, 2.5, 16",
    "64, 6, 0.5, 8",
    "64, 6, 1.2, 32",
    "16, 15, 1, 2",
    "32, 8, 3, 5",
    "128, 8, 1, 64"
  })
  void zipfIsTheMeanOfASimulation(int experts, int active, double exponent, int tokens) {
    double[] weights = new double[experts];
    Arrays.setAll(weights, e -> Math.pow(e + 1, -exponent));
    double expected =
        ExpertRouting.zipf(exponent).touched(experts, active).at(Step.decode(tokens, 0));
    assertIsMean(expected, weights, active, tokens);
  }

  @ParameterizedTest
  @CsvSource({"8, 2, 4", "64, 6, 8", "256, 8, 16"})
  void uniformIsTheMeanOfASimulation(int experts, int active, int tokens) {
    double[] weights = new double[experts];
    Arrays.fill(weights, 1);
    double expected = ExpertRouting.UNIFORM.touched(experts, active).at(Step.decode(tokens, 0));
    assertIsMean(expected, weights, active, tokens);
  }

  /** Frequencies that one simulation counts predict the distinct experts of another. */
  @Test
  void measuredFrequenciesPredictDistinctExperts() {
    double[] weights = new double[32];
    Arrays.setAll(weights, e -> 1 + Math.sin(e) * 0.9);
    Random random = new Random(7);
    double[] counts = new double[32];
    for (int token = 0; token < 200_000; token++) {
      draw(weights, 4, random).stream().forEach(expert -> counts[expert]++);
    }
    double expected = ExpertRouting.measured(counts).touched(32, 4).at(Step.decode(12, 0));
    assertIsMean(expected, weights, 4, 12);
  }

  /** Four standard errors of the simulation's mean. */
  private static void assertIsMean(double expected, double[] weights, int active, int tokens) {
    Random random = new Random(42);
    double sum = 0;
    double squares = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      BitSet reached = new BitSet();
      for (int token = 0; token < tokens; token++) {
        reached.or(draw(weights, active, random));
      }
      sum += reached.cardinality();
      squares += (double) reached.cardinality() * reached.cardinality();
    }
    double mean = sum / TRIALS;
    double error = Math.sqrt(Math.max(0, squares / TRIALS - mean * mean) / TRIALS);
    assertThat(expected).isCloseTo(mean, within(4 * error + 1e-9));
  }

  /** Draws one after another without replacement. */
  private static BitSet draw(double[] weights, int active, Random random) {
    BitSet drawn = new BitSet();
    double left = Arrays.stream(weights).sum();
    for (int i = 0; i < active; i++) {
      double at = random.nextDouble() * left;
      int expert = drawn.nextClearBit(0);
      while (at >= weights[expert] && drawn.nextClearBit(expert + 1) < weights.length) {
        at -= weights[expert];
        expert = drawn.nextClearBit(expert + 1);
      }
      drawn.set(expert);
      left -= weights[expert];
    }
    return drawn;
  }

  @Property(tries = 100)
  void aSkewReachesNoMoreExpertsThanUniformRouting(
      @ForAll @IntRange(min = 2, max = 64) int experts,
      @ForAll @IntRange(min = 1, max = 64) int most,
      @ForAll @DoubleRange(min = 0, max = 8) double exponent,
      @ForAll @IntRange(min = 1, max = 1000) int tokens) {
    int active = Math.min(experts, most);
    Step step = Step.decode(tokens, 0);
    double skewed = ExpertRouting.zipf(exponent).touched(experts, active).at(step);
    double uniform = Extent.experts(experts, active).at(step);
    assertThat(skewed)
        .isLessThanOrEqualTo(uniform * (1 + 1e-12))
        .isGreaterThanOrEqualTo(active * (1 - 1e-12));
  }

  @Test
  void noSkewIsUniform() {
    Extent uniform = Extent.experts(64, 6);
    assertThat(ExpertRouting.zipf(0).touched(64, 6)).isEqualTo(uniform);
    assertThat(ExpertRouting.zipf(1e-9).touched(64, 6).at(Step.decode(9, 0)))
        .isCloseTo(uniform.at(Step.decode(9, 0)), within(1e-6));
    assertThat(ExpertRouting.measured(3, 3, 3, 3).touched(4, 2).at(Step.decode(5, 0)))
        .isCloseTo(Extent.experts(4, 2).at(Step.decode(5, 0)), within(1e-12));
  }

  /** With one draw the probabilities are the weights: 1, 1/2 and 1/3, divided by 11/6. */
  @Test
  void oneDrawIsProportionalToTheWeights() {
    double expected = 0;
    for (double weight : new double[] {1, 1 / 2.0, 1 / 3.0}) {
      expected += 1 - Math.pow(1 - weight / (11 / 6.0), 4);
    }
    assertThat(ExpertRouting.zipf(1).touched(3, 1).at(Step.decode(4, 0)))
        .isCloseTo(expected, within(1e-14));
  }

  @Test
  void refusesWhatCannotBeRouted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpertRouting.zipf(Double.NaN))
        .withMessage("exponent (NaN) must be from 0 to 8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpertRouting.measured(1, -1))
        .withMessage("frequency (-1.0) must be a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpertRouting.measured(1, 2).touched(4, 1))
        .withMessage("measured frequencies (2) must be as many as experts (4)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpertRouting.measured(8, 1, 1).touched(3, 2))
        .withMessage(
            "share of an expert (0.8) must be at most 1/2: a token uses it once among its 2");
  }

  @Test
  void saysWhatIsAssumed() {
    assertThat(ExpertRouting.UNIFORM.assumption())
        .isEqualTo("experts are chosen uniformly and independently by every token");
    assertThat(ExpertRouting.zipf(1.5).assumption())
        .isEqualTo("experts are chosen with weights rank^-1.5, independently by every token");
    assertThat(ExpertRouting.zipf(1.5)).hasToString("zipf 1.5");
    assertThat(ExpertRouting.measured(1, 3)).isEqualTo(ExpertRouting.measured(2, 6));
  }
}
