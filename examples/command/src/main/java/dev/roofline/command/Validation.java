package dev.roofline.command;

import dev.roofline.engine.Calibration;
import dev.roofline.engine.Calibration.Compared;
import dev.roofline.engine.Engine;
import dev.roofline.engine.Interval;
import dev.roofline.engine.StageProfile;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The document docs/validation.md and its figures.
 *
 * @param all the fit of each engine
 */
record Validation(List<Calibration> all) {

  /** Fits all engines to the shipped measurements. */
  static Validation ofShipped() {
    return new Validation(Stream.of(Engine.values()).map(MeasuredDevices::calibration).toList());
  }

  String document() {
    return Resources.text("validation-method.md")
        + "\n## Errors by engine\n\n"
        + byEngine(all)
        + "\n"
        + figure("engines", "Median errors by engine and phase")
        + figure("decode", "Predicted against measured speed of generation")
        + figure("prefill", "Predicted against measured speed of prompts")
        + "\n## Rows that no fit has seen\n\n"
        + Resources.text("validation-unseen.md")
        + "\n"
        + ValidationUnseen.table(all)
        + "\n## Errors by device class, format and model size\n\n"
        + ValidationGroups.tables(all)
        + "\n"
        + figure("devices", "Median errors by class of device")
        + figure("formats", "Median errors by weight format")
        + figure("sizes", "Median errors by active parameters")
        + "\n## Rows above a roof\n\n"
        + ValidationRoofs.text()
        + "\n## What the formulas do not explain\n\n"
        + ValidationGroups.worst(all)
        + "\n"
        + Resources.text("validation-limits.md")
        + "\n## Parameters\n\n"
        + parameters(all);
  }

  private static String figure(String name, String says) {
    return "![" + says + "](figures/validation-" + name + ".svg)\n";
  }

  private static String byEngine(List<Calibration> all) {
    MarkdownTable table =
        new MarkdownTable(
            "engine",
            "phase",
            "cells",
            "fitted",
            "other devices",
            "other models",
            "interval on time",
            "inside it, devices",
            "inside it, models");
    for (Calibration one : all) {
      row(table, one, "decode", one.profile().decode(), one.decode());
      row(table, one, "prefill", one.profile().prefill(), one.prefill());
    }
    return table.toString();
  }

  private static void row(
      MarkdownTable table,
      Calibration one,
      String phase,
      StageProfile stage,
      List<Compared> compared) {
    table.row(
        one.profile().engine().id(),
        phase,
        Integer.toString(compared.size()),
        CalibrateCommand.percent(stage.inSample()),
        CalibrateCommand.percent(stage.otherDevices()),
        CalibrateCommand.percent(stage.otherModels()),
        String.format(
            Locale.ROOT, "× %.2f to %.2f", stage.interval().low(), stage.interval().high()),
        inside(stage.interval(), compared, Compared::otherDevices),
        inside(stage.interval(), compared, Compared::otherModels));
  }

  private static String inside(
      Interval interval, List<Compared> compared, ToDoubleFunction<Compared> logRatio) {
    double low = StrictMath.log(interval.low());
    double high = StrictMath.log(interval.high());
    double part =
        compared.stream()
            .mapToDouble(logRatio)
            .map(ratio -> ratio >= low && ratio <= high ? 1 : 0)
            .average()
            .orElse(0);
    return String.format(Locale.ROOT, "%.0f %%", 100 * part);
  }

  private static String parameters(List<Calibration> all) {
    MarkdownTable table = new MarkdownTable("engine", "phase", "parameter", "value", "meaning");
    for (Calibration one : all) {
      String engine = one.profile().engine().id();
      addParameters(table, engine, "decode", one.profile().decode());
      addParameters(table, engine, "prefill", one.profile().prefill());
    }
    return table.toString();
  }

  private static void addParameters(
      MarkdownTable table, String engine, String phase, StageProfile stage) {
    stage
        .parameters()
        .forEach(
            p ->
                table.row(
                    engine,
                    phase,
                    p.name(),
                    p.value() + (p.unit().equals("1") ? "" : " " + p.unit()),
                    p.meaning()));
  }
}
