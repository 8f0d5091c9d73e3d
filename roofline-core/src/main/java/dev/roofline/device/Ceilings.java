package dev.roofline.device;

import com.google.common.collect.Maps;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One consistent set of ceilings: a memory bandwidth and a dense compute peak per number format.
 *
 * @param bandwidth the memory bandwidth β
 * @param peaks the peak π of each format, in the order of {@link ComputeFormat}; at least one
 */
public record Ceilings(Sourced<Bandwidth> bandwidth, Map<ComputeFormat, Sourced<FlopRate>> peaks)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if there is no peak
   */
  public Ceilings {
    Objects.requireNonNull(bandwidth, "bandwidth");
    Objects.requireNonNull(peaks, "peaks");
    if (peaks.isEmpty()) {
      throw new IllegalArgumentException("peaks ({}) must hold at least one compute format");
    }
    peaks = Collections.unmodifiableMap(Maps.newEnumMap(peaks));
  }

  /** The peak of a format, if the device computes in it. */
  public Optional<FlopRate> peak(ComputeFormat format) {
    return Optional.ofNullable(peaks.get(format)).map(Sourced::value);
  }

  /**
   * The format in which the device computes what is asked in {@code wanted}: the format itself, or
   * the nearest of its {@linkplain ComputeFormat#substitutes() substitutes} that has a peak.
   *
   * @throws IllegalArgumentException if the device has none of them
   */
  public ComputeFormat resolve(ComputeFormat wanted) {
    if (peaks.containsKey(wanted)) {
      return wanted;
    }
    return wanted.substitutes().stream()
        .filter(peaks::containsKey)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "compute format ("
                        + wanted
                        + ") must be one the device has, or narrower than"
                        + " one it has: "
                        + peaks.keySet()));
  }

  /**
   * The roofline for work asked in a format, under the {@linkplain #resolve resolved} peak.
   *
   * @throws IllegalArgumentException if the device has neither the format nor a substitute
   */
  public Roofline roofline(ComputeFormat wanted) {
    return Roofline.of(peaks.get(resolve(wanted)).value(), bandwidth.value());
  }
}
