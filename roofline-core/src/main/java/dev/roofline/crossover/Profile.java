package dev.roofline.crossover;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A load along one count, piece by piece. Sums, the larger of work and traffic, and the fastest of
 * several executions are profiles again: a new piece begins where two curves cross.
 */
final class Profile {

  private final List<Piece> pieces;

  private Profile(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** A profile of consecutive pieces. */
  static Profile of(List<Piece> pieces) {
    return new Profile(pieces);
  }

  /** One load from {@code from} to {@code to}. */
  static Profile of(double from, double to, Load load) {
    return new Profile(List.of(new Piece(from, to, load)));
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** The sum of profiles over the same counts, from {@code from} to {@code to}. */
  static Profile sum(double from, double to, List<Profile> parts) {
    return switch (parts.size()) {
      case 0 -> of(from, to, Load.NOTHING);
      case 1 -> parts.get(0);
      default -> {
        // By halves: no piece is added to more often than the number of parts has binary digits.
        int half = parts.size() / 2;
        yield sum(from, to, parts.subList(0, half))
            .plus(sum(from, to, parts.subList(half, parts.size())));
      }
    };
  }

  /** The sum of both, over the same counts. */
  Profile plus(Profile that) {
    return zip(that, (mine, other) -> List.of(mine.with(mine.load().plus(other.load()))));
  }

  /** The same with the roof as the bound of its time: the larger of work and traffic. */
  Profile bounded() {
    List<Piece> bounded = new ArrayList<>();
    for (Piece piece : pieces) {
      Load load = piece.load();
      for (Piece part : piece.splitAtRoots(load.work().minus(load.traffic()))) {
        double x = part.middle();
        boolean computes = load.work().at(x) > load.traffic().at(x);
        bounded.add(part.with(load.taking(computes ? load.work() : load.traffic())));
      }
    }
    return new Profile(bounded);
  }

  /** The profile of what {@code change} makes of every load. */
  Profile map(UnaryOperator<Load> change) {
    return new Profile(pieces.stream().map(p -> p.with(change.apply(p.load()))).toList());
  }

  /** The load at a count. */
  Load at(double count) {
    return pieces.get(indexAt(count)).load();
  }

  /** The index of the last piece that begins at a count or before. */
  private int indexAt(double count) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (pieces.get(middle).from() <= count) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** At each count the faster of both; this one where they are equal. */
  Profile orFaster(Profile that) {
    return zip(
        that,
        (mine, other) -> {
          Curve ahead = mine.load().deciding().minus(other.load().deciding());
          return mine.splitAtRoots(ahead).stream()
              .map(part -> ahead.at(part.middle()) > 0 ? part.with(other.load()) : part)
              .toList();
        });
  }

  /** What {@code combine} makes of each pair of pieces, cut to the counts that they share. */
  private Profile zip(Profile that, BiFunction<Piece, Piece, List<Piece>> combine) {
    List<Piece> combined = new ArrayList<>(pieces.size() + that.pieces.size());
    int i = 0;
    int j = 0;
    while (i < pieces.size() && j < that.pieces.size()) {
      Piece mine = pieces.get(i);
      Piece other = that.pieces.get(j);
      double from = Math.max(mine.from(), other.from());
      double to = Math.min(mine.to(), other.to());
      if (from < to || combined.isEmpty()) {
        combined.addAll(
            combine.apply(new Piece(from, to, mine.load()), new Piece(from, to, other.load())));
      }
      i += mine.to() <= to ? 1 : 0;
      j += other.to() <= to ? 1 : 0;
    }
    return new Profile(combined);
  }
}
