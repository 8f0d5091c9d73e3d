package dev.roofline.command;

import dev.roofline.models.codesign.Criterion;

/**
 * The unit in which an axis shows a criterion.
 *
 * @param label the criterion and the unit
 * @param factor units in one base unit
 */
record AxisUnit(String label, double factor) {

  static AxisUnit of(Criterion criterion) {
    return switch (criterion) {
      case PARAMETERS, NON_EMBEDDING_PARAMETERS, ACTIVE_PARAMETERS ->
          new AxisUnit(criterion.title() + ", 10⁹", 1e-9);
      case WEIGHT_BYTES, KV_BYTES, MEMORY_BYTES -> new AxisUnit(criterion.title() + ", GB", 1e-9);
      case SECONDS_PER_TOKEN -> new AxisUnit(criterion.title() + ", ms", 1e3);
      case SECONDS_TO_FIRST_TOKEN -> new AxisUnit(criterion.title() + ", s", 1);
      case POTENTIAL -> new AxisUnit(criterion.title() + ", decades", 1);
      case BITS_PER_PARAMETER, LAYERS -> new AxisUnit(criterion.title(), 1);
    };
  }

  /** A value in base units as the axis shows it. */
  double value(double inBaseUnits) {
    return inBaseUnits * factor;
  }
}
