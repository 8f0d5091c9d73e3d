package dev.roofline.study.published;

import dev.roofline.check.Check;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;

/**
 * What a row of the paper's Table 2 counts over N tokens: elements of the cache, and
 * multiply-accumulates of attention and of its projections.
 *
 * <p>The table has the whole N×N score matrix and no feed-forward, embedding or head.
 *
 * @param keyValueElements elements cached
 * @param attention multiply-accumulates of scores and values
 * @param linear multiply-accumulates of the projections
 */
public record PublishedCount(double keyValueElements, double attention, double linear)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if a number is NaN, infinite or negative
   */
  public PublishedCount {
    Check.nonNegative("keyValueElements", keyValueElements);
    Check.nonNegative("attention", attention);
    Check.nonNegative("linear", linear);
  }

  /**
   * This, {@code factor} times, as for a number of layers.
   *
   * @throws IllegalArgumentException if the factor is NaN, infinite or negative
   */
  public PublishedCount times(double factor) {
    Check.nonNegative("factor", factor);
    return new PublishedCount(keyValueElements * factor, attention * factor, linear * factor);
  }

  /**
   * The same work in FLOPs, as the library counts matrix FLOPs: a multiply-accumulate is 2, a token
   * attends to itself and those before it, and elements kept in a cache are no work. It is {@code
   * 2·linear + attention·(N + 1)/N}: 2 FLOPs for each of the N(N + 1)/2 pairs in place of N².
   *
   * @param tokens N, the tokens that were counted over
   * @throws IllegalArgumentException unless tokens is at least 1
   */
  public double causalFlop(long tokens) {
    Check.inRange("tokens", tokens, 1, Long.MAX_VALUE);
    return 2 * linear + attention * (1 + 1.0 / tokens);
  }

  /** As in {@code KV 32.77 kelements, attention 50.33 MMAC, linear 654.3 MMAC}. */
  @Override
  public String toString() {
    return "KV %s, attention %s, linear %s"
        .formatted(
            Prefix.format(keyValueElements, "elements"),
            Prefix.format(attention, "MAC"),
            Prefix.format(linear, "MAC"));
  }
}
