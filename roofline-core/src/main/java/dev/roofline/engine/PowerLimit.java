package dev.roofline.engine;

import dev.roofline.device.GpuArchitecture;

/** How far the power limit of a board lets all of its units multiply. */
final class PowerLimit {

  /** Watts of a unit at 1 GHz when all of them multiply. */
  private static final double WATTS = 2.4;

  private static final double WATTS_ON_4NM = 1.4;
  private static final int FIRST_YEAR_OF_4NM = 2022;

  private PowerLimit() {}

  /** Part of the clock that the limit sustains: min(1, W/(w·units·GHz)). */
  static double part(Chip chip) {
    boolean efficient =
        chip.architecture()
            .filter(a -> a.year() >= FIRST_YEAR_OF_4NM && a != GpuArchitecture.HOPPER)
            .isPresent();
    double needed = chip.unitClocks() / 1e9 * (efficient ? WATTS_ON_4NM : WATTS);
    return Math.min(1, chip.tdpWatts().orElse(needed) / needed);
  }
}
