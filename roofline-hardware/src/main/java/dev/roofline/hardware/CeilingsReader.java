package dev.roofline.hardware;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Sourced;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the {@code ceilings} of a device or of one of its units. */
final class CeilingsReader {

  static final List<String> SETS =
      Arrays.stream(CeilingSet.values()).map(CeilingSet::toString).toList();
  static final List<String> KEYS = List.of("bandwidth", "peaks");

  private final SourceTable sources;

  CeilingsReader(SourceTable sources) {
    this.sources = sources;
  }

  Map<CeilingSet, Ceilings> sets(Place ceilings) {
    Map<CeilingSet, Ceilings> sets = new EnumMap<>(CeilingSet.class);
    for (Place set : ceilings.members(SETS)) {
      sets.put(CeilingSet.parse(set.key()), ceilings(set));
    }
    if (!sets.containsKey(CeilingSet.THEORETICAL)) {
      throw ceilings.at("theoretical").refuse("must be given: the ceilings that bound all others");
    }
    return sets;
  }

  private Ceilings ceilings(Place set) {
    set.members(KEYS);
    Sourced<Bandwidth> bandwidth =
        sources.read(set.at("bandwidth"), Bandwidth::parse, "204.8 GB/s");
    return new Ceilings(bandwidth, peaks(set.at("peaks")));
  }

  private Map<ComputeFormat, Sourced<FlopRate>> peaks(Place place) {
    Map<ComputeFormat, Sourced<FlopRate>> peaks = new EnumMap<>(ComputeFormat.class);
    for (Place peak : place.members()) {
      ComputeFormat format = place.told(peak.key(), ComputeFormat::parse);
      Sourced<FlopRate> rate = sources.read(peak, FlopRate::parse, "5.308 TFLOP/s");
      if (peaks.put(format, rate) != null) {
        throw place.refuseKey(peak.key(), "must not name " + format + " a second time");
      }
    }
    if (peaks.isEmpty()) {
      throw place.refuse("must hold at least one compute format");
    }
    return peaks;
  }
}
