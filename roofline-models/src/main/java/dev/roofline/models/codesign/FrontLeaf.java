package dev.roofline.models.codesign;

import java.util.Arrays;

/** Points side by side in one array, each with its position. */
final class FrontLeaf {

  private static final int ROOM = 32;

  private final int width;
  private double[] points;
  private long[] positions;
  private int size;

  FrontLeaf(int width) {
    this.width = width;
    this.points = new double[ROOM * width];
    this.positions = new long[ROOM];
  }

  int width() {
    return width;
  }

  int size() {
    return size;
  }

  /** Whether there are so many that a search had better skip some. */
  boolean isFull() {
    return size >= ROOM;
  }

  double coordinate(int i, int axis) {
    return points[i * width + axis];
  }

  /** A copy of a point. */
  double[] point(int i) {
    return Arrays.copyOfRange(points, i * width, (i + 1) * width);
  }

  long position(int i) {
    return positions[i];
  }

  /** A copy of all positions. */
  long[] positions() {
    return Arrays.copyOf(positions, size);
  }

  void add(double[] from, int at, long position) {
    if (size == positions.length) {
      points = Arrays.copyOf(points, 2 * points.length);
      positions = Arrays.copyOf(positions, 2 * size);
    }
    System.arraycopy(from, at, points, size * width, width);
    positions[size] = position;
    size++;
  }

  /** Adds the point of a number of another leaf. */
  void add(FrontLeaf that, int i) {
    add(that.points, i * width, that.positions[i]);
  }

  /**
   * Whether a member is nowhere worse than a point. A member equal to it takes the lower of both
   * positions.
   */
  boolean holdsAsGood(double[] point, long position) {
    for (int i = 0; i < size; i++) {
      if (isNowhereWorse(i, point)) {
        if (isNowhereBetter(i, point)) {
          positions[i] = Math.min(positions[i], position);
        }
        return true;
      }
    }
    return false;
  }

  /** Drops the members that are nowhere better than a point. */
  void dropBeaten(double[] point) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!isNowhereBetter(i, point)) {
        System.arraycopy(points, i * width, points, kept * width, width);
        positions[kept++] = positions[i];
      }
    }
    size = kept;
  }

  private boolean isNowhereWorse(int i, double[] point) {
    for (int c = 0, at = i * width; c < width; c++, at++) {
      if (points[at] > point[c]) {
        return false;
      }
    }
    return true;
  }

  private boolean isNowhereBetter(int i, double[] point) {
    for (int c = 0, at = i * width; c < width; c++, at++) {
      if (points[at] < point[c]) {
        return false;
      }
    }
    return true;
  }
}
