package dev.roofline.models.codesign;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A node of a k-d tree of points with the box that they lie in. A box that starts behind a point in
 * some coordinate holds nothing that beats it, one that ends before it nothing that it beats, so
 * that a search skips most of a large front.
 *
 * @see <a href="https://doi.org/10.1145/361002.361007">Bentley 1975</a>
 */
final class FrontNode {

  private final double[] least;
  private final double[] most;
  private @Nullable FrontLeaf leaf;
  private @Nullable Fork fork;

  /** Two halves of the points: those whose coordinate is below the cut, and the others. */
  private record Fork(int axis, double cut, FrontNode low, FrontNode high) {}

  /** A node of some points, none of which beats another. */
  FrontNode(FrontLeaf points) {
    this.least = new double[points.width()];
    this.most = new double[points.width()];
    this.leaf = points;
    fit(points);
    if (points.isFull()) {
      split(points);
    }
  }

  /** Whether a member is nowhere worse; an equal one takes the lower of both positions. */
  boolean holdsAsGood(double[] point, long position) {
    for (int c = 0; c < least.length; c++) {
      if (least[c] > point[c]) {
        return false;
      }
    }
    if (leaf != null) {
      return leaf.holdsAsGood(point, position);
    }
    return fork != null
        && (fork.low.holdsAsGood(point, position) || fork.high.holdsAsGood(point, position));
  }

  /** Drops the members that are nowhere better. */
  void dropBeaten(double[] point) {
    for (int c = 0; c < most.length; c++) {
      if (most[c] < point[c]) {
        return;
      }
    }
    if (leaf != null) {
      leaf.dropBeaten(point);
      fit(leaf);
    } else if (fork != null) {
      fork.low.dropBeaten(point);
      fork.high.dropBeaten(point);
      for (int c = 0; c < least.length; c++) {
        least[c] = Math.min(fork.low.least[c], fork.high.least[c]);
        most[c] = Math.max(fork.low.most[c], fork.high.most[c]);
      }
    }
  }

  /** Adds a point that beats no member and that none beats. */
  void add(double[] point, long position) {
    for (int c = 0; c < least.length; c++) {
      least[c] = Math.min(least[c], point[c]);
      most[c] = Math.max(most[c], point[c]);
    }
    if (leaf != null) {
      leaf.add(point, 0, position);
      if (leaf.isFull()) {
        split(leaf);
      }
    } else if (fork != null) {
      (point[fork.axis] < fork.cut ? fork.low : fork.high).add(point, position);
    }
  }

  /** Adds all members to a leaf. */
  void addTo(FrontLeaf all) {
    if (leaf != null) {
      for (int i = 0; i < leaf.size(); i++) {
        all.add(leaf, i);
      }
    } else if (fork != null) {
      fork.low.addTo(all);
      fork.high.addTo(all);
    }
  }

  private void fit(FrontLeaf points) {
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < points.size(); i++) {
      for (int c = 0; c < least.length; c++) {
        least[c] = Math.min(least[c], points.coordinate(i, c));
        most[c] = Math.max(most[c], points.coordinate(i, c));
      }
    }
  }

  /** Halves the points at the median of the axis along which they differ most, relatively. */
  private void split(FrontLeaf points) {
    int axis = widest();
    if (least[axis] == most[axis]) {
      return;
    }
    double cut = median(points, axis);
    FrontLeaf low = new FrontLeaf(points.width());
    FrontLeaf high = new FrontLeaf(points.width());
    for (int i = 0; i < points.size(); i++) {
      (points.coordinate(i, axis) < cut ? low : high).add(points, i);
    }
    fork = new Fork(axis, cut, new FrontNode(low), new FrontNode(high));
    leaf = null;
  }

  private int widest() {
    int widest = 0;
    for (int c = 1; c < least.length; c++) {
      if (spread(c) > spread(widest)) {
        widest = c;
      }
    }
    return widest;
  }

  private double spread(int axis) {
    double scale = Math.max(Math.abs(least[axis]), Math.abs(most[axis]));
    return scale == 0 ? 0 : (most[axis] - least[axis]) / scale;
  }

  /** The median, or the next larger value if it is the least: some points lie below it. */
  private double median(FrontLeaf points, int axis) {
    double[] values = new double[points.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = points.coordinate(i, axis);
    }
    Arrays.sort(values);
    int middle = values.length / 2;
    while (values[middle] == values[0]) {
      middle++;
    }
    return values[middle];
  }
}
