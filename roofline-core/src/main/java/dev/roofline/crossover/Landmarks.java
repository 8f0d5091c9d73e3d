package dev.roofline.crossover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Where the two sides of a profile may change places: at the roots of their difference, at its
 * turning points and at the ends of pieces. All of them are known, so that the sign of the
 * difference stays between two landmarks.
 */
final class Landmarks {

  /** How far rounding may move a landmark, of its value. */
  private static final double NEAR = 1e-9;

  private final Profile sides;
  private final List<Place> roots = new ArrayList<>();
  private final List<Place> crossedEnds = new ArrayList<>();
  private final DoubleStream.Builder all = DoubleStream.builder();

  Landmarks(Profile sides) {
    this.sides = sides;
    List<Piece> pieces = sides.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Curve difference = piece.load().difference();
      for (double root : Roots.of(difference, piece.from(), piece.to())) {
        roots.add(Place.root(root, piece.load()));
        all.add(root);
      }
      for (double turn : Roots.of(difference.derivative(), piece.from(), piece.to())) {
        all.add(turn);
      }
      all.add(piece.from()).add(piece.to());
      addIfCrossed(pieces.get(Math.max(0, i - 1)), piece);
    }
  }

  /** The sides cross an end of a piece where they change their order, or are equal. */
  private void addIfCrossed(Piece before, Piece after) {
    double end = after.from();
    double left = before.load().difference().at(end);
    double right = after.load().difference().at(end);
    if (Math.signum(left) != Math.signum(right)
        || before.load().clearSign(end) == 0
        || after.load().clearSign(end) == 0) {
      crossedEnds.add(Place.between(before, after));
    }
  }

  /** The whole counts next to a landmark, ascending, each once. */
  long[] wholeCounts(CountRange range) {
    return all.build()
        .mapToLong(landmark -> (long) Math.floor(landmark))
        .flatMap(below -> LongStream.rangeClosed(below - 1, below + 2))
        .filter(count -> count >= range.least() && count <= range.most())
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * Where the sides change places between {@code firstWhole − 1} and {@code firstWhole}: at the
   * first root there, else at an end of a piece that they cross. Neither is there only if times
   * that are the same to twelve digits are not equal.
   */
  Place before(long firstWhole) {
    double last = firstWhole - 1.0;
    double slack = NEAR * firstWhole;
    return Stream.of(roots, crossedEnds)
        .flatMap(places -> firstFrom(places, last - slack).stream())
        .filter(place -> place.value() <= firstWhole + slack)
        .findFirst()
        .orElseGet(() -> new Place(last, Method.TWELVE_DIGITS, sides.at(last).residual(last)))
        .within(last, firstWhole);
  }

  /** The first place whose value is not below the one given. */
  private static Optional<Place> firstFrom(List<Place> places, double value) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (places.get(middle).value() < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < places.size() ? Optional.of(places.get(low)) : Optional.empty();
  }
}
