package dev.roofline.engine;

import java.util.List;

/** A formula for the seconds of a pass, up to parameters. */
interface TimeModel {

  /** The parameters in the order in which {@link Timing} takes their values. */
  List<Prior> priors();

  /** The formula for one pass on one device. */
  Timing timing(Chip chip, Work work, Build build);

  /**
   * What the dense products of a decode step of several sequences take: nothing where the formula
   * of the step counts them.
   */
  default Timing products(Chip chip, Work work) {
    return values -> 0;
  }

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

  /** The value of a parameter, which others may follow. */
  default Product product(String name) {
    return new Product(this, index(name));
  }

  /** A maximum with a rounded corner: (aᵖ + bᵖ)^(1/p) for p = 4. */
  static double smoothMax(double a, double b) {
    double squares = a * a * a * a + b * b * b * b;
    return Math.sqrt(Math.sqrt(squares));
  }
}
