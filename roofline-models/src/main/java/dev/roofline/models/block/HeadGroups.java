package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import java.io.Serializable;

/**
 * The sizes of attention whose maps serve several heads: n_q maps of queries over n_k key heads,
 * each for r = n_h/n_q of n_h heads.
 *
 * @param heads heads of the output, n_h
 * @param maps query heads, n_q, each of which makes one attention map
 * @param keys key heads, n_k
 * @param width elements of a head, d_h
 */
record HeadGroups(Dimension heads, Dimension maps, Dimension keys, Dimension width)
    implements Serializable {

  HeadGroups {
    checkDivides("query heads", maps, "heads", heads);
    checkDivides("key heads", keys, "query heads", maps);
  }

  static void checkDivides(String part, Dimension divisor, String whole, Dimension dividend) {
    if (dividend.value() % divisor.value() != 0) {
      throw new IllegalArgumentException(
          part + " (" + divisor.value() + ") must divide " + whole + " (" + dividend.value() + ")");
    }
  }

  /** Heads that a map serves, r. */
  Dimension headsOfMap() {
    return Dimension.of("r", heads.value() / maps.value());
  }

  /** Elements of the queries of a token, n_q·d_h. */
  Width queries() {
    return Width.of(maps, width);
  }

  /** Elements of the keys of a token, n_k·d_h. */
  Width keyElements() {
    return Width.of(keys, width);
  }

  /** Elements of the output of a token, n_h·d_h. */
  Width outputs() {
    return Width.of(heads, width);
  }

  /** Elements of the output that one map makes, r·d_h. */
  Width outputsOfMap() {
    return Width.of(headsOfMap(), width);
  }
}
