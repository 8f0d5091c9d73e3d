package dev.roofline.command;

import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.chart.RooflineChart;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.Regime;
import dev.roofline.device.Roofline;
import dev.roofline.format.ComputeFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The roofs of a device on a chart. */
final class DeviceRoofs {

  private final Device device;
  private final Map<String, Roofline> roofs = new LinkedHashMap<>();

  DeviceRoofs(Device device) {
    this.device = device;
  }

  /** The roofs for what was asked; where a phase is compute-bound, of narrower formats too. */
  static DeviceRoofs of(Report.Setting setting, Stream<Phase> phases) {
    DeviceRoofs roofs = new DeviceRoofs(setting.device());
    roofs.add(setting.wanted());
    if (phases.anyMatch(phase -> phase.regime() == Regime.COMPUTE_BOUND)) {
      roofs.addNarrowerThan(setting.computed());
    }
    return roofs;
  }

  /**
   * Adds the roof of the selected ceilings for work in a format, and beside it the theoretical and
   * the measured one where the device has them.
   */
  void add(ComputeFormat wanted) {
    Stream.of(device.selected(), CeilingSet.THEORETICAL, CeilingSet.MEASURED)
        .distinct()
        .filter(device.sets()::containsKey)
        .forEach(set -> add(set, device.under(set).ceilings(), wanted));
  }

  private void add(CeilingSet set, Ceilings ceilings, ComputeFormat wanted) {
    Optional<ComputeFormat> format =
        Stream.concat(Stream.of(wanted), wanted.substitutes().stream())
            .filter(ceilings.peaks()::containsKey)
            .findFirst();
    format.ifPresent(found -> roofs.put(set + " " + found, ceilings.roofline(found)));
  }

  /** Adds the higher ceilings that narrower formats have, those of one height together. */
  private void addNarrowerThan(ComputeFormat computed) {
    Ceilings ceilings = device.ceilings();
    double peak = ceilings.roofline(computed).peak().flopPerSecond();
    Map<Roofline, String> higher = new LinkedHashMap<>();
    for (ComputeFormat format : ceilings.peaks().keySet()) {
      Roofline roof = ceilings.roofline(format);
      if (format.compareTo(computed) > 0 && roof.peak().flopPerSecond() > peak) {
        higher.merge(roof, format.toString(), (names, name) -> names + ", " + name);
      }
    }
    higher.forEach((roof, formats) -> roofs.put(device.selected() + " " + formats, roof));
  }

  RooflineChart draw(RooflineChart chart) {
    RooflineChart drawn = chart;
    for (Map.Entry<String, Roofline> roof : roofs.entrySet()) {
      drawn = drawn.roof(roof.getKey(), roof.getValue());
    }
    return drawn;
  }
}
