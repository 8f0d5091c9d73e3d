package dev.roofline.crossover;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts over which a load is one set of curves.
 *
 * @param from the first, included
 * @param to the last; it belongs to the next piece, if there is one
 * @param load the curves
 */
record Piece(double from, double to, Load load) {

  /** This piece in parts on which the sign of a curve stays, each with its middle. */
  List<Piece> splitAtRoots(Curve curve) {
    List<Piece> parts = new ArrayList<>(1);
    double left = from;
    for (double root : Roots.of(curve, from, to)) {
      if (root > left && root < to) {
        parts.add(new Piece(left, root, load));
        left = root;
      }
    }
    parts.add(new Piece(left, to, load));
    return parts;
  }

  double middle() {
    return from + (to - from) / 2;
  }

  Piece with(Load other) {
    return new Piece(from, to, other);
  }
}
