package dev.roofline.measurement;

import dev.roofline.device.Device;
import dev.roofline.device.Regime;
import dev.roofline.quantity.Bandwidth;
import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What observations on a device together say of its bandwidth ceiling: the highest bandwidth that
 * any of them must have had is a lower bound of the true one.
 *
 * @param device the device under the ceilings selected
 * @param memoryBound how many observations lie on the memory side of the ridge
 * @param above how many of them lie above the memory roof
 * @param most the observation that needs most bandwidth
 */
public record CeilingEvidence(Device device, int memoryBound, int above, ObservedPoint most)
    implements Serializable {

  /** The evidence on each device that has memory-bound observations, in their order. */
  public static List<CeilingEvidence> of(List<ObservedPoint> observations) {
    Map<Device, Integer> counts = new LinkedHashMap<>();
    observations.stream()
        .filter(seen -> seen.regime() == Regime.MEMORY_BOUND)
        .forEach(seen -> counts.merge(seen.testbed().device(), 1, Integer::sum));
    return counts.keySet().stream().flatMap(d -> of(d, observations).stream()).toList();
  }

  private static Optional<CeilingEvidence> of(Device device, List<ObservedPoint> observations) {
    List<ObservedPoint> own =
        observations.stream()
            .filter(seen -> seen.testbed().device().equals(device))
            .filter(seen -> seen.regime() == Regime.MEMORY_BOUND)
            .toList();
    int above = (int) own.stream().filter(seen -> seen.violation().isPresent()).count();
    return own.stream()
        .max(Comparator.comparingDouble(ObservedPoint::mbu))
        .map(most -> new CeilingEvidence(device, own.size(), above, most));
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
   * least 1.41: 60 of 72 memory-bound runs lie above it, up to 169.2 GB/s}.
   */
  @Override
  public String toString() {
    String ceiling =
        "the %s bandwidth of %s (%s)"
            .formatted(device.selected(), device.id(), device.ceilings().bandwidth().value());
    return isTooLow()
        ? String.format(
            Locale.ROOT,
            "%s is too low by a factor of at least %.2f: %d of %d memory-bound runs lie above it,"
                + " up to %s",
            ceiling,
            factor(),
            above,
            memoryBound,
            leastBandwidth())
        : String.format(
            Locale.ROOT,
            "%s holds all %d memory-bound runs, which reach up to %s",
            ceiling,
            memoryBound,
            leastBandwidth());
  }
}
