package dev.roofline.engine;

import java.util.List;

/**
 * A prompt on a CPU: products and attention at parts of the F32 peak.
 *
 * <pre>t = W/(η·π) + Wa/(ηa·π) + ⌈n/512⌉·N·τ</pre>
 */
final class CpuPrefillModel implements TimeModel {

  private static final double BATCH = 512;

  /** F32 FLOP/s below which a CPU is one of a phone or a small board. */
  private static final double SMALL = 2e11;

  private static final List<Prior> PRIORS =
      List.of(
          Prior.ratio("efficiency", "part of the F32 peak that products reach", .8, .3),
          Prior.ratio("smallBoard", "times the efficiency below 0.2 TFLOP/s", .21, .3),
          Prior.ratio(
              "attentionEfficiency", "part of the F32 peak that attention reaches", .12, 0));

  private final double launchSeconds;

  CpuPrefillModel(double launchSeconds) {
    this.launchSeconds = launchSeconds;
  }

  @Override
  public List<Prior> priors() {
    return PRIORS;
  }

  @Override
  public Timing timing(Chip chip, Work work, boolean earlyBuild) {
    boolean small = chip.vectorPeak() < SMALL;
    double linear = work.linearFlop() / chip.vectorPeak();
    double attention = work.attentionFlop() / chip.vectorPeak();
    double launch = Math.max(1, work.tokens() / BATCH) * work.launches() * launchSeconds;
    return values ->
        linear / (values[0] * TimeModel.factor(values, 1, small)) + attention / values[2] + launch;
  }
}
