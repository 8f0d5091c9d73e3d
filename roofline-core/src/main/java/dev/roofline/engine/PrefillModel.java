package dev.roofline.engine;

import dev.roofline.device.GpuArchitecture;
import dev.roofline.engine.Work.Attention;
import dev.roofline.engine.Work.Experts;
import java.util.ArrayList;
import java.util.List;

/**
 * A prompt of n tokens on a graphics processor, in batches of B: products at a part of the matrix
 * rate, which small batches do not fill, and experts get a part of each; no batch is faster than
 * its weights stream; attention, on the chip or with its scores in memory; launches.
 *
 * <pre>t = ‖W/(η·π·B/(B + n½)), n/B·Qw/β‖₄ + Wa/(ηa·πa) + n/B·N·τ</pre>
 */
final class PrefillModel implements TimeModel {

  /** Part of the bandwidth that plain copies reach. */
  private static final double COPY = .9;

  /** A score that is not fused is written, read and written by its softmax, and read, as F32. */
  private static final double BYTES_OF_SCORE = 16;

  private static final double BYTES_OF_HALF = 2;

  private final Engine engine;
  private final LaunchTime launch;
  private final List<Prior> priors;

  /**
   * @param launch what decode says of it
   */
  PrefillModel(Engine engine, LaunchTime launch) {
    this.engine = engine;
    this.launch = launch;
    List<Prior> all = new ArrayList<>(PrefillClass.priors(engine));
    all.addAll(PrefillPriors.of(engine));
    this.priors = List.copyOf(all);
  }

  @Override
  public List<Prior> priors() {
    return priors;
  }

  @Override
  public Timing timing(Chip chip, Work work, Build build) {
    boolean isQuantised = !work.weights().isFloat();
    boolean unpacks = isQuantised && build == Build.EARLY && unpacks(chip);
    Quantity floats = rate(chip, WeightKind.FLOAT);
    Quantity products = unpacks ? floats : rate(chip, work.weights());
    Timing linear = linear(chip, work, products);
    double batches = work.batches();
    double stream = batches * work.weightBytes() / chip.bandwidth();
    double unpacked = work.weightBytes() + BYTES_OF_HALF * work.linearFlop() / 2 / work.tokens();
    double rest =
        batches * work.kernels().counted(engine, build) * launch.on(chip, build)
            + (unpacks ? batches * unpacked / chip.bandwidth() / COPY : 0);
    Timing attention = attention(chip, work.attention(), floats);
    return values ->
        TimeModel.smoothMax(linear.seconds(values), stream) + attention.seconds(values) + rest;
  }

  /** Before mid 2024 CUDA multiplied in half precision wherever there were units for it. */
  private boolean unpacks(Chip chip) {
    return engine == Engine.LLAMA_CPP_CUDA && chip.hasMatrixUnits();
  }

  /** What parameters determine beside times, as FLOP/s of products. */
  private interface Quantity {
    double of(double[] values);
  }

  private Quantity rate(Chip chip, WeightKind weights) {
    double peak = MatrixPeak.of(engine, chip, weights);
    double powerPart = PowerLimit.part(chip);
    int power = index("powerExponent");
    Product reached =
        product(PrefillClass.of(engine, chip, weights))
            .times("superBlockFactor", weights == WeightKind.SUPER_BLOCKS)
            .times("tu11x", chip.is(GpuArchitecture.TURING_TU11X));
    return values ->
        peak * reached.of(values) * (power < 0 ? 1 : StrictMath.pow(powerPart, values[power]));
  }

  @Override
  public Timing products(Chip chip, Work work) {
    Quantity rate = rate(chip, work.weights());
    Quantity halfFill = halfFill(chip);
    double dense = work.linearFlop() - work.experts().flop();
    return values -> dense * (1 + halfFill.of(values) / work.batch()) / rate.of(values);
  }

  /** Experts see the tokens of a batch that choose them, and cost some sorting beside. */
  private Timing linear(Chip chip, Work work, Quantity rate) {
    Quantity halfFill = halfFill(chip);
    int expert = index("expertFactor");
    Experts experts = work.experts();
    double dense = work.linearFlop() - experts.flop();
    double each = experts.tokens(work.batch());
    return values -> {
      double half = halfFill.of(values);
      double flop =
          dense * (1 + half / work.batch()) + experts.flop() * (1 + half / each) / values[expert];
      return flop / rate.of(values);
    };
  }

  /** The batch that reaches half of the efficiency. */
  private Quantity halfFill(Chip chip) {
    int tokens = index(PrefillPriors.HALF_FILL);
    int perUnit = index(PrefillPriors.HALF_FILL_OF_UNIT);
    double units = chip.units();
    return tokens >= 0 ? values -> values[tokens] : values -> values[perUnit] * units;
  }

  private Timing attention(Chip chip, Attention attention, Quantity floats) {
    if (attention.fused()) {
      double seconds = attention.flop() / MatrixPeak.attention(engine, chip);
      int reached = index("attentionEfficiency");
      return values -> seconds / values[reached];
    }
    double scores = attention.scores() * BYTES_OF_SCORE / chip.bandwidth() / COPY;
    return values -> attention.flop() / floats.of(values) + scores;
  }
}
