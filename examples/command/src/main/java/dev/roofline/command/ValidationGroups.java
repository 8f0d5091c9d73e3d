package dev.roofline.command;

import dev.roofline.engine.Calibration;
import dev.roofline.engine.Calibration.Compared;
import dev.roofline.engine.Errors;
import dev.roofline.engine.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Errors on devices left out, by what was measured. */
final class ValidationGroups {

  private static final int WORST = 5;

  private ValidationGroups() {}

  static String tables(List<Calibration> all) {
    MarkdownTable table =
        new MarkdownTable("engine", "group", "decode cells", "error", "prefill cells", "error");
    for (Calibration one : all) {
      add(table, one, o -> "on " + o.device().kind());
      add(table, one, o -> "in " + o.format());
      add(table, one, o -> "size: " + size(o));
    }
    return "Median (four in five within), each device predicted by the fit without it.\n\n" + table;
  }

  private static void add(
      MarkdownTable table, Calibration one, Function<Observation, String> group) {
    Map<String, List<Compared>> decode = grouped(one.decode(), group);
    Map<String, List<Compared>> prefill = grouped(one.prefill(), group);
    TreeMap<String, List<Compared>> names = new TreeMap<>(decode);
    names.putAll(prefill);
    for (String name : names.keySet()) {
      List<Compared> steps = decode.getOrDefault(name, List.of());
      List<Compared> prompts = prefill.getOrDefault(name, List.of());
      table.row(
          one.profile().engine().id(),
          name,
          Integer.toString(steps.size()),
          error(steps),
          Integer.toString(prompts.size()),
          error(prompts));
    }
  }

  private static Map<String, List<Compared>> grouped(
      List<Compared> all, Function<Observation, String> group) {
    Map<String, List<Compared>> groups = new TreeMap<>();
    for (Compared one : all) {
      groups.computeIfAbsent(group.apply(one.observation()), key -> new ArrayList<>()).add(one);
    }
    return groups;
  }

  private static String error(List<Compared> group) {
    return group.isEmpty()
        ? "–"
        : CalibrateCommand.percent(
            Errors.ofLogRatios(group.stream().mapToDouble(Compared::otherDevices).toArray()));
  }

  /** Parameters of projections and head that a token uses. */
  static double activeParameters(Observation observation) {
    return observation.work().linearFlop() / 2 / observation.work().tokens();
  }

  static String size(Observation observation) {
    double parameters = activeParameters(observation);
    if (parameters < 1e9) {
      return "below 1 B active";
    }
    if (parameters < 4e9) {
      return "1 to 4 B active";
    }
    return parameters < 1e10 ? "4 to 10 B active" : "over 10 B active";
  }

  /** The cells that each engine's fit misses most. */
  static String worst(List<Calibration> all) {
    MarkdownTable table =
        new MarkdownTable("engine", "device", "model", "format", "measured", "predicted", "row");
    for (Calibration one : all) {
      List<Compared> both = new ArrayList<>(one.decode());
      both.addAll(one.prefill());
      both.sort(Comparator.comparingDouble((Compared c) -> -Math.abs(c.inSample())));
      both.stream().limit(WORST).forEach(c -> row(table, one, c));
    }
    return "The cells furthest from the fit, in token/s.\n\n" + table;
  }

  private static void row(MarkdownTable table, Calibration one, Compared compared) {
    Observation o = compared.observation();
    double predicted = o.tokensPerSecond() * StrictMath.exp(compared.inSample());
    table.row(
        one.profile().engine().id(),
        o.device().id(),
        o.model(),
        o.format(),
        String.format(Locale.ROOT, "%.1f", o.tokensPerSecond()),
        String.format(Locale.ROOT, "%.1f", predicted),
        o.place());
  }
}
