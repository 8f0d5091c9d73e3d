package dev.roofline.models.llamacpp;

/**
 * What a rule may look at.
 *
 * @param plan the file
 * @param importanceMatrix whether one is used
 * @param index which of its kind the tensor is, or its block in a mixture of experts
 * @param count of how many
 */
record Place(FilePlan plan, boolean importanceMatrix, int index, int count) {

  /** Whether it is among the first of its kind: below count/parts, rounded down. */
  boolean isEarly(int parts) {
    return index < count / parts;
  }

  /** Whether it is in the last eighth. */
  boolean isLate() {
    return index >= 7 * count / 8;
  }

  /** The first and the last eighth, and every third in between. */
  boolean deservesMoreBits() {
    return isEarly(8) || isLate() || (index - count / 8) % 3 == 2;
  }
}
