package dev.roofline.paper;

import dev.roofline.chart.RooflineChart;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Roofline;
import dev.roofline.format.ComputeFormat;
import dev.roofline.hardware.Catalogue;
import dev.roofline.measurement.CeilingEvidence;
import java.util.Comparator;
import java.util.List;

/** Tables 3 to 5: the speeds that the paper measured, as observations. */
final class ObservationSection implements Section {

  @Override
  public List<Finding> write(Page page) {
    page.section("Tables 3 to 5: the measured speeds as observations");
    page.say(
        "Every speed of the tables as a point (W/Q, W/T) of what the model had to do at that"
            + " workload; only weights and cache count as traffic, which no engine avoids. A point"
            + " above a roof is not clipped: no device exceeds its roof, so the roof is too low.");
    Table table = Table.of("device", "runs", "above measured", "corrected", "theoretical");
    Table data =
        Table.of(
            "device",
            "model",
            "test",
            "flop_per_byte",
            "flop_per_second",
            "share_of_theoretical_bandwidth",
            "share_of_theoretical_peak");
    for (String device : TableFive.DEVICES) {
      TableFive speeds = TableFive.of(device);
      List<TableFive.Seen> seen = speeds.observations(CeilingSet.THEORETICAL);
      table =
          table.row(
              Catalogue.device(device).name(),
              seen.size(),
              above(speeds, CeilingSet.MEASURED),
              above(speeds, CeilingSet.CORRECTED),
              above(speeds, CeilingSet.THEORETICAL));
      data = rows(data, device, seen);
    }
    page.table(table);
    page.say("What the runs together say of each measured bandwidth:");
    page.list(
        TableFive.DEVICES.stream()
            .flatMap(
                device ->
                    CeilingEvidence.of(
                        TableFive.of(device).observations(CeilingSet.MEASURED).stream()
                            .map(TableFive.Seen::point)
                            .toList())
                        .stream())
            .map(String::valueOf)
            .toList());
    page.figure("table-5-m1-pro", "Table 5 on the M1 Pro's plane", chart());
    page.data("table-5", data);
    return List.of();
  }

  private static long above(TableFive speeds, CeilingSet ceilings) {
    return speeds.observations(ceilings).stream()
        .filter(seen -> seen.point().roofGap() < 1)
        .count();
  }

  private static Table rows(Table table, String device, List<TableFive.Seen> runs) {
    Table rows = table;
    for (TableFive.Seen seen : runs) {
      rows =
          rows.row(
              device,
              seen.cell().label() + "-" + seen.cell().format(),
              seen.cell().scenario() + (seen.isPrefill() ? " prefill" : " decode"),
              seen.point().operationalIntensity(),
              seen.point().performance().flopPerSecond(),
              seen.point().mbu(),
              seen.point().mfu());
    }
    return rows;
  }

  private static RooflineChart chart() {
    RooflineChart chart =
        RooflineChart.titled("Table 5 on the M1 Pro's plane")
            .subtitle("six models, three formats, four scenarios; the measured roof is too low")
            .roof("theoretical", roof(CeilingSet.THEORETICAL))
            .roof("measured × 1.5", roof(CeilingSet.CORRECTED))
            .roof("measured", roof(CeilingSet.MEASURED));
    TableFive speeds = TableFive.of(Devices.M1_PRO.id());
    // Decode first, so that it has the colour of the regime it lies in.
    for (TableFive.Seen seen :
        speeds.observations(CeilingSet.THEORETICAL).stream()
            .sorted(Comparator.comparing(TableFive.Seen::isPrefill))
            .toList()) {
      chart = chart.point(seen.isPrefill() ? "prefill" : "decode", "", seen.point().point());
    }
    return chart;
  }

  private static Roofline roof(CeilingSet set) {
    return Devices.M1_PRO.under(set).roofline(ComputeFormat.F16);
  }
}
