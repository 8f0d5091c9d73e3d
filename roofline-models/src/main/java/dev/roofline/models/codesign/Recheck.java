package dev.roofline.models.codesign;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Builds members of the front and leaders as models, analyses them whole by the plain API and
 * compares the numbers. A large front is sampled evenly.
 */
final class Recheck {

  private static final int MOST = 1000;

  /** Sums of parts in another order differ by rounding alone. */
  private static final double TOLERANCE = 1e-12;

  private final Question question;
  private final List<Candidate> sample;

  Recheck(Question question, List<Candidate> front, Leaders leaders) {
    this.question = question;
    Set<Candidate> shown = new LinkedHashSet<>(front);
    shown.addAll(leaders.byAttention());
    shown.addAll(leaders.byFeedForward());
    this.sample = sample(List.copyOf(shown));
  }

  /** All, or as many as may be, the first and the last among them. */
  private static List<Candidate> sample(List<Candidate> shown) {
    if (shown.size() <= MOST) {
      return shown;
    }
    return IntStream.range(0, MOST)
        .mapToObj(i -> shown.get((int) ((long) i * (shown.size() - 1) / (MOST - 1))))
        .toList();
  }

  /**
   * Analyses them.
   *
   * @throws IllegalStateException if a number differs by more than rounding explains
   */
  CodesignResult.Check check(int threads) {
    DoubleAccumulator largest = new DoubleAccumulator(Math::max, 0);
    IntConsumer compare = i -> largest.accumulate(deviation(sample.get(i)));
    Workers.run(sample.size(), IntStream.range(0, threads).mapToObj(i -> compare).toList());
    return new CodesignResult.Check(sample.size(), largest.get());
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
