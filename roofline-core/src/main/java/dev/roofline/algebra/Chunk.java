package dev.roofline.algebra;

import dev.roofline.workload.DecodeRun;

/** What the extents of chunked attention share. */
final class Chunk {

  private Chunk() {}

  /**
   * Σᵢ ((c + i − 1) mod n + 1), i = 1…q: m = min(q, n − r) tokens complete the chunk that r = c mod
   * n tokens began, m·(r + (m + 1)/2); the others fill whole chunks, n(n + 1)/2 each, and a last
   * one.
   */
  static double pairs(long chunk, long newTokens, long cached) {
    long begun = cached % chunk;
    long completing = Math.min(newTokens, chunk - begun);
    long rest = newTokens - completing;
    double seen = completing * (begun + (completing + 1.0) / 2) + triangle(rest % chunk);
    return rest < chunk ? seen : seen + (double) (rest / chunk) * triangle(chunk);
  }

  /** During decode the values grow by one a token up to the last token of a chunk. */
  static long affineUntil(long chunk, long context) {
    long left = chunk - 1 - context % chunk;
    return left > Extent.UNBOUNDED - context ? Extent.UNBOUNDED : context + left;
  }

  /** During prefill a chunk adds 1 + 2 + … up to the prompt that fills it. */
  static long quadraticUntil(long chunk, long prompt) {
    long left = (chunk - prompt % chunk) % chunk;
    return left > Extent.UNBOUNDED - prompt ? Extent.UNBOUNDED : prompt + left;
  }

  /** Over a run the tokens see what as many new tokens would in one step. */
  static double over(long chunk, DecodeRun run) {
    return run.sequences() * pairs(chunk, run.tokens(), run.firstContext());
  }

  private static double triangle(long n) {
    return n * (n + 1.0) / 2;
  }
}
