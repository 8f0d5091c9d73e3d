package dev.roofline.models.codesign;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Builds members of a front as models, analyses them whole by the plain API and compares the
 * numbers. A large front is sampled evenly.
 */
final class Recheck {

  private static final int MOST = 200;

  /** Sums of parts in another order differ by rounding alone. */
  private static final double TOLERANCE = 1e-12;

  private final Question question;
  private final List<Candidate> sample;

  Recheck(Question question, List<Candidate> front) {
    this.question = question;
    this.sample = sample(front);
  }

  /** All, or as many as may be, the first and the last among them. */
  private static List<Candidate> sample(List<Candidate> front) {
    if (front.size() <= MOST) {
      return front;
    }
    List<Candidate> sample = new ArrayList<>();
    for (long i = 0; i < MOST; i++) {
      sample.add(front.get((int) (i * (front.size() - 1) / (MOST - 1))));
    }
    return sample;
  }

  /** How many are analysed. */
  int size() {
    return sample.size();
  }

  /**
   * The largest relative difference of any number.
   *
   * @throws IllegalStateException if it is more than rounding explains
   */
  double largestDeviation(int threads) {
    DoubleAccumulator largest = new DoubleAccumulator(Math::max, 0);
    IntConsumer compare = i -> largest.accumulate(deviation(sample.get(i)));
    Workers.run(sample.size(), IntStream.range(0, threads).mapToObj(i -> compare).toList());
    return largest.get();
  }

  private double deviation(Candidate candidate) {
    long ends = candidate.shape().vocabulary().parameters(candidate.shape().hidden());
    double[] whole = Part.numbers(candidate.model(), ends, question, candidate.precision());
    double largest = 0;
    for (int d = 0; d < candidate.figures().size(); d++) {
      largest = Math.max(largest, candidate.figures().get(d).deviation(whole, d * Slots.WIDTH));
    }
    if (largest > TOLERANCE) {
      throw new IllegalStateException(
          "candidate ("
              + candidate.shape()
              + ") must have the numbers of its model, but differs by "
              + largest
              + ": is "
              + candidate.precision()
              + " the same in every layer?");
    }
    return largest;
  }
}
