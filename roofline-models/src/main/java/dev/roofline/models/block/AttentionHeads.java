package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import java.io.Serializable;
import java.util.Objects;

/**
 * The sizes of grouped-query attention. As many key-value heads as query heads make multi-head
 * attention, one key-value head multi-query attention.
 *
 * @param hidden elements of the hidden state, H
 * @param query query heads, n_h
 * @param keyValue key-value heads, n_kv
 * @param width elements of a head, d_h
 * @see <a href="https://arxiv.org/abs/2305.13245">GQA</a>
 */
public record AttentionHeads(Dimension hidden, Dimension query, Dimension keyValue, Dimension width)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if the key-value heads do not divide the query heads
   */
  public AttentionHeads {
    Objects.requireNonNull(hidden, "hidden");
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(keyValue, "keyValue");
    Objects.requireNonNull(width, "width");
    if (query.value() % keyValue.value() != 0) {
      throw new IllegalArgumentException(
          "key-value heads ("
              + keyValue.value()
              + ") must divide query heads ("
              + query.value()
              + ")");
    }
  }

  /** Elements of the queries of a token, n_h·d_h. */
  public Width queries() {
    return Width.of(query, width);
  }

  /** Elements of the keys of a token, n_kv·d_h, and of its values. */
  public Width keys() {
    return Width.of(keyValue, width);
  }
}
