package dev.roofline.hardware.probe;

import static java.util.stream.Collectors.joining;

import dev.roofline.quantity.Prefix;
import dev.roofline.text.TextTable;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints a probe's result for people. */
final class ProbeText {

  private ProbeText() {}

  static String of(ProbeResult result) {
    return String.format(
        Locale.ROOT,
        "%s\n  %s\n  %s\n  memory %s, last-level cache %s, arrays %s, %.1f s\n%s%s%s",
        result.host().cpu(),
        result.host().system(),
        result.host().jvm(),
        result.host().memory(),
        result.host().lastLevelCache().map(Object::toString).orElse("unknown"),
        result.arrays(),
        1e-3 * result.took().toMillis(),
        table(result),
        lines("count", result.figures().stream().map(ProbeText::count)),
        lines("note", result.remarks().stream()));
  }

  private static TextTable table(ProbeResult result) {
    TextTable table =
        TextTable.of("<kernel", "threads", "median", "spread", "best", "repeats", "running");
    for (ProbeFigure figure : result.figures()) {
      String unit = figure.kernel().unit();
      table =
          table.row(
              figure.name(),
              String.valueOf(figure.threads()),
              Prefix.format(figure.median(), unit),
              String.format(Locale.ROOT, "%.1f %%", 100 * figure.spread()),
              Prefix.format(figure.best(), unit),
              String.valueOf(figure.repeats()),
              String.format(Locale.ROOT, "%.0f %%", 100 * figure.running()));
    }
    return table;
  }

  private static String count(ProbeFigure figure) {
    return figure.name() + ", " + figure.kernel().counts() + " (" + figure.method() + ")";
  }

  private static String lines(String heading, Stream<String> texts) {
    return texts.distinct().map(text -> heading + ": " + text + "\n").collect(joining());
  }
}
