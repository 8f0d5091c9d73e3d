package dev.roofline.study;

import dev.roofline.analysis.Inference;
import dev.roofline.check.Check;
import dev.roofline.potential.Point;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * The depth study by FLOPs done and bytes moved. A stack of L layers costs what its ends cost
 * (embedding, last norm, head) and L times what a layer costs, so that its operational intensity is
 * the mediant {@code (W₀ + L·w)/(Q₀ + L·q)}: it lies between the intensity of the ends and that of
 * a layer and moves with every layer towards the layer's, in one direction. Performance {@code (W₀
 * + L·w)/(T₀ + L·t)} does the same.
 *
 * <p>The published study, which peaks and falls, is {@link
 * dev.roofline.study.published.PublishedDepthReading}.
 *
 * @param stage the phase looked at
 * @param least the least depth, from which on layers repeat
 * @param stack what the stack of that depth costs
 * @param layer what each further layer costs: w, q and t
 */
public record PhysicalDepth(Stage stage, int least, DepthPart stack, DepthPart layer)
    implements Serializable {

  /** Rounding, at most: the parts are differences of sums. */
  private static final double TOLERANCE = 1e-9;

  /**
   * @throws IllegalArgumentException unless there is a layer, and it does, moves and takes
   *     something
   */
  public PhysicalDepth {
    Objects.requireNonNull(layer, "layer");
    Objects.requireNonNull(stage, "stage");
    Check.inRange("least", least, 1, Integer.MAX_VALUE);
    Objects.requireNonNull(stack, "stack");
    Check.positive("flop of a layer", layer.flop());
    Check.positive("bytes of a layer", layer.bytes());
    Check.positive("seconds of a layer", layer.seconds());
  }

  /**
   * The study of a model whose layers repeat from a depth on: all alike, or in a pattern of which
   * the distance of the two depths is a multiple. A layer is then the mean of the pattern's.
   *
   * @param least the lesser depth
   * @param other the greater depth
   * @param stage the phase looked at
   * @param questionOfDepth the model with so many layers, its formats, device and workload
   * @throws IllegalArgumentException if the greater depth is not the greater, or what the model
   *     costs does not grow by the same with every layer
   */
  public static PhysicalDepth between(
      int least, int other, Stage stage, IntFunction<Inference> questionOfDepth) {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(questionOfDepth, "questionOfDepth");
    Check.inRange("least", least, 1, Integer.MAX_VALUE / 2 - 1);
    Check.inRange("other", other, least + 1L, Integer.MAX_VALUE / 2);
    IntFunction<DepthPart> at =
        depth -> DepthPart.of(stage.of(questionOfDepth.apply(depth).analyze()));
    DepthPart less = at.apply(least);
    DepthPart more = at.apply(other);
    double step = other - least;
    DepthPart layer =
        new DepthPart(
            (more.flop() - less.flop()) / step,
            (more.bytes() - less.bytes()) / step,
            (more.seconds() - less.seconds()) / step);
    PhysicalDepth depth = new PhysicalDepth(stage, least, less, layer);
    depth.checkRepeats(other + (other - least), at);
    return depth;
  }

  private void checkRepeats(int layers, IntFunction<DepthPart> at) {
    DepthPart actual = at.apply(layers);
    DepthPart expected = part(layers);
    if (differ(actual.flop(), expected.flop())
        || differ(actual.bytes(), expected.bytes())
        || differ(actual.seconds(), expected.seconds())) {
      throw new IllegalArgumentException(
          "layers must repeat: %s layers (%s) must cost as the two lesser depths say (%s)"
              .formatted(layers, actual, expected));
    }
  }

  private static boolean differ(double actual, double expected) {
    return Math.abs(actual - expected) > TOLERANCE * expected;
  }

  /**
   * Operational intensity in FLOP/byte at a depth.
   *
   * @throws IllegalArgumentException if it is less than the least
   */
  public double operationalIntensity(int layers) {
    return part(layers).flop() / part(layers).bytes();
  }

  /** Operational intensity in FLOP/byte of a layer alone, towards which that of the stack moves. */
  public double operationalIntensityOfLayer() {
    return layer.flop() / layer.bytes();
  }

  /**
   * The point (OI, W/T) at a depth.
   *
   * @throws IllegalArgumentException if it is less than the least
   */
  public Point point(int layers) {
    DepthPart part = part(layers);
    return Point.measured(part.flop(), part.bytes(), part.seconds());
  }

  /** The point of a layer alone, which the stack's approaches. */
  public Point pointOfLayer() {
    return Point.measured(layer.flop(), layer.bytes(), layer.seconds());
  }

  /**
   * The costs at a depth.
   *
   * @throws IllegalArgumentException if it is less than the least
   */
  public DepthPart part(int layers) {
    Check.inRange("layers", layers, least, Integer.MAX_VALUE);
    return new DepthPart(
        stack.flop() + (layers - least) * layer.flop(),
        stack.bytes() + (layers - least) * layer.bytes(),
        stack.seconds() + (layers - least) * layer.seconds());
  }

  /**
   * What there is without layers, W₀, Q₀ and T₀: embedding, last norm and head. Empty if layers
   * that stand before the pattern cost less than as many of the pattern, so that nothing is left.
   */
  public Optional<DepthPart> ends() {
    double flop = rest(DepthPart::flop);
    double bytes = rest(DepthPart::bytes);
    double seconds = rest(DepthPart::seconds);
    return flop < 0 || bytes < 0 || seconds < 0
        ? Optional.empty()
        : Optional.of(new DepthPart(flop, bytes, seconds));
  }

  /** What is left of the stack without its layers, where rounding may leave less than nothing. */
  private double rest(ToDoubleFunction<DepthPart> part) {
    double rest = part.applyAsDouble(stack) - least * part.applyAsDouble(layer);
    return Math.abs(rest) < TOLERANCE * part.applyAsDouble(stack) ? 0 : rest;
  }

  /** The direction and the limit, then what it assumes. */
  @Override
  public String toString() {
    double limit = operationalIntensityOfLayer();
    double first = operationalIntensity(least);
    return ("physical depth, %s: operational intensity %s from %s FLOP/byte with %s to %s of a"
            + " layer alone; assumes W and Q in FLOP and byte: %s for each further layer, beside %s"
            + " for the first %sand the ends")
        .formatted(
            stage,
            limit > first ? "rises" : limit < first ? "falls" : "stays",
            Prefix.significant(first),
            least == 1 ? "1 layer" : least + " layers",
            Prefix.significant(limit),
            layer,
            stack,
            least == 1 ? "" : least + " ");
  }
}
