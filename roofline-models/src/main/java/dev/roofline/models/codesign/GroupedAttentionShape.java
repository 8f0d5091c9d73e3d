package dev.roofline.models.codesign;

import dev.roofline.algebra.Dimension;
import dev.roofline.check.Check;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.block.AttentionSpan;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.GroupedQueryAttention;
import java.util.Optional;

/**
 * Multi-head, grouped-query or multi-query attention, without biases, with rotary embedding.
 *
 * @param size elements of a head, d_h
 * @param heads query heads, n_h; 0 for as many as fill the hidden state, H/d_h
 * @param keyValueHeads key-value heads, n_kv; 0 for as many as query heads
 */
public record GroupedAttentionShape(int size, int heads, int keyValueHeads)
    implements AttentionShape {

  /**
   * @throws IllegalArgumentException if the size is below 1 or a count below 0
   */
  public GroupedAttentionShape {
    Check.inRange("head size", size, 1, Integer.MAX_VALUE);
    Check.inRange("heads", heads, 0, Integer.MAX_VALUE);
    Check.inRange("key-value heads", keyValueHeads, 0, Integer.MAX_VALUE);
  }

  static GroupedAttentionShape of(int size, int keyValueHeads) {
    Check.inRange("key-value heads", keyValueHeads, 1, Integer.MAX_VALUE);
    return new GroupedAttentionShape(size, 0, keyValueHeads);
  }

  /**
   * The same with so many query heads, whatever the hidden size.
   *
   * @throws IllegalArgumentException if the count is below 1
   */
  public GroupedAttentionShape heads(int count) {
    Check.inRange("heads", count, 1, Integer.MAX_VALUE);
    return new GroupedAttentionShape(size, count, keyValueHeads);
  }

  @Override
  public Optional<ShapeRule> broken(long hidden) {
    if (heads == 0 && hidden % size != 0) {
      return Optional.of(ShapeRule.HEADS_FILL_HIDDEN);
    }
    return queryHeads(hidden) % keyValueHeads(hidden) == 0
        ? Optional.empty()
        : Optional.of(ShapeRule.KEY_VALUE_HEADS_DIVIDE_HEADS);
  }

  @Override
  public boolean canSlide() {
    return true;
  }

  @Override
  public Block block(long hidden, AttentionSpan span) {
    AttentionHeads sizes =
        new AttentionHeads(
            Dimension.of("H", hidden),
            Dimension.of("n_h", queryHeads(hidden)),
            Dimension.of("n_kv", keyValueHeads(hidden)),
            Dimension.of("d_h", size));
    return GroupedQueryAttention.builder(sizes).span(span).build();
  }

  /** Query heads of a decoder of this hidden size. */
  public long queryHeads(long hidden) {
    return heads == 0 ? hidden / size : heads;
  }

  /** Key-value heads of a decoder of this hidden size. */
  public long keyValueHeads(long hidden) {
    return keyValueHeads == 0 ? queryHeads(hidden) : keyValueHeads;
  }

  /** As in {@code GQA 8×128}, {@code MQA 128} or {@code MHA 64}, {@code 32 heads} if given. */
  @Override
  public String toString() {
    String kind =
        switch (keyValueHeads) {
          case 0 -> "MHA " + size;
          case 1 -> "MQA " + size;
          default -> "GQA " + keyValueHeads + "×" + size;
        };
    return heads == 0 ? kind : kind + ", " + heads + " heads";
  }
}
