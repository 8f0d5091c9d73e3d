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
    addTo(spec, "the roofline plane of the answer");
  }

  /**
   * Adds the option.
   *
   * @param what what is drawn, as in {@code the utilisation as a heat map}
   */
  static void addTo(CommandSpec spec, String what) {
    Options.value(spec, NAME, "FILE", "Also draw " + what + " there, as SVG.");
  }

  /** Whether a chart is asked for. */
  static boolean isGiven(Arguments given) {
    return given.has(NAME);
  }

  /**
   * Writes the chart if one was asked for.
   *
   * @throws IllegalArgumentException if the file cannot be written
   */
  static void write(Arguments given, Supplier<? extends Chart> chart) {
    if (isGiven(given)) {
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
