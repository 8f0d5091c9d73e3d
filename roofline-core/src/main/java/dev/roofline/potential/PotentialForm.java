package dev.roofline.potential;

import java.util.Locale;

/** The forms in which a {@link Potential} is a number. */
public enum PotentialForm {
  /**
   * As published, in FLOP/s. Its ranking of memory-bound points depends on the units chosen; see
   * {@link Potential#published()}.
   */
  PUBLISHED {
    @Override
    public double of(Potential potential) {
      return potential.published().value();
    }
  },
  /** Distances as fractions of the ridge, without a unit; see {@link Potential#normalised()}. */
  NORMALISED {
    @Override
    public double of(Potential potential) {
      return potential.normalised();
    }
  },
  /** Distances in decades, without a unit; see {@link Potential#logarithmic()}. */
  LOGARITHMIC {
    @Override
    public double of(Potential potential) {
      return potential.logarithmic();
    }
  };

  /** The number that a potential is in this form: FLOP/s as published, else without a unit. */
  public abstract double of(Potential potential);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
