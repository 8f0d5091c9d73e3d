package dev.roofline.models.codesign;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/**
 * A criterion of which more, or less, is better.
 *
 * @param criterion what is counted
 * @param maximized whether more is better
 */
public record Objective(Criterion criterion, boolean maximized) implements Serializable {

  /** Refuses null. */
  public Objective {
    Objects.requireNonNull(criterion, "criterion");
  }

  /** More is better. */
  public static Objective most(Criterion criterion) {
    return new Objective(criterion, true);
  }

  /** Less is better. */
  public static Objective least(Criterion criterion) {
    return new Objective(criterion, false);
  }

  /** The worse of two values. */
  double worse(double one, double other) {
    return maximized ? Math.min(one, other) : Math.max(one, other);
  }

  /** Puts the better candidate first; Φ of the first device stands for all. */
  Comparator<Candidate> bestFirst() {
    Comparator<Candidate> rising =
        Comparator.comparingDouble(
            candidate ->
                criterion == Criterion.POTENTIAL
                    ? candidate.figures().get(0).of(criterion)
                    : candidate.worst(this));
    return maximized ? rising.reversed() : rising;
  }

  /** As in {@code most parameters} or {@code least time per token}. */
  @Override
  public String toString() {
    return (maximized ? "most " : "least ") + criterion;
  }
}
