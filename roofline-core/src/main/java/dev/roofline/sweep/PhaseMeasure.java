package dev.roofline.sweep;

import java.io.Serializable;
import java.util.Objects;

/**
 * A measure of one phase of a point: of decode unless {@link #during} says otherwise. A point that
 * does not have the phase has no value.
 *
 * @param <T> what its values are
 */
public final class PhaseMeasure<T> extends Measure<T> {

  private static final long serialVersionUID = 1;

  private final String pattern;
  private final PhaseFunction function;

  private PhaseMeasure(
      String pattern, String unit, Scale<T> scale, PhaseFunction function, PhaseName phase) {
    super(
        pattern.replace("*", phase.toString()),
        unit,
        scale,
        point -> point.has(phase) ? function.at(point, phase) : Double.NaN);
    this.pattern = pattern;
    this.function = function;
  }

  /** A measure of decode. */
  static <T> PhaseMeasure<T> of(
      String pattern, String unit, Scale<T> scale, PhaseFunction function) {
    return new PhaseMeasure<>(pattern, unit, scale, function, PhaseName.DECODE);
  }

  /** The same of another phase. */
  public PhaseMeasure<T> during(PhaseName phase) {
    Objects.requireNonNull(phase, "phase");
    return new PhaseMeasure<>(pattern, unit(), scale(), function, phase);
  }

  /** A number of a phase that the point has. */
  @FunctionalInterface
  interface PhaseFunction extends Serializable {
    double at(SweepPoint point, PhaseName phase);
  }
}
