package dev.roofline.engine;

import java.util.List;

/** A formula for the seconds of a pass, up to parameters. */
interface TimeModel {

  /** The parameters in the order in which {@link Timing} takes their values. */
  List<Prior> priors();

  /** The formula for one pass on one device. */
  Timing timing(Chip chip, Work work, boolean earlyBuild);

  /** Seconds as a function of the parameters' values. */
  interface Timing {
    double seconds(double[] values);
  }

  /** Where a parameter stands, or −1. */
  default int index(String name) {
    List<Prior> all = priors();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The parameter's value if there is such a one and it applies, else 1. */
  static double factor(double[] values, int index, boolean applies) {
    return applies && index >= 0 ? values[index] : 1;
  }

  /** A maximum with a rounded corner: (aᵖ + bᵖ)^(1/p) for p = 4. */
  static double smoothMax(double a, double b) {
    double squares = a * a * a * a + b * b * b * b;
    return Math.sqrt(Math.sqrt(squares));
  }
}
