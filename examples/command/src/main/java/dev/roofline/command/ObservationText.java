package dev.roofline.command;

import dev.roofline.device.Device;
import dev.roofline.measurement.CeilingEvidence;
import dev.roofline.measurement.ObservedPoint;
import dev.roofline.measurement.RoofViolation;
import dev.roofline.measurement.Testbed;
import dev.roofline.quantity.Prefix;
import dev.roofline.text.TextTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Observations for people: a table for each model, then what all say of the roof. */
final class ObservationText {

  private ObservationText() {}

  static String of(Path results, List<Observed> seen, boolean summary) {
    StringBuilder text = new StringBuilder(heading(results, seen));
    Map<Testbed, List<Observed>> byTestbed = new LinkedHashMap<>();
    seen.forEach(
        observed ->
            byTestbed
                .computeIfAbsent(observed.point().testbed(), testbed -> new ArrayList<>())
                .add(observed));
    if (!summary) {
      byTestbed.forEach((testbed, rows) -> text.append('\n').append(group(testbed, rows)));
    }
    text.append('\n').append(together(seen));
    seen.stream()
        .flatMap(observed -> observed.warnings().stream())
        .distinct()
        .forEach(warning -> text.append("note: ").append(warning).append('\n'));
    return text.toString();
  }

  private static String heading(Path results, List<Observed> seen) {
    Device device = seen.get(0).point().testbed().device();
    StringBuilder text = new StringBuilder();
    text.append(results.getFileName()).append(" on ").append(device.name()).append('\n');
    seen.stream()
        .map(observed -> roof(observed.point()))
        .distinct()
        .forEach(roof -> text.append("  roof      ").append(roof).append('\n'));
    String traffic = seen.get(0).traffic().equals("all") ? "all classes" : "weights and KV";
    return text.append("  traffic   ").append(traffic).append(" as the model needs\n").toString();
  }

  private static String roof(ObservedPoint point) {
    return "%s ceilings: %s in %s, %s, ridge at %s FLOP/byte"
        .formatted(
            point.testbed().device().selected(),
            point.roofline().peak(),
            point.testbed().compute(),
            point.roofline().bandwidth(),
            Prefix.significant(point.roofline().ridge()));
  }

  private static String group(Testbed testbed, List<Observed> rows) {
    StringBuilder text = new StringBuilder();
    text.append(testbed.model().id())
        .append(": weights ")
        .append(Prefix.format(testbed.weightBytes(), "B"))
        .append(" in ")
        .append(testbed.weights().name())
        .append(", KV cache in ")
        .append(testbed.kvCache().name())
        .append('\n')
        .append(table(rows));
    rows.stream()
        .filter(observed -> observed.point().violation().isPresent())
        .max(Comparator.comparingDouble(observed -> 1 / observed.point().roofGap()))
        .ifPresent(worst -> text.append(violation(worst)));
    return text.toString();
  }

  private static String violation(Observed worst) {
    RoofViolation violation = worst.point().violation().orElseThrow();
    return "above the roof, most of all " + worst.row().test() + ": " + violation + "\n";
  }

  private static TextTable table(List<Observed> rows) {
    TextTable table =
        TextTable.of(
            "<test",
            "token/s",
            "±",
            "FLOP/byte",
            "performance",
            "MFU",
            "MBU",
            "<regime",
            "gap",
            "<");
    for (Observed observed : rows) {
      ObservedPoint point = observed.point();
      double speed = observed.row().timing().tokensPerSecond();
      var relative = point.time().relativeDeviation();
      table =
          table.row(
              observed.row().test().toString(),
              Prefix.significant(speed),
              relative.isPresent() ? Prefix.significant(speed * relative.getAsDouble()) : "–",
              Prefix.significant(point.operationalIntensity()),
              point.performance().toString(),
              percent(point.mfu()),
              percent(point.mbu()),
              point.regime().toString(),
              String.format(Locale.ROOT, "%.2f×", point.roofGap()),
              point.violation().isPresent() ? "ABOVE THE ROOF" : "");
    }
    return table;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String together(List<Observed> seen) {
    List<ObservedPoint> points = seen.stream().map(Observed::point).toList();
    long above = points.stream().filter(point -> point.violation().isPresent()).count();
    StringBuilder text = new StringBuilder();
    text.append(above).append(" of ").append(points.size()).append(" rows lie above the roof\n");
    CeilingEvidence.of(points).forEach(evidence -> text.append(evidence).append('\n'));
    return text.toString();
  }
}
