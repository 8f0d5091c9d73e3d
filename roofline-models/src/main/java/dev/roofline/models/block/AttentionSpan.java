package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import java.io.Serializable;
import java.util.Objects;

/**
 * Which of the earlier tokens a token attends to.
 *
 * @param context cache entries that a step reads
 * @param pairs pairs of a query and a key that a step computes
 * @param cached cache entries kept after a step
 */
public record AttentionSpan(Extent context, Extent pairs, Extent cached) implements Serializable {

  private static final AttentionSpan FULL =
      new AttentionSpan(Extent.CONTEXT, Extent.PAIRS, Extent.CACHED);

  /** Refuses null. */
  public AttentionSpan {
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(pairs, "pairs");
    Objects.requireNonNull(cached, "cached");
  }

  /** By what is read. The hash of a whole record is slow to link. */
  @Override
  public int hashCode() {
    return context.symbol().hashCode();
  }

  /** All of them, and itself. */
  public static AttentionSpan full() {
    return FULL;
  }

  /**
   * The last {@code window} of them, itself included.
   *
   * @throws IllegalArgumentException if the window is below 1
   * @see <a href="https://arxiv.org/abs/2004.05150">Longformer</a>
   */
  public static AttentionSpan sliding(long window) {
    return new AttentionSpan(Extent.context(window), Extent.pairs(window), Extent.cached(window));
  }

  /**
   * Those of its own chunk of {@code size} tokens, up to itself.
   *
   * @throws IllegalArgumentException if the size is below 1
   */
  public static AttentionSpan chunked(long size) {
    return new AttentionSpan(
        Extent.chunkContext(size), Extent.chunkPairs(size), Extent.cached(size));
  }

  /**
   * The {@code selected} of them that an indexer scores highest; all stay in the cache.
   *
   * @throws IllegalArgumentException if fewer than 1 is selected
   * @see <a href="https://arxiv.org/abs/2512.02556">DeepSeek-V3.2</a>
   */
  public static AttentionSpan topScored(long selected) {
    return new AttentionSpan(Extent.selected(selected), Extent.pairs(selected), Extent.CACHED);
  }
}
