package dev.roofline.models.codesign;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The best position of each of some kinds so far; less is better, and of equals the lower one. */
final class LeaderBoard {

  private static final long NONE = -1;

  private final double[] values;
  private final long[] positions;

  LeaderBoard(int kinds) {
    this.values = new double[kinds];
    this.positions = new long[kinds];
    Arrays.fill(positions, NONE);
  }

  void offer(int kind, double value, long position) {
    long held = positions[kind];
    if (held == NONE || value < values[kind] || value == values[kind] && position < held) {
      values[kind] = value;
      positions[kind] = position;
    }
  }

  void add(LeaderBoard that) {
    IntStream.range(0, positions.length)
        .filter(kind -> that.positions[kind] != NONE)
        .forEach(kind -> offer(kind, that.values[kind], that.positions[kind]));
  }

  /** The positions of the kinds that have one, in their order. */
  LongStream leaders() {
    return Arrays.stream(positions).filter(position -> position != NONE);
  }
}
