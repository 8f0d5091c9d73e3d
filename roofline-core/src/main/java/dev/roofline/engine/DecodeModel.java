package dev.roofline.engine;

import dev.roofline.device.GpuArchitecture;
import java.util.ArrayList;
import java.util.List;

/**
 * A decode step on a graphics processor: weights stream under two roofs, memory bandwidth and the
 * bytes that the units keep in flight; attention streams the cache; every kernel costs its launch.
 *
 * <pre>t = ‖Qw/(e·β), Qw·c/(units·clock)‖₄ + Qa/(eA·β) + N·τ</pre>
 */
final class DecodeModel implements TimeModel {

  private static final int EARLY_YEAR = 2020;

  private final Engine engine;
  private final List<Prior> priors;

  DecodeModel(Engine engine) {
    this.engine = engine;
    this.priors = List.copyOf(priors(engine));
  }

  private static List<Prior> priors(Engine engine) {
    boolean metal = engine == Engine.LLAMA_CPP_METAL;
    List<Prior> priors = new ArrayList<>();
    priors.add(
        Prior.ratio("bandwidthEfficiency", "part of the bandwidth that weights reach", .92, .02));
    priors.add(
        new Prior(
            "unitClocksPerByte",
            "clock/B",
            "clocks of a compute unit to take in a byte of weights",
            metal ? .09 : .14,
            .5));
    priors.add(
        Prior.ratio("superBlockFactor", "times those clocks for K-quants and IQ-quants", 1.2, .4));
    priors.add(
        Prior.ratio(
            "attentionEfficiency",
            metal
                ? "part of the bandwidth that attention reaches, keys read by each query head"
                : "part of the bandwidth that attention reaches",
            attention(engine),
            .05));
    priors.add(
        new Prior("launchSeconds", "s", "time that each kernel adds", metal ? 6e-6 : 3e-6, .7));
    if (metal) {
      priors.add(Prior.ratio("dieBarrier", "part that a second die adds to each launch", .3, .7));
    }
    if (engine == Engine.LLAMA_CPP_CUDA) {
      priors.add(Prior.ratio("noByteProducts", "times the clocks without DP4A", 1.4, .5));
      priors.add(Prior.ratio("beforeAmpere", "times the clocks before 2020", 1.2, .3));
      priors.add(
          Prior.ratio("earlyBuild", "times the launch before CUDA graphs (mid 2024)", 1.5, .3));
    }
    if (engine == Engine.LLAMA_CPP_VULKAN) {
      priors.add(Prior.ratio("alchemist", "times the clocks on Arc A", 2, .5));
    }
    return priors;
  }

  /** Medians of the slopes of time over cache bytes, where a source measured several depths. */
  private static double attention(Engine engine) {
    return switch (engine) {
      case LLAMA_CPP_METAL -> .478;
      case LLAMA_CPP_CUDA -> .346;
      case LLAMA_CPP_ROCM -> .724;
      default -> .856;
    };
  }

  @Override
  public List<Prior> priors() {
    return priors;
  }

  @Override
  public Timing timing(Chip chip, Work work, boolean earlyBuild) {
    boolean superBlocks = work.weights() == WeightKind.SUPER_BLOCKS;
    boolean noBytes = chip.architecture().filter(a -> !a.byteProducts()).isPresent();
    boolean old = chip.architecture().filter(a -> a.year() < EARLY_YEAR).isPresent();
    boolean alchemist = chip.is(GpuArchitecture.ALCHEMIST);
    int without = index("noByteProducts");
    int before = index("beforeAmpere");
    int arc = index("alchemist");
    int early = index("earlyBuild");
    int die = chip.dies() > 1 ? index("dieBarrier") : -1;
    double stream = work.weightBytes() / chip.bandwidth();
    double intake = work.weightBytes() / chip.unitClocks();
    double bytes = engine == Engine.LLAMA_CPP_METAL ? work.headBytes() : work.cacheBytes();
    double cache = bytes / chip.bandwidth();
    return values -> {
      double clocks =
          values[1]
              * TimeModel.factor(values, 2, superBlocks)
              * TimeModel.factor(values, without, noBytes)
              * TimeModel.factor(values, before, old)
              * TimeModel.factor(values, arc, alchemist);
      double launch = values[4] * TimeModel.factor(values, early, earlyBuild);
      return TimeModel.smoothMax(stream / values[0], intake * clocks)
          + cache / values[3]
          + work.launches() * launch * (die < 0 ? 1 : 1 + values[die]);
    };
  }
}
