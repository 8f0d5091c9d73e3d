package dev.roofline.algebra;

import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;

/**
 * A closed form of a step (b sequences, q new tokens each, c tokens cached each) with which costs
 * scale. During decode every extent is piecewise affine in c, which is what gives runs of any
 * length a closed form.
 */
public sealed interface Extent extends Comparable<Extent>, Serializable
    permits StepExtent,
        ContextExtent,
        PairsExtent,
        CachedExtent,
        ChunkContextExtent,
        ChunkPairsExtent,
        SelectedExtent,
        ExpertsExtent,
        RoutedExpertsExtent {

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

  /**
   * KV entries read under a sliding window of {@code window} tokens: b·min(c + q, q + w − 1).
   *
   * @throws IllegalArgumentException if the window is below 1
   */
  static Extent context(long window) {
    return new ContextExtent(window);
  }

  /**
   * Causal pairs under a sliding window: b·Σᵢ min(c + i, w), i = 1…q.
   *
   * @throws IllegalArgumentException if the window is below 1
   */
  static Extent pairs(long window) {
    return new PairsExtent(window);
  }

  /**
   * KV entries kept after the step under a sliding window: b·min(c + q, w).
   *
   * @throws IllegalArgumentException if the window is below 1
   */
  static Extent cached(long window) {
    return new CachedExtent(window);
  }

  /**
   * KV entries read under chunked attention, where a token sees those of its own chunk of n =
   * {@code chunk} tokens up to itself: b·(c mod n + q). An engine keeps {@link #cached(long)
   * cached(n)}.
   *
   * @throws IllegalArgumentException if the chunk is below 1
   */
  static Extent chunkContext(long chunk) {
    return new ChunkContextExtent(chunk);
  }

  /**
   * Causal pairs under chunked attention, in chunks of n = {@code chunk} tokens: b·Σᵢ ((c + i − 1)
   * mod n + 1), i = 1…q.
   *
   * @throws IllegalArgumentException if the chunk is below 1
   */
  static Extent chunkPairs(long chunk) {
    return new ChunkPairsExtent(chunk);
  }

  /**
   * KV entries read when each query reads the {@code selected} ones that score highest, or all
   * while there are fewer: b·min(c + q, Σᵢ min(c + i, k)). It is what a decode step reads; with
   * several new tokens it is an upper bound, reached where they select different entries. The pairs
   * are {@link #pairs(long) pairs(k)}.
   *
   * @throws IllegalArgumentException if fewer than 1 is selected
   */
  static Extent selected(long selected) {
    return new SelectedExtent(selected);
  }

  /**
   * Expected number of distinct experts that b·q tokens reach when each chooses {@code active} of
   * {@code experts} uniformly: n·(1 − (1 − k/n)^(b·q)).
   *
   * @throws IllegalArgumentException unless 1 ≤ active ≤ experts &lt; 2³¹
   */
  static Extent experts(long experts, long active) {
    return new ExpertsExtent(experts, active);
  }

  /**
   * Expected number of distinct experts that b·q tokens reach when each chooses expert e with
   * probability pₑ: Σₑ 1 − (1 − pₑ)^(b·q). It holds however the choices of one token depend on each
   * other, as long as tokens choose independently.
   *
   * @param routing what formulas print; it must tell these probabilities from any others
   * @param active experts that each token chooses, k
   * @param probabilities the pₑ; they sum to k
   * @throws IllegalArgumentException if a probability is not from 0 to 1 or their sum is not k
   */
  static Extent experts(String routing, long active, double... probabilities) {
    Objects.requireNonNull(probabilities, "probabilities");
    return RoutedExpertsExtent.of(routing, active, probabilities);
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
   * During prefill, the last prompt up to which the value is a polynomial of degree 2 at most in
   * the prompt, from {@code prompt} on; {@linkplain #missRates() experts} apart.
   */
  default long quadraticUntil(long prompt) {
    return UNBOUNDED;
  }

  /**
   * How fast an extent that saturates does: with rates λₑ of n experts, each with how many have it,
   * the value is {@code n − Σₑ e^(−λₑ·b·q)}. Empty for all others, which are 1 or proportional to
   * b, and polynomials piece by piece.
   */
  default Map<Double, Long> missRates() {
    return Map.of();
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
