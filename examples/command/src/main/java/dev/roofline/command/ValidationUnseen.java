package dev.roofline.command;

import dev.roofline.engine.Calibration;
import dev.roofline.engine.EngineProfile;
import dev.roofline.engine.Errors;
import dev.roofline.engine.Prediction;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Errors on rows that no fit has seen, predicted as a user would. */
final class ValidationUnseen {

  private ValidationUnseen() {}

  static String table(List<Calibration> fits) {
    MarkdownTable table =
        new MarkdownTable(
            "engine",
            "phase",
            "rows",
            "devices",
            "models",
            "error",
            "inside the interval",
            "all builds taken for current",
            "inside the interval");
    List<UnseenSpeed> all = UnseenSpeed.all();
    for (Calibration fit : fits) {
      EngineProfile profile = fit.profile();
      for (String phase : List.of("decode", "prefill")) {
        List<UnseenSpeed> rows =
            all.stream()
                .filter(row -> row.engine() == profile.engine() && row.phase().equals(phase))
                .toList();
        if (!rows.isEmpty()) {
          row(table, profile, phase, rows);
        }
      }
    }
    return table.toString();
  }

  private static void row(
      MarkdownTable table, EngineProfile profile, String phase, List<UnseenSpeed> rows) {
    List<Compared> dated =
        rows.stream().map(row -> Compared.of(row, profile.built(row.build()))).toList();
    List<Compared> current = rows.stream().map(row -> Compared.of(row, profile)).toList();
    table.row(
        profile.id(),
        phase,
        Integer.toString(rows.size()),
        distinct(rows, UnseenSpeed::device),
        distinct(rows, UnseenSpeed::model),
        error(dated),
        inside(dated),
        error(current),
        inside(current));
  }

  private static String distinct(List<UnseenSpeed> rows, Function<UnseenSpeed, String> of) {
    return Long.toString(rows.stream().map(of).distinct().count());
  }

  private static String error(List<Compared> rows) {
    return CalibrateCommand.percent(
        Errors.ofLogRatios(rows.stream().mapToDouble(Compared::logRatio).toArray()));
  }

  private static String inside(List<Compared> rows) {
    double part = rows.stream().mapToDouble(row -> row.inside() ? 1 : 0).average().orElse(0);
    return String.format(Locale.ROOT, "%.0f %%", 100 * part);
  }

  /** The logarithm of measured over predicted seconds, and whether the interval holds it. */
  private record Compared(double logRatio, boolean inside) {

    static Compared of(UnseenSpeed row, EngineProfile profile) {
      Prediction predicted = row.predictedBy(profile);
      double measured = row.tokensPerSecond();
      return new Compared(
          StrictMath.log(predicted.tokensPerSecond() / measured),
          measured >= predicted.low() && measured <= predicted.high());
    }
  }
}
