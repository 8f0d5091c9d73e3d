package dev.roofline.sweep;

import dev.roofline.analysis.Inference;
import dev.roofline.quantity.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A point of a sweep: the values of its axes and what was measured there. */
public final class SweepRow {

  private final SweepBlock block;
  private final int index;

  SweepRow(SweepBlock block, int index) {
    this.block = block;
    this.index = index;
  }

  /** The number of the point, from 0. */
  public long number() {
    return block.first() + index;
  }

  /**
   * The value of an axis.
   *
   * @throws IllegalArgumentException if the sweep does not go over this axis
   */
  public <T> T value(Axis<T> axis) {
    List<Axis<?>> axes = block.plan().grid().axes();
    for (int i = 0; i < axes.size(); i++) {
      if (axes.get(i) == axis) {
        return axis.values().get(block.plan().grid().digits(number())[i]);
      }
    }
    throw new IllegalArgumentException(
        "axis ("
            + axis.name()
            + ") must be one that the sweep goes over: "
            + axes.stream().map(Axis::name).toList());
  }

  /**
   * The value of a measure.
   *
   * @throws IllegalArgumentException if the sweep does not take the measure down
   * @throws IllegalStateException if there is none at this point
   */
  public <T> T value(Measure<T> measure) {
    return measure.scale().value(present(measure));
  }

  /**
   * The value of a measure as a number; of words their place from 0.
   *
   * @throws IllegalArgumentException if the sweep does not take the measure down
   * @throws IllegalStateException if there is none at this point
   */
  public double number(Measure<?> measure) {
    return present(measure);
  }

  /**
   * Whether a measure has a value here: not of a phase that the point does not have, nor of a
   * refused point.
   *
   * @throws IllegalArgumentException if the sweep does not take the measure down
   */
  public boolean has(Measure<?> measure) {
    return !Double.isNaN(block.number(column(measure), index));
  }

  /** Why the point was refused, if it was and the sweep keeps refusals. */
  public Optional<String> refusal() {
    return Optional.ofNullable(block.refusal(index));
  }

  /**
   * The question at this point: analysing it gives the same numbers.
   *
   * @throws IllegalArgumentException if the point was refused because of its values
   */
  public Inference inference() {
    Grid grid = block.plan().grid();
    int[] digits = grid.digits(number());
    Inference varied = grid.setup(new Setup(block.plan().question(), null), digits).inference();
    Load load = new Load().set(varied.workload());
    grid.load(load, digits);
    return varied.workload(load.workload());
  }

  private double present(Measure<?> measure) {
    double number = block.number(column(measure), index);
    if (Double.isNaN(number)) {
      throw new IllegalStateException(
          measure.name()
              + " has no value at "
              + block.plan().grid().describe(number())
              + refusal().map(why -> ": " + why).orElse(""));
    }
    return number;
  }

  private int column(Measure<?> measure) {
    List<Measure<?>> measures = block.measures();
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i) == measure || measures.get(i).name().equals(measure.name())) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "measure ("
            + measure.name()
            + ") must be one that the sweep takes down: "
            + measures.stream().map(Measure::name).toList());
  }

  /** The texts of the axes' values, in the order of the axes. */
  public List<String> axisTexts() {
    Grid grid = block.plan().grid();
    int[] digits = grid.digits(number());
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < digits.length; i++) {
      texts.add(grid.axes().get(i).textAt(digits[i]));
    }
    return texts;
  }

  /** As in {@code point 17 (weights Q8_0, batch 4): decode.tokensPerSecond 63.75}. */
  @Override
  public String toString() {
    List<String> measured = new ArrayList<>();
    for (Measure<?> measure : block.measures()) {
      if (has(measure)) {
        measured.add(measure.name() + " " + text(measure));
      }
    }
    return block.plan().grid().describe(number())
        + ": "
        + refusal().orElse(String.join(", ", measured));
  }

  private String text(Measure<?> measure) {
    return measure.scale().isNumeric()
        ? Prefix.significant(number(measure))
        : value(measure).toString();
  }
}
