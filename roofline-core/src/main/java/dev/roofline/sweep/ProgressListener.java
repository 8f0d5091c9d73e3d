package dev.roofline.sweep;

import java.io.Serializable;

/** Hears how far a sweep is, in the thread that takes its rows. */
@FunctionalInterface
public interface ProgressListener extends Serializable {

  /** Called whenever some more points are handed over, in order; the last time when all are. */
  void onProgress(SweepProgress progress);
}
