package dev.roofline.measurement;

import dev.roofline.device.Device;
import dev.roofline.quantity.Bandwidth;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What observations on a device together say of its bandwidth ceiling: the highest bandwidth that
 * any of them must have had is a lower bound of the true one.
 *
 * @param device the device under the ceilings selected
 * @param runs how many observations there are
 * @param above how many of them moved more than the bandwidth, whichever roof limits them
 * @param most the observation that needs most bandwidth
 */
public record CeilingEvidence(Device device, int runs, int above, ObservedPoint most)
    implements Serializable {

  /** Refuses null. */
  public CeilingEvidence {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(most, "most");
  }

  /** The evidence on each device, in the order of the observations. */
  public static List<CeilingEvidence> of(List<ObservedPoint> observations) {
    Objects.requireNonNull(observations, "observations");
    return observations.stream()
        .map(seen -> seen.testbed().device())
        .distinct()
        .map(device -> of(device, observations))
        .toList();
  }

  private static CeilingEvidence of(Device device, List<ObservedPoint> observations) {
    List<ObservedPoint> own =
        observations.stream().filter(seen -> seen.testbed().device().equals(device)).toList();
    int above = (int) own.stream().filter(seen -> seen.mbu() > 1).count();
    ObservedPoint most =
        own.stream().max(Comparator.comparingDouble(ObservedPoint::mbu)).orElseThrow();
    return new CeilingEvidence(device, own.size(), above, most);
  }

  /** The least that the true bandwidth can be, if every observation is right. */
  public Bandwidth leastBandwidth() {
    return most.bandwidth();
  }

  /** By what factor the ceiling is too low at least; 1 or less if no observation exceeds it. */
  public double factor() {
    return most.mbu();
  }

  /** Whether the ceiling is too low for what was observed. */
  public boolean isTooLow() {
    return factor() > 1;
  }

  /**
   * As in {@code the measured bandwidth of apple-m1-pro (120 GB/s) is too low by a factor of at
   * least 1.34: 22 of 144 runs moved more, up to 160.8 GB/s}.
   */
  @Override
  public String toString() {
    String ceiling =
        "the %s bandwidth of %s (%s)"
            .formatted(device.selected(), device.id(), device.ceilings().bandwidth().value());
    return isTooLow()
        ? String.format(
            Locale.ROOT,
            "%s is too low by a factor of at least %.2f: %d of %d runs moved more, up to %s",
            ceiling,
            factor(),
            above,
            runs,
            leastBandwidth())
        : String.format(
            Locale.ROOT,
            "%s holds all %d runs, which reach up to %s",
            ceiling,
            runs,
            leastBandwidth());
  }
}
