package dev.roofline.engine;

import dev.roofline.engine.TimeModel.Timing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * Parameters of a formula from measured times: iteratively reweighted least squares of logarithms,
 * each round a Levenberg–Marquardt minimisation of Σ w·r²/0.05² + Σ ((x − x₀)/s)², with x the
 * logarithms of the parameters and (x₀, s) their priors. Weights are Huber's in the first rounds
 * and Tukey's biweight after, scaled by the median absolute residual. Deterministic.
 */
final class RobustFit {

  private static final double NOISE = 0.05;
  private static final double LEAST_SCALE = 0.01;
  private static final double MAD = 1.4826;
  private static final double HUBER = 1.345;
  private static final double TUKEY = 4.685;
  private static final int HUBER_ROUNDS = 2;
  private static final double STEP = 1e-5;
  private static final int MOST_STEPS = 200;

  private final List<Prior> priors;
  private final int[] free;
  private final Timing[] timings;
  private final double[] logSeconds;
  private final double[] balance;

  RobustFit(List<Prior> priors, List<Timing> timings, double[] logSeconds, double[] balance) {
    this.priors = priors;
    this.free = IntStream.range(0, priors.size()).filter(i -> priors.get(i).isFree()).toArray();
    this.timings = timings.toArray(Timing[]::new);
    this.logSeconds = logSeconds;
    this.balance = balance;
  }

  /** The parameters' values after a number of rounds, from the priors' starts. */
  double[] values(int rounds) {
    double[] x = Arrays.stream(free).mapToDouble(i -> start(i)).toArray();
    for (int round = 0; round < rounds; round++) {
      double[] roots = roots(round, residuals(x));
      x = minimum(x, roots);
    }
    return values(x);
  }

  private double start(int i) {
    return StrictMath.log(priors.get(i).start());
  }

  private double[] values(double[] x) {
    double[] values = priors.stream().mapToDouble(Prior::start).toArray();
    for (int j = 0; j < free.length; j++) {
      values[free[j]] = StrictMath.exp(x[j]);
    }
    return values;
  }

  private double[] residuals(double[] x) {
    double[] values = values(x);
    double[] residuals = new double[timings.length];
    for (int i = 0; i < timings.length; i++) {
      residuals[i] = StrictMath.log(timings[i].seconds(values)) - logSeconds[i];
    }
    return residuals;
  }

  /** Square roots of the weights, over the noise. */
  private double[] roots(int round, double[] residuals) {
    double[] sizes = Arrays.stream(residuals).map(Math::abs).sorted().toArray();
    double scale = Math.max(MAD * Errors.quantile(sizes, 0.5), LEAST_SCALE);
    double[] roots = new double[residuals.length];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = Math.sqrt(balance[i] * trust(round, Math.abs(residuals[i]) / scale)) / NOISE;
    }
    return roots;
  }

  private static double trust(int round, double size) {
    if (round == 0) {
      return 1;
    }
    if (round <= HUBER_ROUNDS) {
      return Math.min(1, HUBER / Math.max(size, 1e-12));
    }
    double part = Math.min(1, size / TUKEY);
    return (1 - part * part) * (1 - part * part);
  }

  private double[] minimum(double[] start, double[] roots) {
    int rows = timings.length + free.length;
    return new LevenbergMarquardtOptimizer()
        .optimize(
            new LeastSquaresBuilder()
                .start(start)
                .target(new double[rows])
                .model(point -> linearised(point.toArray(), roots))
                .lazyEvaluation(false)
                .maxEvaluations(MOST_STEPS)
                .maxIterations(MOST_STEPS)
                .build())
        .getPoint()
        .toArray();
  }

  /** Weighted residuals with the priors' appended, and their central differences. */
  private Pair<RealVector, RealMatrix> linearised(double[] x, double[] roots) {
    double[][] slopes = new double[timings.length + free.length][free.length];
    for (int j = 0; j < free.length; j++) {
      double[] up = weighted(moved(x, j, STEP), roots);
      double[] down = weighted(moved(x, j, -STEP), roots);
      for (int i = 0; i < slopes.length; i++) {
        slopes[i][j] = (up[i] - down[i]) / (2 * STEP);
      }
    }
    return new Pair<>(
        new ArrayRealVector(weighted(x, roots), false), new Array2DRowRealMatrix(slopes, false));
  }

  private static double[] moved(double[] x, int j, double by) {
    double[] moved = x.clone();
    moved[j] += by;
    return moved;
  }

  private double[] weighted(double[] x, double[] roots) {
    double[] all = Arrays.copyOf(residuals(x), timings.length + free.length);
    for (int i = 0; i < timings.length; i++) {
      all[i] *= roots[i];
    }
    for (int j = 0; j < free.length; j++) {
      all[timings.length + j] = (x[j] - start(free[j])) / priors.get(free[j]).spread();
    }
    return all;
  }
}
