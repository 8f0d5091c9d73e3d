package dev.roofline.crossover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.crossover.Trend.Measure;
import dev.roofline.device.Regime;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What answers say. */
class WordsTest {

  private static final CountRange RANGE = new CountRange(Count.BATCH, 1, 100);

  private static Trend trend(Measure measure, double first, double last, OptionalDouble limit) {
    return new Trend(RANGE, measure, 10, first, last, limit);
  }

  private static Crossing<Regime> crossing(double value, long firstWhole) {
    return new Crossing<>(
        Count.BATCH, value, firstWhole, Regime.MEMORY_BOUND, Regime.COMPUTE_BOUND, Method.BRENT, 0);
  }

  @Test
  void trendsSayWhereTheyGo() {
    assertThat(trend(Measure.INTENSITY, 1, 8, OptionalDouble.of(9)))
        .hasToString("1 FLOP/byte at batch 1, 8 at 100, tends to 9; the ridge is at 10");
    assertThat(
            trend(
                Measure.INTENSITY,
                0,
                Double.POSITIVE_INFINITY,
                OptionalDouble.of(Double.POSITIVE_INFINITY)))
        .hasToString(
            "0 FLOP/byte at batch 1, no end of at 100, grows without bound; the ridge is at 10");
    assertThat(trend(Measure.TIME_RATIO, 0.5, 2, OptionalDouble.empty()))
        .hasToString("0.5 × the second's time at batch 1, 2 at 100");
    assertThat(trend(Measure.TIME_RATIO, 0.5, 2, OptionalDouble.empty()).limit()).isEmpty();
  }

  @Test
  void crossingsAreInTwoDecimals() {
    assertThat(crossing(306.14159, 307).toString()).startsWith("batch 306.14: ");
    assertThat(crossing(306.5, 307).toString()).startsWith("batch 306.5: ");
    assertThat(crossing(1e7, 10_000_000).toString()).startsWith("batch 10000000: ");
  }

  @Test
  void answersSayWhatHolds() {
    Trend trend = trend(Measure.INTENSITY, 1, 8, OptionalDouble.empty());
    String tail = " from batch 1 to 100: 1 FLOP/byte at batch 1, 8 at 100; the ridge is at 10";
    assertThat(new Crossings.Never<>(RANGE, trend, Regime.MEMORY_BOUND))
        .hasToString("never: memory-bound" + tail);
    assertThat(new Crossings.Always<>(RANGE, trend, Regime.COMPUTE_BOUND))
        .hasToString("always: compute-bound" + tail);
    Crossings<Regime> found =
        new Crossings.Found<>(RANGE, trend, List.of(crossing(2.5, 3), crossing(7, 7)));
    assertThat(found.toString())
        .startsWith("batch 2.5: compute-bound from 3 on, before memory-bound (Brent); batch 7: ");
    assertThat(found.first()).hasValue(crossing(2.5, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Crossings.Found<>(RANGE, trend, List.<Crossing<Regime>>of()))
        .withMessage("all ([]) must have a crossing");
  }

  @Test
  void leadsAreToTwelveDigits() {
    assertThat(Lead.between(1, 2)).isEqualTo(Lead.FIRST);
    assertThat(Lead.between(2, 1)).isEqualTo(Lead.SECOND);
    assertThat(Lead.between(0, 0)).isEqualTo(Lead.NEITHER);
    assertThat(Lead.between(1e-9, 1e-9 * (1 + 9e-13))).isEqualTo(Lead.NEITHER);
    assertThat(Lead.between(1e-9 * (1 + 9e-13), 1e-9)).isEqualTo(Lead.NEITHER);
    assertThat(Lead.between(1e-9, 1e-9 * (1 + 2e-12))).isEqualTo(Lead.FIRST);
    for (Lead lead : Lead.values()) {
      assertThat(lead.mirrored().mirrored()).isEqualTo(lead);
    }
    assertThat(Lead.FIRST.mirrored()).isEqualTo(Lead.SECOND);
  }
}
