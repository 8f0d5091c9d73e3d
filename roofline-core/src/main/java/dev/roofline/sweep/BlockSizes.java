package dev.roofline.sweep;

/**
 * Cuts points into blocks: small ones first, so that the first rows are there at once and few slow
 * points still spread over threads, then larger ones.
 */
final class BlockSizes {

  static final int LEAST = 16;
  static final int MOST = 4096;

  private final long points;
  private final int growth;
  private long next;
  private int size;

  private BlockSizes(long points, int size, int growth) {
    this.points = points;
    this.size = size;
    this.growth = growth;
  }

  static BlockSizes growing(long points) {
    return new BlockSizes(points, LEAST, 2);
  }

  static BlockSizes constant(long points, int size) {
    return new BlockSizes(points, size, 1);
  }

  boolean hasNext() {
    return next < points;
  }

  /** The first point of the next block. */
  long first() {
    return next;
  }

  /** How many points the next block has; moves on to the one after it. */
  int take() {
    int taken = (int) Math.min(size, points - next);
    next += taken;
    size = Math.min(size * growth, Math.max(size, MOST));
    return taken;
  }
}
