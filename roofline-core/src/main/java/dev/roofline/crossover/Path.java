package dev.roofline.crossover;

import dev.roofline.algebra.Extent;
import java.util.ArrayList;
import java.util.List;

/** A line of steps along which one count grows and the others stay. */
sealed interface Path permits BatchPath, ContextPath, PromptPath {

  /** The most stretches of one extent. */
  int MOST_STRETCHES = 100_000;

  /** The last count up to which the extent is one curve, from {@code first} on. */
  long lastOfPiece(Extent extent, long first);

  /** The curve that the extent is from {@code first} to {@code last}. */
  Curve curve(Extent extent, long first, long last);

  /**
   * The extent at all counts from {@code least} to {@code most}. A piece whose last value the next
   * one continues ends there; otherwise it goes on until the next one begins, with a jump.
   *
   * @throws IllegalArgumentException if there are more than {@value #MOST_STRETCHES}
   */
  default List<Stretch> stretches(Extent extent, long least, long most) {
    List<Stretch> stretches = new ArrayList<>(1);
    long first = least;
    long last = Math.min(lastOfPiece(extent, first), most);
    Curve curve = curve(extent, first, last);
    double from = least;
    while (last < most) {
      first = last + 1;
      Curve before = curve;
      long end = last;
      last = Math.min(lastOfPiece(extent, first), most);
      curve = curve(extent, first, last);
      double to = continues(before, curve, end) ? end : first;
      if (from < to) {
        stretches.add(new Stretch(from, to, before));
      }
      from = to;
      if (stretches.size() >= MOST_STRETCHES) {
        throw new IllegalArgumentException(
            "counts ("
                + least
                + " until "
                + most
                + ") must be fewer: "
                + extent
                + " bends more than "
                + MOST_STRETCHES
                + " times on the way");
      }
    }
    stretches.add(new Stretch(from, most, curve));
    return stretches;
  }

  private static boolean continues(Curve before, Curve after, double end) {
    double value = before.at(end);
    return Math.abs(after.at(end) - value) <= 1e-9 * Math.abs(value);
  }
}
