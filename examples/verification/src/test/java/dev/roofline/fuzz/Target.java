package dev.roofline.fuzz;

import java.util.SplittableRandom;

/** A reader under fire: what damages its files, and what it makes of them. */
interface Target {

  /** What the run calls it, as in {@code gguf}. */
  String name();

  /** Its share of a run, in inputs out of a hundred. */
  int share();

  /** A damaged file, the same for the same random numbers. */
  byte[] mutant(SplittableRandom random);

  /**
   * Reads and uses what was read.
   *
   * @throws AssertionError if it makes no sense
   * @throws IllegalArgumentException the reader's refusal
   */
  void read(byte[] input);

  /** The one exception that may refuse a file. */
  Class<? extends IllegalArgumentException> refusal();
}
