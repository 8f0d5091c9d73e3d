package dev.roofline.sweep;

import dev.roofline.algebra.Tally;
import dev.roofline.device.Regime;
import dev.roofline.engine.Prediction;
import dev.roofline.potential.Point;
import dev.roofline.potential.Potential;
import dev.roofline.potential.PotentialForm;
import dev.roofline.sweep.Measure.Scale;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The library's measures, named by their place in the JSON of an analysis. Those of a phase are of
 * decode; {@link PhaseMeasure#during} gives them of another.
 */
public final class Measures {

  /** Tokens per second of all sequences together, at most. */
  public static final PhaseMeasure<Double> TOKENS_PER_SECOND =
      number("*.tokensPerSecond", "token/s", (p, phase) -> p.tokens(phase) / p.seconds(phase));

  /** The least time of all steps in seconds. */
  public static final PhaseMeasure<Double> SECONDS = number("*.seconds", "s", SweepPoint::seconds);

  /** Operational intensity W/Q in FLOP/byte. */
  public static final PhaseMeasure<Double> OPERATIONAL_INTENSITY =
      number("*.operationalIntensity", "FLOP/byte", Measures::intensity);

  /** The side of the ridge on which the intensity lies. */
  public static final PhaseMeasure<Regime> REGIME =
      PhaseMeasure.of(
          "*.regime",
          "",
          new Scale<>(List.of(Regime.values()), Regime.class),
          (p, phase) -> p.roofline().regime(intensity(p, phase)).ordinal());

  /** The roof at the intensity, min(π, OI·β), in FLOP/s. */
  public static final PhaseMeasure<Double> ATTAINABLE =
      number(
          "*.attainableFlopPerSecond",
          "FLOP/s",
          (p, phase) -> p.roofline().attainable(intensity(p, phase)).flopPerSecond());

  /** The performance that the bound leaves, W/T, in FLOP/s. */
  public static final PhaseMeasure<Double> PERFORMANCE =
      number("*.flopPerSecond", "FLOP/s", Measures::performance);

  /** All FLOPs W. */
  public static final PhaseMeasure<Double> FLOP = tally("*.flop", "FLOP", Tally::flop);

  /** FLOPs of matrix products. */
  public static final PhaseMeasure<Double> MATRIX_FLOP =
      tally("*.matrixFlop", "FLOP", Tally::matrixFlop);

  /** All other FLOPs. */
  public static final PhaseMeasure<Double> VECTOR_FLOP =
      tally("*.vectorFlop", "FLOP", Tally::vectorFlop);

  /** All bytes Q. */
  public static final PhaseMeasure<Double> BYTES = tally("*.bytes.total", "B", Tally::bytes);

  /** Bytes of parameters read. */
  public static final PhaseMeasure<Double> WEIGHT_BYTES =
      tally("*.bytes.weights", "B", Tally::weightBytes);

  /** Bytes of cache and state read. */
  public static final PhaseMeasure<Double> KV_READ_BYTES =
      tally("*.bytes.kvRead", "B", Tally::kvReadBytes);

  /** Bytes of cache and state written. */
  public static final PhaseMeasure<Double> KV_WRITE_BYTES =
      tally("*.bytes.kvWrite", "B", Tally::kvWriteBytes);

  /** Bytes of inputs and outputs. */
  public static final PhaseMeasure<Double> ACTIVATION_BYTES =
      tally("*.bytes.activations", "B", Tally::activationBytes);

  /** Φ in fractions of the ridge, without a unit. */
  public static final PhaseMeasure<Double> PHI_NORMALISED =
      potential("potential.*.normalised", "", PotentialForm.NORMALISED);

  /** Φ in decades. */
  public static final PhaseMeasure<Double> PHI_LOGARITHMIC =
      potential("potential.*.logarithmic", "decades", PotentialForm.LOGARITHMIC);

  /** Φ as published, in FLOP/s; its ranking depends on that unit. */
  public static final PhaseMeasure<Double> PHI_PUBLISHED =
      potential("potential.*.published.value", "FLOP/s", PotentialForm.PUBLISHED);

  /** What the engine of an {@link Axis#engine} is predicted to reach, in token/s. */
  public static final PhaseMeasure<Double> PREDICTED_TOKENS_PER_SECOND =
      predicted("*.predicted.tokensPerSecond", Prediction::tokensPerSecond);

  /** The lower end of the prediction's interval in token/s. */
  public static final PhaseMeasure<Double> PREDICTED_LOW =
      predicted("*.predicted.low", Prediction::low);

  /** The upper end of the prediction's interval in token/s. */
  public static final PhaseMeasure<Double> PREDICTED_HIGH =
      predicted("*.predicted.high", Prediction::high);

  /** Time to first token (TTFT) in seconds: that of prefill; none without a prompt. */
  public static final Measure<Double> TIME_TO_FIRST_TOKEN =
      point("timeToFirstToken", "s", Measures::timeToFirstToken);

  /** Time per output token (TPOT) in seconds, the mean of the steps; none without a decode. */
  public static final Measure<Double> TIME_PER_OUTPUT_TOKEN =
      point(
          "timePerOutputToken",
          "s",
          p ->
              p.has(PhaseName.DECODE)
                  ? p.seconds(PhaseName.DECODE) / p.steps(PhaseName.DECODE)
                  : Double.NaN);

  /** All parameters of the model. */
  public static final Measure<Double> PARAMETERS =
      point("model.parameters", "", p -> p.size().parameters());

  /** Parameters that one token uses. */
  public static final Measure<Double> ACTIVE_PARAMETERS =
      point("model.activeParameters", "", p -> p.size().activeParameters());

  /** Bytes of attention cache that one token of one sequence adds. */
  public static final Measure<Double> KV_BYTES_PER_TOKEN =
      point("model.kvBytesPerToken", "B", p -> p.size().kvBytesPerToken());

  /** Bytes of all parameters as stored. */
  public static final Measure<Double> MEMORY_WEIGHT_BYTES =
      point("memory.weightBytes", "B", p -> p.size().weightBytes());

  /** Bytes of cache and state after the last step. */
  public static final Measure<Double> MEMORY_KV_BYTES =
      point("memory.kvBytes", "B", p -> p.memory().kvBytes());

  /** Bytes of the inputs and outputs of the largest kernel. */
  public static final Measure<Double> MEMORY_ACTIVATION_BYTES =
      point("memory.activationBytes", "B", p -> p.memory().activationBytes());

  /** Bytes of weights, cache and activations together. */
  public static final Measure<Double> MEMORY_BYTES =
      point("memory.totalBytes", "B", p -> p.memory().totalBytes());

  /** Whether all of it fits the device; no value if its memory is not known. */
  public static final Measure<Boolean> FITS =
      new Measure<>(
          "memory.fits",
          "",
          new Scale<>(List.of(false, true), Boolean.class),
          p -> p.memory().fits().map(fits -> fits ? 1.0 : 0.0).orElse(Double.NaN));

  /** The peak π that the point stands under, in FLOP/s. */
  public static final Measure<Double> PEAK =
      point("device.peakFlopPerSecond", "FLOP/s", p -> p.roofline().peak().flopPerSecond());

  /** The bandwidth β that the point stands under, in byte/s. */
  public static final Measure<Double> BANDWIDTH =
      point(
          "device.bandwidthBytesPerSecond", "B/s", p -> p.roofline().bandwidth().bytesPerSecond());

  /** The ridge π/β in FLOP/byte. */
  public static final Measure<Double> RIDGE =
      point("device.ridgeFlopPerByte", "FLOP/byte", p -> p.roofline().ridge());

  /** What a sweep measures unless asked for something else. */
  static final List<Measure<?>> USUAL = List.of(TOKENS_PER_SECOND, OPERATIONAL_INTENSITY, REGIME);

  private static final List<PhaseMeasure<?>> OF_PHASES =
      List.of(
          TOKENS_PER_SECOND,
          SECONDS,
          OPERATIONAL_INTENSITY,
          REGIME,
          ATTAINABLE,
          PERFORMANCE,
          FLOP,
          MATRIX_FLOP,
          VECTOR_FLOP,
          BYTES,
          WEIGHT_BYTES,
          KV_READ_BYTES,
          KV_WRITE_BYTES,
          ACTIVATION_BYTES,
          PHI_NORMALISED,
          PHI_LOGARITHMIC,
          PHI_PUBLISHED,
          PREDICTED_TOKENS_PER_SECOND,
          PREDICTED_LOW,
          PREDICTED_HIGH);

  private static final List<Measure<?>> OF_POINTS =
      List.of(
          TIME_TO_FIRST_TOKEN,
          TIME_PER_OUTPUT_TOKEN,
          PARAMETERS,
          ACTIVE_PARAMETERS,
          KV_BYTES_PER_TOKEN,
          MEMORY_WEIGHT_BYTES,
          MEMORY_KV_BYTES,
          MEMORY_ACTIVATION_BYTES,
          MEMORY_BYTES,
          FITS,
          PEAK,
          BANDWIDTH,
          RIDGE);

  private Measures() {}

  /** All measures: those of decode, those of no phase, those of prefill, those of both phases. */
  public static List<Measure<?>> all() {
    return Stream.of(
            OF_PHASES.stream(),
            OF_POINTS.stream(),
            during(PhaseName.PREFILL),
            during(PhaseName.TOTAL))
        .<Measure<?>>flatMap(measures -> measures)
        .toList();
  }

  private static Stream<PhaseMeasure<?>> during(PhaseName phase) {
    return OF_PHASES.stream().map(measure -> measure.during(phase));
  }

  /**
   * The measure of a name, as in {@code prefill.seconds}; one of a phase may be named without it
   * and is then of decode, as in {@code seconds}.
   *
   * @throws IllegalArgumentException if there is no such measure
   */
  public static Measure<?> parse(String name) {
    Objects.requireNonNull(name, "name");
    return find(name)
        .or(() -> find("decode." + name))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "measure (\"%s\") must be one of %s; or prefill or total instead of decode"
                        .formatted(name, names())));
  }

  private static Optional<Measure<?>> find(String name) {
    return all().stream().filter(measure -> measure.name().equalsIgnoreCase(name)).findFirst();
  }

  private static String names() {
    return Stream.concat(OF_PHASES.stream(), OF_POINTS.stream())
        .map(Measure::name)
        .collect(Collectors.joining(", "));
  }

  private static PhaseMeasure<Double> number(
      String pattern, String unit, PhaseMeasure.PhaseFunction function) {
    return PhaseMeasure.of(pattern, unit, Scale.numbers(), function);
  }

  private static PhaseMeasure<Double> tally(String pattern, String unit, Component<Tally> part) {
    return number(pattern, unit, (p, phase) -> part.of(p.tally(phase)));
  }

  private static PhaseMeasure<Double> potential(String pattern, String unit, PotentialForm form) {
    return number(
        pattern,
        unit,
        (p, phase) ->
            form.of(
                Potential.of(p.roofline(), new Point(intensity(p, phase), performance(p, phase)))));
  }

  private static PhaseMeasure<Double> predicted(String pattern, Component<Prediction> part) {
    return number(pattern, "token/s", (p, phase) -> part.of(p.predicted(phase)));
  }

  private static Measure<Double> point(String name, String unit, MeasureFunction function) {
    return Measure.of(name, unit, function);
  }

  private static double timeToFirstToken(SweepPoint p) {
    return p.has(PhaseName.PREFILL) ? p.seconds(PhaseName.PREFILL) : Double.NaN;
  }

  private static double intensity(SweepPoint p, PhaseName phase) {
    return p.tally(phase).operationalIntensity();
  }

  private static double performance(SweepPoint p, PhaseName phase) {
    return p.tally(phase).flop() / p.seconds(phase);
  }

  /** A number that something holds. */
  private interface Component<T> extends Serializable {
    double of(T whole);
  }
}
