package dev.roofline.sweep;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What a {@link Sweep} takes down at every point: a number with its unit, or one of a few words, as
 * a regime. The library's own are in {@link Measures}.
 *
 * @param <T> what its values are
 */
public sealed class Measure<T> implements Serializable permits PhaseMeasure {

  private static final long serialVersionUID = 1;

  private final String name;
  private final String unit;
  private final Scale<T> scale;
  private final MeasureFunction function;

  Measure(String name, String unit, Scale<T> scale, MeasureFunction function) {
    this.name = Check.notBlank("name", name);
    this.unit = Objects.requireNonNull(unit, "unit");
    this.scale = scale;
    this.function = Objects.requireNonNull(function, "function");
  }

  /**
   * A measure of one's own: {@code Measure.of("total.energy", "J", point -> 15 *
   * point.seconds(PhaseName.TOTAL))}.
   *
   * @param name the name of its column
   * @param unit the unit of its numbers; may be empty
   * @param function the number at a point; NaN where there is none
   * @throws IllegalArgumentException if the name is blank
   */
  public static Measure<Double> of(String name, String unit, MeasureFunction function) {
    return new Measure<>(name, unit, Scale.numbers(), function);
  }

  /** The name of its column. */
  public String name() {
    return name;
  }

  /** The unit of its numbers; empty if it has none. */
  public String unit() {
    return unit;
  }

  /**
   * The number at a point, NaN where there is none; of words their place from 0. Other measures may
   * build on it.
   *
   * @throws IllegalArgumentException if the point refuses
   * @throws IllegalStateException if the point refuses
   */
  public double at(SweepPoint point) {
    return function.at(point);
  }

  Scale<T> scale() {
    return scale;
  }

  /** The name and the unit, as in {@code decode.seconds [s]}. */
  @Override
  public String toString() {
    return unit.isEmpty() ? name : name + " [" + unit + "]";
  }

  /**
   * What numbers stand for.
   *
   * @param words the word of each number from 0; none if numbers are what they are
   */
  record Scale<T>(List<T> words, Class<T> type) implements Serializable {

    Scale {
      words = List.copyOf(words);
    }

    static Scale<Double> numbers() {
      return new Scale<>(List.of(), Double.class);
    }

    boolean isNumeric() {
      return words.isEmpty();
    }

    T value(double number) {
      return isNumeric() ? type.cast(number) : words.get((int) number);
    }
  }
}
