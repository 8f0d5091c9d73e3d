package dev.roofline.models.study;

import dev.roofline.algebra.Dimension;
import dev.roofline.check.Check;
import dev.roofline.models.block.AttentionHeads;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.GroupedQueryAttention;
import dev.roofline.models.block.LatentAttention;
import dev.roofline.study.AttentionKind;
import java.io.Serializable;

/** The attention that a {@link DecoderShape} is given. */
public sealed interface AttentionVariant extends Serializable {

  /** Every query head has its own keys and values (MHA). */
  static AttentionVariant multiHead() {
    return new MultiHead();
  }

  /**
   * Groups of query heads share one of so many heads of keys and values (GQA); 1 is MQA.
   *
   * @throws IllegalArgumentException unless there is at least one
   */
  static AttentionVariant grouped(long keyValueHeads) {
    return new Grouped(keyValueHeads);
  }

  /**
   * Keys and values are projections of a latent (MLA), queries are not compressed, and a value is
   * as wide as a key that is not rotated.
   *
   * @param compressed elements of the latent, d_c
   * @param rotary elements of the rotary key that heads share, d_r
   * @param plain elements of a head's own key and of its value, d_n = d_v
   * @throws IllegalArgumentException unless all are at least 1
   */
  static AttentionVariant latent(long compressed, long rotary, long plain) {
    return new Latent(compressed, rotary, plain);
  }

  /** What kind of attention it is among so many query heads. */
  AttentionKind kind(long heads);

  /** The attention of a hidden state of so many elements, with so many heads of a width. */
  Block block(Dimension hidden, Dimension heads, Dimension width);

  /** Multi-head attention. */
  record MultiHead() implements AttentionVariant {
    @Override
    public AttentionKind kind(long heads) {
      return AttentionKind.MULTI_HEAD;
    }

    @Override
    public Block block(Dimension hidden, Dimension heads, Dimension width) {
      return new Grouped(heads.value()).block(hidden, heads, width);
    }

    @Override
    public String toString() {
      return "MHA";
    }
  }

  /**
   * Grouped-query attention.
   *
   * @param keyValueHeads heads of keys and values
   */
  record Grouped(long keyValueHeads) implements AttentionVariant {

    /**
     * @throws IllegalArgumentException unless there is at least one head
     */
    public Grouped {
      Check.inRange("keyValueHeads", keyValueHeads, 1, Long.MAX_VALUE);
    }

    @Override
    public AttentionKind kind(long heads) {
      if (keyValueHeads == heads) {
        return AttentionKind.MULTI_HEAD;
      }
      return keyValueHeads == 1 ? AttentionKind.MULTI_QUERY : AttentionKind.GROUPED_QUERY;
    }

    @Override
    public Block block(Dimension hidden, Dimension heads, Dimension width) {
      Dimension shared = Dimension.of("n_kv", keyValueHeads);
      return GroupedQueryAttention.builder(new AttentionHeads(hidden, heads, shared, width))
          .build();
    }

    @Override
    public String toString() {
      return keyValueHeads == 1 ? "MQA" : "GQA with " + keyValueHeads + " KV heads";
    }
  }

  /**
   * Multi-head latent attention.
   *
   * @param compressed elements of the latent, d_c
   * @param rotary elements of the rotary key that heads share, d_r
   * @param plain elements of a head's own key and of its value, d_n = d_v
   */
  record Latent(long compressed, long rotary, long plain) implements AttentionVariant {

    /**
     * @throws IllegalArgumentException unless all are at least 1
     */
    public Latent {
      Check.inRange("compressed", compressed, 1, Long.MAX_VALUE);
      Check.inRange("rotary", rotary, 1, Long.MAX_VALUE);
      Check.inRange("plain", plain, 1, Long.MAX_VALUE);
    }

    @Override
    public AttentionKind kind(long heads) {
      return AttentionKind.LATENT;
    }

    @Override
    public Block block(Dimension hidden, Dimension heads, Dimension width) {
      return LatentAttention.builder()
          .hidden(hidden)
          .heads(heads)
          .latent(Dimension.of("d_c", compressed))
          .rotary(Dimension.of("d_r", rotary))
          .plain(Dimension.of("d_n", plain))
          .value(Dimension.of("d_v", plain))
          .build();
    }

    @Override
    public String toString() {
      return "MLA with d_c=" + compressed + ", d_r=" + rotary + ", d_n=" + plain;
    }
  }
}
