package dev.roofline.engine;

import dev.roofline.device.GpuArchitecture;
import java.util.ArrayList;
import java.util.List;

/**
 * A prompt of n tokens on a graphics processor, in batches of 512: products at a part of the matrix
 * rate, which small prompts do not fill, attention, and launches; no batch is faster than its
 * weights stream.
 *
 * <pre>t = ‖W/(η·π·n/(n + n½)), ⌈n/512⌉·Qw/β‖₄ + Wa/(ηa·πa) + ⌈n/512⌉·N·τ</pre>
 */
final class PrefillModel implements TimeModel {

  private static final double BATCH = 512;

  /** Watts of a unit at 1 GHz when all of them multiply. */
  private static final double WATTS = 2.4;

  private static final double WATTS_ON_4NM = 1.4;

  private final Engine engine;
  private final double launchSeconds;
  private final List<Prior> priors;

  /**
   * @param launchSeconds what decode says of it
   */
  PrefillModel(Engine engine, double launchSeconds) {
    this.engine = engine;
    this.launchSeconds = launchSeconds;
    List<Prior> all = new ArrayList<>(PrefillClass.priors(engine));
    all.addAll(common(engine));
    this.priors = List.copyOf(all);
  }

  private static List<Prior> common(Engine engine) {
    boolean metal = engine == Engine.LLAMA_CPP_METAL;
    boolean cuda = engine == Engine.LLAMA_CPP_CUDA;
    List<Prior> all = new ArrayList<>();
    all.add(
        Prior.ratio(
            "superBlockFactor",
            "times the efficiency for K-quants",
            cuda || !metal ? .9 : .95,
            cuda ? .1 : .2));
    all.add(
        Prior.ratio(
            "expertFactor", "times the efficiency for experts", metal || cuda ? .6 : .5, .4));
    all.add(
        new Prior(
            "halfFillTokens",
            "token",
            "prompt that reaches half of the efficiency",
            metal ? 15 : 40,
            metal ? .3 : 0));
    all.add(
        Prior.ratio(
            "attentionEfficiency",
            "part of the vector or tensor rate that attention reaches",
            switch (engine) {
              case LLAMA_CPP_METAL, LLAMA_CPP_CUDA -> .15;
              case LLAMA_CPP_ROCM -> .8;
              default -> .24;
            },
            metal || cuda ? .7 : 0));
    if (cuda) {
      all.add(Prior.ratio("tu11x", "times the efficiency on GTX 16", .3, .5));
      all.add(
          Prior.ratio("earlyBuild", "times the efficiency of quantised before mid 2024", .7, .3));
      all.add(Prior.ratio("powerExponent", "how a low power limit lowers the efficiency", .6, .3));
    }
    return all;
  }

  @Override
  public List<Prior> priors() {
    return priors;
  }

  @Override
  public Timing timing(Chip chip, Work work, boolean earlyBuild) {
    int efficiency = index(PrefillClass.of(engine, chip, work.weights()));
    int block = index("superBlockFactor");
    int expert = index("expertFactor");
    int halfFill = index("halfFillTokens");
    int attention = index("attentionEfficiency");
    int small = index("tu11x");
    int early = index("earlyBuild");
    int power = index("powerExponent");
    boolean superBlocks = work.weights() == WeightKind.SUPER_BLOCKS;
    boolean isSmall = chip.is(GpuArchitecture.TURING_TU11X);
    boolean isEarly = earlyBuild && !work.weights().isFloat();
    double powerPart = powerPart(chip);
    double linear = work.linearFlop() / MatrixPeak.of(engine, chip, work.weights());
    double attend = work.attentionFlop() / MatrixPeak.attention(engine, chip);
    double batches = Math.max(1, work.tokens() / BATCH);
    double stream = batches * work.weightBytes() / chip.bandwidth();
    double launch = batches * work.launches() * launchSeconds;
    return values -> {
      double reached =
          values[efficiency]
              * TimeModel.factor(values, block, superBlocks)
              * TimeModel.factor(values, expert, work.experts())
              * TimeModel.factor(values, small, isSmall)
              * TimeModel.factor(values, early, isEarly)
              * (power < 0 ? 1 : StrictMath.pow(powerPart, values[power]));
      double filled = work.tokens() / (work.tokens() + values[halfFill]);
      return TimeModel.smoothMax(linear / (reached * filled), stream)
          + attend / values[attention]
          + launch;
    };
  }

  /** Part of the clock that the power limit sustains: min(1, W/(w·units·GHz)). */
  private static double powerPart(Chip chip) {
    boolean efficient =
        chip.architecture()
            .filter(a -> a.year() >= 2022 && a != GpuArchitecture.HOPPER)
            .isPresent();
    double needed = chip.unitClocks() / 1e9 * (efficient ? WATTS_ON_4NM : WATTS);
    return Math.min(1, chip.tdpWatts().orElse(needed) / needed);
  }
}
