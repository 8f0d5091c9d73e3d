package dev.roofline.measurement;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import dev.roofline.device.Sourced;
import dev.roofline.format.ComputeFormat;
import dev.roofline.measurement.LikelyReason.Kind;
import dev.roofline.quantity.FlopRate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may have put an observation above the compute roof, by what its numbers show. */
final class ComputeReasons {

  /** What weights take whose products are usual in 8 bits. */
  private static final double SIXTEEN_BITS = 15.9;

  private final ObservedPoint seen;
  private final Testbed testbed;
  private final Device device;
  private final double factor;

  ComputeReasons(ObservedPoint seen, double factor) {
    this.seen = seen;
    this.testbed = seen.testbed();
    this.device = testbed.device();
    this.factor = factor;
  }

  List<LikelyReason> list() {
    List<LikelyReason> reasons = new ArrayList<>();
    String higher = higherCeilings();
    if (!higher.isEmpty()) {
      reasons.add(ceiling(", which " + higher + " holds"));
    }
    format().ifPresent(reasons::add);
    if (higher.isEmpty()) {
      if (stated().provenance().kind() == Provenance.Kind.MEASURED) {
        reasons.add(ceiling(""));
      }
      reasons.add(
          new LikelyReason(
              Kind.LESS_WORK,
              String.format(
                  Locale.ROOT,
                  "at most 1/%.3g of the work, as with a prompt cached in part or a smaller model",
                  factor)));
      reasons.add(
          new LikelyReason(
              Kind.OTHER_DEVICE,
              "another device, of at least " + seen.performance() + " in " + testbed.compute()));
    }
    return reasons;
  }

  /** Peaks of the device's other sets in the same format that hold the run; empty if none does. */
  private String higherCeilings() {
    return device.sets().entrySet().stream()
        .filter(set -> set.getKey() != device.selected())
        .filter(set -> !MemoryReasons.COPIES.contains(set.getKey()))
        .filter(set -> holds(set.getValue(), testbed.compute()))
        .map(set -> "the " + set.getKey() + " " + peak(set.getValue(), testbed.compute()))
        .collect(Collectors.joining(" or "));
  }

  private Sourced<FlopRate> stated() {
    return Objects.requireNonNull(device.ceilings().peaks().get(testbed.compute()));
  }

  private LikelyReason ceiling(String end) {
    return new LikelyReason(
        Kind.COMPUTE_CEILING_TOO_LOW,
        String.format(
            Locale.ROOT,
            "the %s peak in %s (%s) is too low: the run did at least %s, %.2f times as much%s",
            device.selected() == CeilingSet.THEORETICAL ? CeilingSet.MEASURED : device.selected(),
            testbed.compute(),
            stated().value(),
            seen.performance(),
            factor,
            end));
  }

  /** Formats with a peak that holds the run, or the one that engines use for quantised weights. */
  private Optional<LikelyReason> format() {
    Map<ComputeFormat, FlopRate> faster = new EnumMap<>(ComputeFormat.class);
    for (Ceilings ceilings : device.sets().values()) {
      ceilings.peaks().keySet().stream()
          .filter(format -> format != testbed.compute() && holds(ceilings, format))
          .forEach(format -> faster.putIfAbsent(format, peak(ceilings, format)));
    }
    if (!faster.isEmpty()) {
      return Optional.of(
          reason(
              faster.entrySet().stream()
                  .map(peak -> peak.getKey() + " (" + peak.getValue() + ")")
                  .collect(Collectors.joining(", "))));
    }
    double bits = 8.0 * testbed.weightBytes() / testbed.model().parameters();
    boolean unknown = device.ceilings().peak(ComputeFormat.INT8).isEmpty();
    return bits < SIXTEEN_BITS && unknown
        ? Optional.of(reason("INT8, in which no peak of " + device.id() + " is known"))
        : Optional.empty();
  }

  private LikelyReason reason(String formats) {
    return new LikelyReason(
        Kind.OTHER_COMPUTE_FORMAT,
        "products computed in " + formats + " instead of " + testbed.compute());
  }

  private boolean holds(Ceilings ceilings, ComputeFormat format) {
    return ceilings
        .peak(format)
        .filter(peak -> peak.flopPerSecond() >= seen.performance().flopPerSecond())
        .isPresent();
  }

  private static FlopRate peak(Ceilings ceilings, ComputeFormat format) {
    return ceilings.peak(format).orElseThrow();
  }
}
