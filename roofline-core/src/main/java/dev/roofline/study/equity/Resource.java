package dev.roofline.study.equity;

import dev.roofline.device.Roofline;

/** What a device offers and a model may leave unused. */
public enum Resource {
  /** The compute peak π. */
  COMPUTE {
    @Override
    public double of(Utilisation utilisation) {
      return utilisation.compute();
    }

    @Override
    double roofShare(Roofline roofline, double operationalIntensity) {
      return Math.min(1, operationalIntensity / roofline.ridge());
    }
  },
  /** The memory bandwidth β. */
  BANDWIDTH {
    @Override
    public double of(Utilisation utilisation) {
      return utilisation.bandwidth();
    }

    @Override
    double roofShare(Roofline roofline, double operationalIntensity) {
      return Math.min(1, roofline.ridge() / operationalIntensity);
    }
  };

  /** The share of it that is used. */
  public abstract double of(Utilisation utilisation);

  /** The share of it that a point of this intensity on the roof uses. */
  abstract double roofShare(Roofline roofline, double operationalIntensity);

  @Override
  public String toString() {
    return this == COMPUTE ? "compute" : "bandwidth";
  }
}
