package dev.roofline.models.measurements;

import static dev.roofline.quantity.Bandwidth.gigabytesPerSecond;
import static dev.roofline.quantity.FlopRate.teraflopsPerSecond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Device;
import dev.roofline.engine.Build;
import dev.roofline.engine.Engine;
import dev.roofline.engine.Observation;
import dev.roofline.format.ComputeFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Repeated rows become one observation each, against a search through all rows. */
class ObservationsTest {

  private static final List<MeasuredSpeed> SPEEDS = Measurements.speeds();
  private static final String POOLED = "ryzen-ai-max-395";

  private static List<Observation> observations(Engine engine) {
    return Measurements.observations(
        engine,
        id -> Device.of(id, ComputeFormat.F16, teraflopsPerSecond(1), gigabytesPerSecond(1)));
  }

  /** The row that an observation stands for. */
  private static MeasuredSpeed row(Engine engine, Observation observation) {
    for (MeasuredSpeed speed : SPEEDS) {
      if (speed.engine() == engine
          && speed.device().equals(observation.device().id())
          && speed.model().equals(observation.model())
          && speed.quantization().equals(observation.format())
          && (speed.test() + ", " + speed.source()).equals(observation.place())
          && seconds(speed) == observation.seconds()) {
        return speed;
      }
    }
    throw new AssertionError(observation.place());
  }

  private static double seconds(MeasuredSpeed speed) {
    return (speed.isPrompt() ? speed.tokens() : 1) / speed.tokensPerSecond();
  }

  private static boolean isSameCell(MeasuredSpeed one, MeasuredSpeed other) {
    boolean same =
        one.engine() == other.engine()
            && one.device().equals(other.device())
            && one.model().equals(other.model())
            && one.quantization().equals(other.quantization())
            && one.test().equals(other.test())
            && one.build().equals(other.build())
            && one.grade().equals(other.grade());
    return same
        && (one.device().equals(POOLED)
            || one.flashAttention() == other.flashAttention()
                && begin(one.source()).equals(begin(other.source())));
  }

  private static String begin(String source) {
    StringBuilder begin = new StringBuilder();
    for (int i = 0; i < 30 && i < source.length(); i++) {
      begin.append(source.charAt(i));
    }
    return begin.toString();
  }

  /** Of three rows at most half are faster and half slower; of more, a quarter is faster. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void aMedianOfFewAndAThirdQuartileOfManyStandForARow(Engine engine) {
    Set<MeasuredSpeed> told = new HashSet<>();
    for (Observation observation : observations(engine)) {
      MeasuredSpeed row = row(engine, observation);
      List<MeasuredSpeed> cell = new ArrayList<>();
      for (MeasuredSpeed speed : SPEEDS) {
        if (isSameCell(row, speed)) {
          cell.add(speed);
        }
      }
      long faster = cell.stream().filter(s -> s.tokensPerSecond() > row.tokensPerSecond()).count();
      long slower = cell.stream().filter(s -> s.tokensPerSecond() < row.tokensPerSecond()).count();
      double above = cell.size() < 4 ? 0.5 : 0.25;
      assertThat((double) faster).isLessThanOrEqualTo(above * cell.size());
      assertThat((double) slower).isLessThanOrEqualTo((1 - above) * cell.size());
      assertThat(told).doesNotContainAnyElementsOf(cell);
      told.addAll(cell);
    }
    assertThat(told)
        .hasSameSizeAs(
            new HashSet<>(SPEEDS.stream().filter(speed -> speed.engine() == engine).toList()));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void anObservationSaysWhatWasMeasured(Engine engine) {
    for (Observation observation : observations(engine)) {
      MeasuredSpeed row = row(engine, observation);
      assertThat(observation.family()).isEqualTo(row.family());
      assertThat(observation.build())
          .isEqualTo(row.build().equals("current") ? Build.CURRENT : Build.EARLY);
      double speed = observation.tokensPerSecond();
      assertThat(speed).isCloseTo(row.tokensPerSecond(), within(1e-9 * speed));
    }
  }
}
