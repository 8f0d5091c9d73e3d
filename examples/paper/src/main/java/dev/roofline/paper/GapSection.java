package dev.roofline.paper;

import dev.roofline.chart.RooflineChart;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.device.Roofline;
import dev.roofline.format.ComputeFormat;
import dev.roofline.study.CeilingGap;
import java.util.List;

/** Figure 7: what devices are said to reach and what was measured. */
final class GapSection implements Section {

  @Override
  public List<Finding> write(Page page) {
    page.section("Figure 7: the roofs and their gaps");
    page.say(
        "How far the measured ceilings lie below the stated ones, in F32, as published and with the"
            + " third array counted. A factor below 1 means that more was measured than stated.");
    Table table =
        Table.of(
            "device",
            "bandwidth gap",
            "with × 1.5",
            "compute gap",
            "ridge stated",
            "ridge measured",
            "with × 1.5");
    Table data =
        Table.of(
            "device", "bandwidth_gap", "bandwidth_gap_corrected", "compute_gap", "ridge_shift");
    for (Device device : Devices.ALL) {
      CeilingGap published = gap(device, CeilingSet.MEASURED);
      CeilingGap corrected = gap(device, CeilingSet.CORRECTED);
      table =
          table.row(
              device.name(),
              Text.factor(published.bandwidthFactor()),
              Text.factor(corrected.bandwidthFactor()),
              Text.factor(published.computeFactor()),
              Text.fixed(published.stated().ridge(), 2),
              Text.fixed(published.reached().ridge(), 2),
              Text.fixed(corrected.reached().ridge(), 2));
      data =
          data.row(
              device.id(),
              published.bandwidthFactor(),
              corrected.bandwidthFactor(),
              published.computeFactor(),
              published.ridgeShift());
    }
    page.table(table);
    page.say(
        "Most of the published bandwidth gap is the array that was not counted. It also moves every"
            + " measured ridge to the right by 1.5, which is why models look more memory-bound"
            + " under the measured roofs than they are.");
    for (Device device : List.of(Devices.M1_PRO, Devices.RTX_3070_TI)) {
      page.figure("figure-7-" + device.id(), "Roofs of the " + device.name(), chart(device));
    }
    page.data("figure-7", data);
    return List.of();
  }

  private static CeilingGap gap(Device device, CeilingSet reached) {
    return CeilingGap.of(device, CeilingSet.PAPER, reached, ComputeFormat.F32);
  }

  private static RooflineChart chart(Device device) {
    return RooflineChart.titled("Roofs of the " + device.name())
        .subtitle("F32: stated, measured as published, and with the third array counted")
        .roof("stated", roof(device, CeilingSet.PAPER))
        .roof("measured × 1.5", roof(device, CeilingSet.CORRECTED))
        .roof("measured", roof(device, CeilingSet.MEASURED));
  }

  private static Roofline roof(Device device, CeilingSet set) {
    return device.under(set).roofline(ComputeFormat.F32);
  }
}
