package dev.roofline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.engine.TimeModel.Timing;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Fits of one factor, against weighted means of logarithms in closed form. */
class RobustFitLaws {

  private static final double PRECISION = 1 / (0.05 * 0.05);

  @Property(tries = 200)
  void oneFactorIsTheWeightedMeanOfItsMeasurements(
      @ForAll @Size(min = 1, max = 9) List<@DoubleRange(min = -1, max = 1) Double> measured,
      @ForAll @DoubleRange(min = 0.1, max = 10) double start,
      @ForAll @DoubleRange(min = 0.02, max = 1) double spread,
      @ForAll @IntRange(min = 0, max = 6) int rounds) {
    double[] logs = measured.stream().mapToDouble(Double::doubleValue).toArray();
    double[] balance = new double[logs.length];
    Arrays.setAll(balance, i -> 1.0 / (1 + i));
    List<Prior> priors =
        List.of(Prior.ratio("held", "x", 7, 0), Prior.ratio("free", "x", start, spread));
    List<Timing> timings = Collections.nCopies(logs.length, values -> values[0] * values[1] / 7);

    double[] values = new RobustFit(priors, timings, logs, balance).values(rounds);

    double mean = reweighted(logs, balance, Math.log(start), spread, rounds);
    assertThat(values[0]).isEqualTo(7);
    assertThat(Math.log(values[1])).isCloseTo(mean, within(1e-6));
  }

  /** Iteratively reweighted least squares where every round is one weighted mean. */
  private static double reweighted(
      double[] logs, double[] balance, double prior, double spread, int rounds) {
    double x = prior;
    for (int round = 0; round < rounds; round++) {
      double at = x;
      double[] sizes = Arrays.stream(logs).map(l -> Math.abs(at - l)).toArray();
      double scale = Math.max(0.01, 1.4826 * median(sizes));
      double weights = 1 / (spread * spread);
      double sum = prior * weights;
      for (int i = 0; i < logs.length; i++) {
        double weight = balance[i] * trust(round, sizes[i] / scale) * PRECISION;
        weights += weight;
        sum += weight * logs[i];
      }
      x = sum / weights;
    }
    return x;
  }

  private static double trust(int round, double size) {
    if (round == 0) {
      return 1;
    }
    if (round <= 2) {
      return size <= 1.345 ? 1 : 1.345 / size;
    }
    return size >= 4.685 ? 0 : Math.pow(1 - Math.pow(size / 4.685, 2), 2);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
