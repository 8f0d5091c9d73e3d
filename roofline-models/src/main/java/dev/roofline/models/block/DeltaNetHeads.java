package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import java.io.Serializable;
import java.util.Objects;

/**
 * The sizes of a gated DeltaNet. Several value heads may share a key head.
 *
 * @param keys key heads, n_k; there are as many query heads
 * @param values value heads, n_v
 * @param keyWidth elements of a key, d_k
 * @param valueWidth elements of a value, d_v
 * @see <a href="https://arxiv.org/abs/2412.06464">Gated Delta Networks</a>
 */
public record DeltaNetHeads(
    Dimension keys, Dimension values, Dimension keyWidth, Dimension valueWidth)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if the key heads do not divide the value heads
   */
  public DeltaNetHeads {
    Objects.requireNonNull(keys, "keys");
    Objects.requireNonNull(values, "values");
    Objects.requireNonNull(keyWidth, "keyWidth");
    Objects.requireNonNull(valueWidth, "valueWidth");
    if (values.value() % keys.value() != 0) {
      throw new IllegalArgumentException(
          "key heads (" + keys.value() + ") must divide value heads (" + values.value() + ")");
    }
  }

  /** Elements of the keys of a token, and of its queries, n_k·d_k. */
  public Width keyElements() {
    return Width.of(keys, keyWidth);
  }

  /** Elements of the values of a token, n_v·d_v. */
  public Width valueElements() {
    return Width.of(values, valueWidth);
  }

  /** Elements that the convolution mixes: queries, keys and values. */
  public Width channels() {
    return keyElements().plus(keyElements()).plus(valueElements());
  }

  /** Elements of the state of a sequence, n_v·d_k·d_v. */
  public Width stateOfSequence() {
    return valueElements().times(keyWidth);
  }
}
