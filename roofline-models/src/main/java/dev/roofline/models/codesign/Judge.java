package dev.roofline.models.codesign;

import dev.roofline.device.Roofline;
import java.util.List;

/**
 * Weighs the numbers of a whole decoder on all devices: which budgets it breaks, how good it is.
 */
final class Judge {

  private final Budget[] budgets;
  private final Objective[] objectives;
  private final Roofline[] roofs;
  private final boolean byRegime;

  /**
   * @param roofs the roofline of each device
   */
  Judge(Question question, List<Roofline> roofs) {
    this.budgets = question.budgets().toArray(Budget[]::new);
    this.objectives = question.objectives().toArray(Objective[]::new);
    this.roofs = roofs.toArray(Roofline[]::new);
    this.byRegime =
        question.objectives().stream().anyMatch(o -> o.criterion() == Criterion.POTENTIAL);
  }

  /** How many coordinates {@link #point} writes. */
  static int width(Question question) {
    return question.objectives().stream()
        .mapToInt(o -> o.criterion() == Criterion.POTENTIAL ? question.devices().size() : 1)
        .sum();
  }

  /** Whether all budgets are kept on all devices; counts those that are not. */
  boolean allows(double[] numbers, int layers, long[] refused) {
    boolean kept = true;
    for (int b = 0; b < budgets.length; b++) {
      for (int d = 0; d < roofs.length; d++) {
        double value = value(budgets[b].criterion(), numbers, layers, d);
        if (!budgets[b].allows(value)) {
          refused[b]++;
          kept = false;
          break;
        }
      }
    }
    return kept;
  }

  /**
   * Writes the objectives so that less is better: the worst of all devices, but Φ of each for
   * itself, for potentials on different hardware do not compare.
   */
  void point(double[] numbers, int layers, double[] to) {
    int at = 0;
    for (Objective objective : objectives) {
      double sign = objective.maximized() ? -1 : 1;
      if (objective.criterion() == Criterion.POTENTIAL) {
        for (int d = 0; d < roofs.length; d++) {
          to[at++] = sign * value(Criterion.POTENTIAL, numbers, layers, d);
        }
      } else {
        double worst = value(objective.criterion(), numbers, layers, 0);
        for (int d = 1; d < roofs.length; d++) {
          worst = objective.worse(worst, value(objective.criterion(), numbers, layers, d));
        }
        to[at++] = sign * worst;
      }
    }
  }

  /**
   * Which candidates compare: all, unless Φ is an objective; then those in the same regime on every
   * device, one bit for each.
   */
  long comparable(double[] numbers) {
    long bits = 0;
    for (int d = 0; byRegime && d < roofs.length; d++) {
      if (Slots.isComputeBound(numbers, d * Slots.WIDTH, roofs[d])) {
        bits |= 1L << d;
      }
    }
    return bits;
  }

  private double value(Criterion criterion, double[] numbers, int layers, int device) {
    return Slots.read(criterion, numbers, device * Slots.WIDTH, layers, roofs[device]);
  }
}
