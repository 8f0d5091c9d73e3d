package dev.roofline.study.published;

import dev.roofline.check.Check;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sizes that the paper's Table 2 is written in. Sizes that have no default are absent until
 * they are given; a row of the table that needs one refuses without it. Every step returns a new
 * value.
 *
 * <p>Sizes are not whole numbers everywhere: the published code halves three key-value heads to one
 * and a half.
 */
public final class AttentionSizes implements Serializable {

  private static final long serialVersionUID = 1;

  private final Map<Size, Double> sizes;

  private AttentionSizes(Map<Size, Double> sizes) {
    this.sizes = Collections.unmodifiableMap(sizes);
  }

  /** What the letters of the table stand for. */
  public enum Size {
    /** Layers. */
    LAYERS("L"),
    /** Elements of the hidden state. */
    HIDDEN("H"),
    /** Attention heads. */
    HEADS("n_h"),
    /** Query heads. */
    QUERY_HEADS("n_q"),
    /** Key heads. */
    KEY_HEADS("n_k"),
    /** Value heads. */
    VALUE_HEADS("n_v"),
    /** Latent-value heads. */
    LATENT_HEADS("n_c"),
    /** Elements of a head. */
    HEAD("d_h"),
    /** Elements of a latent. */
    LATENT("d_l"),
    /** Elements of the compressed keys and values. */
    COMPRESSED("d_c"),
    /** Elements of a rotary key. */
    ROTARY("d_r"),
    /** Elements of a key that is not rotated. */
    PLAIN("d_n");

    private final String symbol;

    Size(String symbol) {
      this.symbol = symbol;
    }

    /** As the table writes it. */
    @Override
    public String toString() {
      return symbol;
    }
  }

  /**
   * Multi-head attention: n_q = n_k = n_v = n_h and d_h = H/n_h, until something else is said.
   *
   * @param layers layers L
   * @param hidden elements of the hidden state H
   * @param heads attention heads n_h
   * @throws IllegalArgumentException unless all are at least 1
   */
  public static AttentionSizes of(int layers, long hidden, long heads) {
    Check.inRange("heads", heads, 1, Long.MAX_VALUE);
    return new AttentionSizes(Map.of())
        .size(Size.LAYERS, layers)
        .size(Size.HIDDEN, hidden)
        .size(Size.HEADS, heads)
        .size(Size.QUERY_HEADS, heads)
        .size(Size.KEY_HEADS, heads)
        .size(Size.VALUE_HEADS, heads)
        .size(Size.HEAD, (double) hidden / heads);
  }

  /**
   * The same with another number of layers.
   *
   * @throws IllegalArgumentException unless it is finite and above zero
   */
  public AttentionSizes layers(int layers) {
    return size(Size.LAYERS, layers);
  }

  /**
   * The same with so many key heads and as many value heads: n_k and n_v.
   *
   * @throws IllegalArgumentException unless it is finite and above zero
   */
  public AttentionSizes keyValueHeads(double heads) {
    return size(Size.KEY_HEADS, heads).size(Size.VALUE_HEADS, heads);
  }

  /**
   * The same with the sizes of latent attention: d_c, d_r and d_n.
   *
   * @param compressed elements that a token's keys and values are compressed to
   * @param rotary elements of the rotary key that heads share
   * @param plain elements of a head's own key
   * @throws IllegalArgumentException unless all are finite and above zero
   */
  public AttentionSizes latentKeys(double compressed, double rotary, double plain) {
    return size(Size.COMPRESSED, compressed).size(Size.ROTARY, rotary).size(Size.PLAIN, plain);
  }

  /**
   * The same with one size replaced.
   *
   * @throws IllegalArgumentException unless it is finite and above zero
   */
  public AttentionSizes size(Size size, double value) {
    Map<Size, Double> other = new EnumMap<>(Size.class);
    other.putAll(sizes);
    other.put(size, Check.positive(size.toString(), value));
    return new AttentionSizes(other);
  }

  /**
   * A size.
   *
   * @throws IllegalArgumentException if it was not given
   */
  public double size(Size size) {
    Double value = sizes.get(size);
    if (value == null) {
      throw new IllegalArgumentException(size + " (absent) must be given among " + this);
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AttentionSizes that && sizes.equals(that.sizes);
  }

  @Override
  public int hashCode() {
    return sizes.hashCode();
  }

  /** As in {@code L=28 H=1536 n_h=12 n_q=12 n_k=2 n_v=2 d_h=128}. */
  @Override
  public String toString() {
    return sizes.entrySet().stream()
        .map(size -> size.getKey() + "=" + Prefix.significant(size.getValue()))
        .collect(Collectors.joining(" "));
  }
}
