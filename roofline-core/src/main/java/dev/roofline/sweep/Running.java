package dev.roofline.sweep;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How a sweep is run; rows do not depend on it.
 *
 * @param threads how many evaluate points
 * @param blockSize points at a time; 0 for what suits
 * @param listener who hears how far it is
 */
record Running(int threads, int blockSize, @Nullable ProgressListener listener)
    implements Serializable {

  Running with(int otherThreads) {
    return new Running(otherThreads, blockSize, listener);
  }

  Running with(ProgressListener other) {
    return new Running(threads, blockSize, other);
  }

  Running inBlocksOf(int points) {
    return new Running(threads, points, listener);
  }

  BlockSizes sizes(long points) {
    return blockSize == 0 ? BlockSizes.growing(points) : BlockSizes.constant(points, blockSize);
  }
}
