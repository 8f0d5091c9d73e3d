package dev.roofline.engine;

/**
 * What each kernel adds to a pass.
 *
 * @param seconds on one die, by a current build
 * @param early times that, by an early build
 * @param dieBarrier the part that a second die adds
 */
record LaunchTime(double seconds, double early, double dieBarrier) {

  /** What the decode of a profile says of it. */
  static LaunchTime of(StageProfile decode) {
    return new LaunchTime(
        decode.value(DecodeModel.LAUNCH),
        decode.valueOr(DecodeModel.EARLY, 1),
        decode.valueOr(DecodeModel.DIES, 0));
  }

  double on(Chip chip, Build build) {
    return seconds * (build == Build.EARLY ? early : 1) * (chip.dies() > 1 ? 1 + dieBarrier : 1);
  }
}
