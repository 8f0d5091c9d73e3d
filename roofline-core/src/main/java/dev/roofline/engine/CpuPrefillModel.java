package dev.roofline.engine;

import java.util.List;

/**
 * A prompt on a CPU: products and attention at parts of the F32 peak.
 *
 * <pre>t = W/(η·π) + Wa/(ηa·π) + ⌈n/512⌉·N·τ</pre>
 */
final class CpuPrefillModel implements TimeModel {

  /** F32 FLOP/s below which a CPU is one of a phone or a small board. */
  private static final double SMALL = 2e11;

  private static final List<Prior> PRIORS =
      List.of(
          Prior.ratio("efficiency", "part of the F32 peak that products reach", .8, .3),
          Prior.ratio("smallBoard", "times the efficiency below 0.2 TFLOP/s", .21, .3),
          Prior.ratio(
              "attentionEfficiency", "part of the F32 peak that attention reaches", .12, 0));

  private final LaunchTime launch;

  CpuPrefillModel(LaunchTime launch) {
    this.launch = launch;
  }

  @Override
  public List<Prior> priors() {
    return PRIORS;
  }

  @Override
  public Timing timing(Chip chip, Work work, Build build) {
    boolean small = chip.vectorPeak() < SMALL;
    double linear = work.linearFlop() / chip.vectorPeak();
    double attention = work.attention().flop() / chip.vectorPeak();
    double launches = work.batches() * work.kernels().all() * launch.on(chip, build);
    return values ->
        linear / (small ? values[0] * values[1] : values[0]) + attention / values[2] + launches;
  }
}
