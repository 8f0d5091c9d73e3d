package dev.roofline.measurement;

import dev.roofline.check.Check;
import dev.roofline.device.Regime;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An observation above its roof: no device exceeds its roof, so something assumed is wrong.
 *
 * @param regime which roof it lies above, the memory roof or the compute roof
 * @param factor how many times as high as the roof; what is wrong is wrong by at least that
 * @param reasons what may be wrong, the likeliest first
 */
public record RoofViolation(Regime regime, double factor, List<LikelyReason> reasons)
    implements Serializable {

  /** Two standard deviations: of a hundred means, two or three differ by more on that side. */
  private static final double DEVIATIONS = 2;

  /**
   * @throws IllegalArgumentException if there is no reason, or the factor is not a positive number
   */
  public RoofViolation {
    Objects.requireNonNull(regime, "regime");
    Check.positive("factor", factor);
    reasons = Check.list("reasons", reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("reasons ([]) must hold at least one");
    }
  }

  static RoofViolation of(ObservedPoint seen) {
    double factor = 1 / seen.roofGap();
    List<LikelyReason> reasons = new ArrayList<>(spread(seen, factor));
    reasons.addAll(
        seen.regime() == Regime.MEMORY_BOUND
            ? new MemoryReasons(seen, factor).list()
            : new ComputeReasons(seen, factor).list());
    return new RoofViolation(seen.regime(), factor, reasons);
  }

  private static List<LikelyReason> spread(ObservedPoint seen, double factor) {
    double relative = seen.time().relativeDeviation().orElse(0);
    return 1 + DEVIATIONS * relative < factor
        ? List.of()
        : List.of(
            new LikelyReason(
                LikelyReason.Kind.SPREAD,
                String.format(
                    Locale.ROOT,
                    "the repetitions spread by %.1f %%, and two deviations more time lie under"
                        + " the roof",
                    100 * relative)));
  }

  /** As in {@code 1.29 times the memory roof: the measured bandwidth (120 GB/s) is too low …}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.3g times the %s roof: %s",
        factor,
        regime == Regime.MEMORY_BOUND ? "memory" : "compute",
        reasons.stream().map(LikelyReason::text).collect(Collectors.joining("; or ")));
  }
}
