package dev.roofline.model;

import dev.roofline.algebra.Extent;
import java.io.Serializable;
import java.util.Objects;

/**
 * How tokens are assumed to choose among the experts of a mixture. What a step reads is the
 * expected number of distinct experts that its b·q tokens reach, Σₑ 1 − (1 − pₑ)^(b·q) with pₑ the
 * probability that a token uses expert e; tokens choose independently of each other. A skew makes
 * tokens meet at the same experts, so that a batch reads fewer.
 */
public sealed interface ExpertRouting extends Serializable
    permits UniformRouting, ZipfRouting, MeasuredRouting {

  /** Every expert is as likely as any other: pₑ = k/n. */
  ExpertRouting UNIFORM = new UniformRouting();

  /**
   * Tokens draw k experts one after another, without replacement, expert e of rank 1 to n with
   * weight e^−s; s = 0 is uniform. The pₑ follow from {@link ZipfRouting}'s integral.
   *
   * @param exponent s, from 0 to 8
   * @throws IllegalArgumentException if the exponent is out of range
   */
  static ExpertRouting zipf(double exponent) {
    return new ZipfRouting(exponent);
  }

  /**
   * Experts chosen as often as measured: pₑ = k·fₑ/Σf. Only mixtures of as many experts can be
   * routed so.
   *
   * @param frequencies how often each expert was chosen, as counts or shares
   * @throws IllegalArgumentException if there is none, or one is negative, infinite or NaN, or all
   *     are zero
   */
  static ExpertRouting measured(double... frequencies) {
    Objects.requireNonNull(frequencies, "frequencies");
    return MeasuredRouting.of(frequencies);
  }

  /**
   * Expected distinct experts that a step reaches.
   *
   * @throws IllegalArgumentException if {@code active} of {@code experts} cannot be chosen so
   */
  Extent touched(long experts, long active);

  /** What is assumed, as results print it. */
  String assumption();
}
