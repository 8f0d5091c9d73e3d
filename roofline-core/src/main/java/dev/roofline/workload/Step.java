package dev.roofline.workload;

import dev.roofline.check.Check;
import java.io.Serializable;

/**
 * One forward pass: {@code sequences} sequences (b), each bringing {@code newTokens} tokens (q) to
 * {@code cachedTokens} tokens already cached (c). Prefill has c = 0, decode q = 1; a chunk of a
 * prompt or a speculative verification lies in between.
 *
 * @param sequences sequences, b
 * @param newTokens tokens that each sequence brings, q
 * @param cachedTokens tokens of each sequence already cached, c
 */
public record Step(long sequences, long newTokens, long cachedTokens) implements Serializable {

  /** The largest count accepted for sequences, new tokens and cached tokens alike. */
  public static final long MOST = 1_000_000_000_000L;

  /**
   * @throws IllegalArgumentException unless sequences and new tokens are from 1, and cached tokens
   *     from 0, to {@link #MOST}
   */
  public Step {
    Check.inRange("sequences", sequences, 1, MOST);
    Check.inRange("newTokens", newTokens, 1, MOST);
    Check.inRange("cachedTokens", cachedTokens, 0, MOST);
  }

  /**
   * The step that reads a whole prompt into an empty cache.
   *
   * @throws IllegalArgumentException unless both are from 1 to {@link #MOST}
   */
  public static Step prefill(long batch, long prompt) {
    return new Step(batch, prompt, 0);
  }

  /**
   * The step that generates one token for each sequence after {@code context} cached tokens.
   *
   * @throws IllegalArgumentException unless the batch is from 1, and the context from 0, to {@link
   *     #MOST}
   */
  public static Step decode(long batch, long context) {
    return new Step(batch, 1, context);
  }
}
