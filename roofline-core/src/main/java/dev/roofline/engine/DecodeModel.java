package dev.roofline.engine;

import dev.roofline.device.GpuArchitecture;
import dev.roofline.engine.Work.Attention;
import java.util.List;

/**
 * A decode step on a graphics processor: weights stream under two roofs, memory bandwidth and the
 * bytes that the units keep in flight; attention streams the cache; every kernel costs its launch.
 *
 * <pre>t = ‖Qw/(e·β), Qw·c/(units·clock)‖₄ + Qa/(eA·β) + N·τ</pre>
 */
final class DecodeModel implements TimeModel {

  /** The parameters that prefill shares. */
  static final String LAUNCH = "launchSeconds";

  static final String EARLY = "earlyBuild";
  static final String DIES = "dieBarrier";
  static final String UNFUSED = "unfusedAttention";

  private static final int EARLY_YEAR = 2020;

  private final Engine engine;
  private final List<Prior> priors;

  DecodeModel(Engine engine) {
    this.engine = engine;
    this.priors = List.copyOf(DecodePriors.of(engine));
  }

  @Override
  public List<Prior> priors() {
    return priors;
  }

  @Override
  public Timing timing(Chip chip, Work work, Build build) {
    Product efficiency =
        product("bandwidthEfficiency")
            .times("inlineEcc", chip.checksErrorsInline())
            .times("sharedMemory", chip.sharesMemory());
    Product clocks =
        product("unitClocksPerByte")
            .times("superBlockFactor", work.weights() == WeightKind.SUPER_BLOCKS)
            .times("noByteProducts", chip.lacks(GpuArchitecture::byteProducts))
            .times("beforeAmpere", chip.lacks(a -> a.year() >= EARLY_YEAR))
            .times("alchemist", chip.is(GpuArchitecture.ALCHEMIST))
            .times("battlemage", chip.is(GpuArchitecture.BATTLEMAGE));
    Product launch = product(LAUNCH).times(EARLY, build == Build.EARLY);
    int die = chip.dies() > 1 ? index(DIES) : -1;
    Attention attention = work.attention();
    int unfused = attention.fused() ? -1 : index(UNFUSED);
    int reach = unfused >= 0 ? unfused : index("attentionEfficiency");
    boolean anew = unfused >= 0 && engine == Engine.LLAMA_CPP_METAL;
    double cache = (anew ? attention.headBytes() : attention.cacheBytes()) / chip.bandwidth();
    double stream = work.weightBytes() / chip.bandwidth();
    double kernels = work.kernels().counted(engine, build);
    double intake = work.weightBytes() / chip.unitClocks();
    return values ->
        TimeModel.smoothMax(stream / efficiency.of(values), intake * clocks.of(values))
            + cache / values[reach]
            + kernels * launch.of(values) * (die < 0 ? 1 : 1 + values[die]);
  }
}
