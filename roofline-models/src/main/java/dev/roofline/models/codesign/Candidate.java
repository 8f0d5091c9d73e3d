package dev.roofline.models.codesign;

import dev.roofline.check.Check;
import dev.roofline.models.LanguageModel;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A decoder that keeps the budgets.
 *
 * @param position its number in grid order, from 0
 * @param shape its shape
 * @param precision how it is stored
 * @param figures its numbers on each device
 */
public record Candidate(
    long position, CandidateShape shape, Precision precision, List<DeviceFigures> figures)
    implements Serializable {

  /** Copies the list. */
  public Candidate {
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(precision, "precision");
    figures = Check.list("figures", figures);
  }

  /** The decoder as a model, to be analysed as any other. */
  public LanguageModel model() {
    return shape.model();
  }

  /**
   * The value of an objective: the worst of all devices.
   *
   * @throws IllegalArgumentException if it is Φ and there are several devices, whose potentials do
   *     not compare
   */
  public double worst(Objective objective) {
    if (objective.criterion() == Criterion.POTENTIAL && figures.size() > 1) {
      throw new IllegalArgumentException(
          "Φ of " + figures.size() + " devices must be read for each of them: it does not compare");
    }
    double worst = figures.get(0).of(objective.criterion());
    for (DeviceFigures figure : figures) {
      worst = objective.worse(worst, figure.of(objective.criterion()));
    }
    return worst;
  }

  @Override
  public String toString() {
    return shape + ", " + precision + " " + figures;
  }
}
