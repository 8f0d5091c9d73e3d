package dev.roofline.command;

import dev.roofline.chart.Chart;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** {@code --svg FILE}: the answer as a chart, beside what is printed. */
final class SvgOption {

  private static final String NAME = "--svg";

  private SvgOption() {}

  static void addTo(CommandSpec spec) {
    Options.value(spec, NAME, "FILE", "Also draw the roofline plane of the answer there, as SVG.");
  }

  /**
   * Writes the chart if one was asked for.
   *
   * @throws IllegalArgumentException if the file cannot be written
   */
  static void write(Arguments given, Supplier<? extends Chart> chart) {
    if (given.has(NAME)) {
      String file = given.text(NAME, "");
      try {
        chart.get().write(Path.of(file));
      } catch (UncheckedIOException | InvalidPathException e) {
        throw new IllegalArgumentException(
            NAME + " (\"" + file + "\") must be a file that can be written", e);
      }
    }
  }
}
