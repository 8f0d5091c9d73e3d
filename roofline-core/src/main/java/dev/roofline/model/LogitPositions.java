package dev.roofline.model;

/** For which positions of a prompt the language-model head runs. */
public enum LogitPositions {
  /** The last one of each sequence, which is all that generation needs. */
  LAST,
  /** Every one, as when scoring a text or training. */
  ALL,
  /** None: part of a prompt that only fills the cache. */
  NONE
}
