package dev.roofline.algebra;

import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import java.io.Serializable;

/**
 * A closed form of a step (b sequences, q new tokens each, c tokens cached each) with which costs
 * scale. During decode every extent is piecewise affine in c, which is what gives runs of any
 * length a closed form.
 */
public sealed interface Extent extends Comparable<Extent>, Serializable
    permits StepExtent, ContextExtent, PairsExtent, CachedExtent, ExpertsExtent {

  /** The window of full attention, and the answer of extents that never bend. */
  long UNBOUNDED = Long.MAX_VALUE;

  /** 1: what happens once a step, as reading a dense weight. */
  Extent ONCE = new StepExtent("ONCE", false, false);

  /** b: once for each sequence, as the language-model head on the last position. */
  Extent SEQUENCES = new StepExtent("SEQUENCES", true, false);

  /** b·q: once for each new token. */
  Extent TOKENS = new StepExtent("TOKENS", true, true);

  /** b·(c + q): KV entries that full attention reads. */
  Extent CONTEXT = context(UNBOUNDED);

  /** b·Σᵢ(c + i), i = 1…q: causal query–key pairs of full attention. */
  Extent PAIRS = pairs(UNBOUNDED);

  /** b·(c + q): KV entries that full attention keeps. */
  Extent CACHED = cached(UNBOUNDED);

  /** KV entries read under a sliding window of {@code window} tokens: b·min(c + q, q + w − 1). */
  static Extent context(long window) {
    return new ContextExtent(window);
  }

  /** Causal pairs under a sliding window: b·Σᵢ min(c + i, w), i = 1…q. */
  static Extent pairs(long window) {
    return new PairsExtent(window);
  }

  /** KV entries kept after the step under a sliding window: b·min(c + q, w). */
  static Extent cached(long window) {
    return new CachedExtent(window);
  }

  /**
   * Expected number of distinct experts that b·q tokens reach when each chooses {@code active} of
   * {@code experts} uniformly: n·(1 − (1 − k/n)^(b·q)).
   */
  static Extent experts(long experts, long active) {
    return new ExpertsExtent(experts, active);
  }

  /** The value at a step of b = {@code sequences}, q = {@code newTokens}, c = {@code cached}. */
  double at(long sequences, long newTokens, long cached);

  /** The value at a step. */
  default double at(Step step) {
    return at(step.sequences(), step.newTokens(), step.cachedTokens());
  }

  /**
   * During decode, the last context up to which the value is affine in the context, from {@code
   * context} on.
   */
  default long affineUntil(long context) {
    return UNBOUNDED;
  }

  /**
   * The sum over all steps of a run, in closed form: an affine piece sums to n·(first + last)/2.
   */
  default double over(DecodeRun run) {
    double sum = 0;
    long first = run.firstContext();
    while (true) {
      long last = Math.min(affineUntil(first), run.lastContext());
      double ends = at(run.sequences(), 1, first) + at(run.sequences(), 1, last);
      sum += (last - first + 1) * (ends / 2);
      if (last == run.lastContext()) {
        return sum;
      }
      first = last + 1;
    }
  }

  /** The name formulas print; it tells any two different extents apart. */
  String symbol();

  /** By symbol, so that a formula prints the same way however it was built. */
  @Override
  default int compareTo(Extent that) {
    return symbol().compareTo(that.symbol());
  }
}
