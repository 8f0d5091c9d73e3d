package dev.roofline.engine;

import java.util.List;

/**
 * A decode step on a CPU: weights stream from memory, and each costs instructions, counted as FLOPs
 * at the F32 peak; attention computes at a small part of that peak.
 *
 * <pre>t = ‖Qw/(e·β), P·f/π‖₄ + Wa/(ηa·π) + N·τ</pre>
 */
final class CpuDecodeModel implements TimeModel {

  private static final List<Prior> PRIORS =
      List.of(
          Prior.ratio("bandwidthEfficiency", "part of the bandwidth that weights reach", .8, .1),
          flop("flopPerFloat", "an F16 weight", 4),
          flop("flopPerByte", "a Q8_0 weight", 9),
          flop("flopPerNibble", "a Q4_0 weight", 10),
          flop("flopPerSuperBlock", "a weight of a K-quant", 7),
          Prior.ratio("attentionEfficiency", "part of the F32 peak that attention reaches", .07, 0),
          new Prior("launchSeconds", "s", "time that each operator adds", 4e-6, 1));

  private static Prior flop(String name, String of, double start) {
    return new Prior(name, "FLOP", "F32 FLOPs whose time " + of + " takes", start, .5);
  }

  @Override
  public List<Prior> priors() {
    return PRIORS;
  }

  @Override
  public Timing timing(Chip chip, Work work, Build build) {
    int kind =
        switch (work.weights()) {
          case FLOAT, BFLOAT -> 1;
          case BYTES -> 2;
          case NIBBLES -> 3;
          case SUPER_BLOCKS -> 4;
        };
    double stream = work.weightBytes() / chip.bandwidth();
    double weights = work.linearFlop() / 2 / chip.vectorPeak();
    double attention = work.attention().flop() / chip.vectorPeak();
    return values ->
        TimeModel.smoothMax(stream / values[0], weights * values[kind])
            + attention / values[5]
            + work.kernels().all() * values[6];
  }
}
