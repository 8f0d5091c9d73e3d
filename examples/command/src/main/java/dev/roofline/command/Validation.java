package dev.roofline.command;

import dev.roofline.engine.Calibration;
import dev.roofline.engine.Calibration.Compared;
import dev.roofline.engine.Engine;
import dev.roofline.engine.Interval;
import dev.roofline.engine.StageProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The document docs/validation.md. */
final class Validation {

  private Validation() {}

  static String document() {
    List<Calibration> all = Stream.of(Engine.values()).map(MeasuredDevices::calibration).toList();
    return resource("validation-method.md")
        + "\n## Errors by engine\n\n"
        + byEngine(all)
        + "\n## Errors by device class, format and model size\n\n"
        + ValidationGroups.tables(all)
        + "\n## Rows above a roof\n\n"
        + ValidationRoofs.text()
        + "\n## What the formulas do not explain\n\n"
        + ValidationGroups.worst(all)
        + "\n"
        + resource("validation-limits.md")
        + "\n## Parameters\n\n"
        + parameters(all);
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
            "inside it, left out");
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
        String.format(Locale.ROOT, "%.0f %%", 100 * inside(stage.interval(), compared)));
  }

  private static double inside(Interval interval, List<Compared> compared) {
    double low = StrictMath.log(interval.low());
    double high = StrictMath.log(interval.high());
    return compared.stream()
        .mapToDouble(Compared::otherDevices)
        .map(ratio -> ratio >= low && ratio <= high ? 1 : 0)
        .average()
        .orElse(0);
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

  private static String resource(String name) {
    try (InputStream stream = Validation.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("resource (" + name + ") must be beside the command");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
