package dev.roofline.paper;

import dev.roofline.chart.RooflineChart;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.Roofline;
import dev.roofline.format.ComputeFormat;
import java.util.List;
import java.util.Map;

/** Table 1 and the ridge points. */
final class HardwareSection implements Section {

  /** Ridge points in FLOP/byte as the paper prints them. */
  private static final Map<String, String> PRINTED =
      Map.of(
          "apple-m1-pro", "25.39",
          "rtx-3090", "38.00",
          "rtx-3070-ti-laptop", "37.05",
          "jetson-orin-nano-super", "20.48",
          "raspberry-pi-5", "8.98");

  private static final Map<String, String> PRINTED_MEASURED =
      Map.of(
          "apple-m1-pro", "35.83",
          "rtx-3070-ti-laptop", "43.18",
          "jetson-orin-nano-super", "22.56",
          "raspberry-pi-5", "20.13");

  @Override
  public List<Finding> write(Page page) {
    page.section("Table 1: the hardware and its ridge points");
    page.say(
        "The catalogue keeps the paper's table apart from what vendors publish: `paper` holds its"
            + " theoretical columns, `measured` what its benchmarks reached, `plotted` the roofs"
            + " from which its printed ridge points follow (the M1 Pro's bandwidth rounded to 120,"
            + " the peak to 4.3), and `corrected` the measured bandwidth × 1.5, because the"
            + " published test times c = a + b over three arrays and counts two.");
    page.table(table1());
    page.say("Ridge points π/β in F32, printed in the paper and computed here (FLOP/byte):");
    page.table(ridges());
    page.say(
        "The last column is the ridge that half-precision products meet on real hardware, where"
            + " matrix units do the work: the roof that a language model in 16 bits stands under.");
    page.figure("table-1-roofs", "The five devices' theoretical roofs in F32", chart());
    page.data("table-1", data());
    return List.of();
  }

  private static Table table1() {
    Table table =
        Table.of(
            "device",
            "bandwidth",
            "measured",
            "× 1.5",
            "F32",
            "F32 measured",
            "F16",
            "F16 measured");
    for (Device device : Devices.ALL) {
      Ceilings stated = device.under(CeilingSet.PAPER).ceilings();
      Ceilings measured = device.measured().ceilings();
      table =
          table.row(
              device.name(),
              stated.bandwidth().value(),
              measured.bandwidth().value(),
              device.under(CeilingSet.CORRECTED).ceilings().bandwidth().value(),
              peak(stated, ComputeFormat.F32),
              peak(measured, ComputeFormat.F32),
              peak(stated, ComputeFormat.F16),
              peak(measured, ComputeFormat.F16));
    }
    return table;
  }

  private static String peak(Ceilings ceilings, ComputeFormat format) {
    return ceilings.peak(format).map(String::valueOf).orElse("–");
  }

  private static Table ridges() {
    Table table =
        Table.of(
            "device",
            "printed",
            "computed",
            "printed, measured",
            "computed, measured",
            "F16 ridge");
    for (Device device : Devices.ALL) {
      table =
          table.row(
              device.name(),
              PRINTED.get(device.id()),
              Text.fixed(ridge(device.under(CeilingSet.PAPER)), 2),
              PRINTED_MEASURED.getOrDefault(device.id(), "–"),
              device.sets().containsKey(CeilingSet.PLOTTED)
                  ? Text.fixed(ridge(device.under(CeilingSet.PLOTTED)), 2)
                  : Text.fixed(ridge(device.measured()), 2),
              Text.fixed(device.roofline(ComputeFormat.F16).ridge(), 1));
    }
    return table;
  }

  private static double ridge(Device device) {
    return device.roofline(ComputeFormat.F32).ridge();
  }

  private static RooflineChart chart() {
    RooflineChart chart =
        RooflineChart.titled("Five devices, five ridge points")
            .subtitle("theoretical roofs in F32, as in Table 1");
    for (Device device : Devices.ALL) {
      chart = chart.roof(device.name(), device.under(CeilingSet.PAPER).roofline(ComputeFormat.F32));
    }
    return chart;
  }

  private static Table data() {
    Table table = Table.of("device", "ceilings", "format", "bytes_per_second", "flop_per_second");
    for (Device device : Devices.ALL) {
      for (CeilingSet set : device.sets().keySet()) {
        Ceilings ceilings = device.under(set).ceilings();
        for (ComputeFormat format : List.of(ComputeFormat.F32, ComputeFormat.F16)) {
          if (ceilings.peak(format).isPresent()) {
            Roofline roof = device.under(set).roofline(format);
            table =
                table.row(
                    device.id(),
                    set,
                    format,
                    roof.bandwidth().bytesPerSecond(),
                    roof.peak().flopPerSecond());
          }
        }
      }
    }
    return table;
  }
}
