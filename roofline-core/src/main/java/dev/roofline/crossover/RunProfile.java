package dev.roofline.crossover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a decode run takes from each context on: the sum of its steps, without a loop over them. The
 * steps must be affine in the context, piece by piece; a run from context x then takes a polynomial
 * of degree 2 in x between the contexts at which its first step, or the one after its last, enters
 * a new piece. Between whole contexts the polynomial is what continues the sum.
 */
final class RunProfile {

  private final long tokens;
  private final List<Piece> pieces = new ArrayList<>();

  /** The first whole context of each piece. */
  private final List<Long> firsts = new ArrayList<>();

  private RunProfile(Profile steps, long tokens) {
    this.tokens = tokens;
    for (Piece piece : steps.pieces()) {
      long first = (long) Math.ceil(piece.from());
      if (first < Math.ceil(piece.to())) {
        pieces.add(piece);
        firsts.add(first);
      }
    }
  }

  /**
   * The sums of {@code tokens} consecutive steps from each context of the range on.
   *
   * @param steps the steps at contexts from {@code least} to {@code most + tokens}
   */
  static Profile of(Profile steps, long tokens, long least, long most) {
    RunProfile run = new RunProfile(steps, tokens);
    Function<Load, Curve> work = Load::work;
    Function<Load, Curve> traffic = Load::traffic;
    Function<Load, Curve> seconds = Load::seconds;
    Sum workSum = run.new Sum(work);
    Sum trafficSum = run.new Sum(traffic);
    Sum secondsSum = run.new Sum(seconds);
    List<Piece> sums = new ArrayList<>();
    Iterator<Long> bounds = run.bounds(least, most).iterator();
    long from = bounds.next();
    do {
      long to = bounds.hasNext() ? bounds.next() : from;
      int first = run.pieceOf(from);
      int last = run.pieceOf(from + tokens);
      Load load =
          new Load(
              workSum.from(first, last),
              trafficSum.from(first, last),
              secondsSum.from(first, last),
              Curve.ZERO);
      sums.add(new Piece(from, to, load));
      from = to;
    } while (bounds.hasNext());
    return Profile.of(sums);
  }

  /** Where the first step, or the one after the last, enters a new piece; and both ends. */
  private SortedSet<Long> bounds(long least, long most) {
    SortedSet<Long> bounds = new TreeSet<>(List.of(least, most));
    for (long first : firsts) {
      for (long bound : new long[] {first, first - tokens}) {
        if (bound > least && bound < most) {
          bounds.add(bound);
        }
      }
    }
    return bounds;
  }

  private int pieceOf(long context) {
    int found = Collections.binarySearch(firsts, context);
    return found >= 0 ? found : -found - 2;
  }

  /** The sums of one of the curves. */
  private final class Sum {

    private final Function<Load, Curve> curve;

    /** The sum over all pieces before each. */
    private final double[] before = new double[pieces.size() + 1];

    Sum(Function<Load, Curve> curve) {
      this.curve = curve;
      for (int i = 0; i + 1 < pieces.size(); i++) {
        before[i + 1] = before[i] + between(i, firsts.get(i), firsts.get(i + 1));
      }
    }

    private Curve of(int piece) {
      return curve.apply(pieces.get(piece).load());
    }

    /** Σ α + β·c over the contexts c from {@code first} to {@code end} − 1. */
    private double between(int piece, double first, double end) {
      Curve affine = of(piece);
      return affine.constant() * (end - first)
          + affine.slope() / 2 * ((end - 1) * end - (first - 1) * first);
    }

    /** The sum from context x on, if x lies in one piece and x + tokens in another or the same. */
    Curve from(int first, int last) {
      if (first == last) {
        return whole(of(first));
      }
      double within = before[last] - before[first + 1];
      return head(of(first), firsts.get(first + 1))
          .plus(Curve.polynomial(within, 0, 0))
          .plus(tail(of(last), firsts.get(last)));
    }

    /** Σ α + β·c, c = x … x + n − 1. */
    private Curve whole(Curve affine) {
      double n = tokens;
      return Curve.polynomial(
          n * affine.constant() + affine.slope() * (n * (n - 1) / 2), n * affine.slope(), 0);
    }

    /** Σ α + β·c, c = x … end − 1. */
    private Curve head(Curve affine, double end) {
      double half = affine.slope() / 2;
      return Curve.polynomial(
          affine.constant() * end + half * (end * (end - 1)), half - affine.constant(), -half);
    }

    /** Σ α + β·c, c = start … x + n − 1. */
    private Curve tail(Curve affine, double start) {
      double n = tokens;
      double half = affine.slope() / 2;
      return Curve.polynomial(
          affine.constant() * (n - start) + half * (n * (n - 1) - start * (start - 1)),
          affine.constant() + half * (2 * n - 1),
          half);
    }
  }
}
