package dev.roofline.models.codesign;

import dev.roofline.models.block.AttentionSpan;
import dev.roofline.models.block.Block;
import java.io.Serializable;
import java.util.Optional;

/** The attention of a decoder, for any hidden size: its heads and what it caches. */
public sealed interface AttentionShape extends Serializable
    permits GroupedAttentionShape, LatentAttentionShape {

  /**
   * Query heads of {@code size} elements that fill the hidden state, one key-value head each.
   *
   * @throws IllegalArgumentException if the size is below 1
   */
  static AttentionShape multiHead(int size) {
    return new GroupedAttentionShape(size, 0, 0);
  }

  /**
   * Query heads of {@code size} elements that fill the hidden state, over one key-value head.
   *
   * @throws IllegalArgumentException if the size is below 1
   */
  static AttentionShape multiQuery(int size) {
    return grouped(size, 1);
  }

  /**
   * Query heads of {@code size} elements that fill the hidden state, over {@code keyValueHeads}.
   *
   * @throws IllegalArgumentException if a number is below 1
   */
  static GroupedAttentionShape grouped(int size, int keyValueHeads) {
    return GroupedAttentionShape.of(size, keyValueHeads);
  }

  /**
   * Multi-head latent attention with DeepSeek's sizes: heads of 128 elements that fill the hidden
   * state, 64 rotary elements that they share, and a latent of {@code rank} elements a token.
   *
   * @throws IllegalArgumentException if the rank is below 1
   */
  static LatentAttentionShape latent(int rank) {
    return LatentAttentionShape.of(rank);
  }

  /** Why a decoder of this hidden size cannot have it, if it cannot. */
  Optional<ShapeRule> broken(long hidden);

  /** Whether some layers may attend to a window only. */
  boolean canSlide();

  /** The operators, with norm and residual, of a decoder of this hidden size. */
  Block block(long hidden, AttentionSpan span);
}
