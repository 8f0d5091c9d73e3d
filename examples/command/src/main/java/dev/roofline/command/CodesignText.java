package dev.roofline.command;

import dev.roofline.device.Device;
import dev.roofline.models.codesign.Budget;
import dev.roofline.models.codesign.Candidate;
import dev.roofline.models.codesign.CodesignResult;
import dev.roofline.models.codesign.DeviceFigures;
import dev.roofline.models.codesign.MixtureShape;
import dev.roofline.models.codesign.Objective;
import dev.roofline.models.codesign.SearchCounts;
import dev.roofline.quantity.Prefix;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The answer of a search as text: what was asked, what is best, the front as a table. */
final class CodesignText {

  private final CodesignAnswer answer;
  private final CodesignResult result;

  private CodesignText(CodesignAnswer answer) {
    this.answer = answer;
    this.result = answer.result();
  }

  static String of(List<CodesignAnswer> answers, int rows) {
    return answers.stream()
        .map(answer -> new CodesignText(answer).text(rows))
        .collect(Collectors.joining("\n"));
  }

  private String text(int rows) {
    return "Decoders for "
        + answer.devices().stream().map(Device::name).collect(Collectors.joining(" and "))
        + "\n"
        + asked()
        + found()
        + "\n"
        + (result.front().isEmpty()
            ? "none keeps all budgets\n"
            : best() + "\n" + table(rows) + leaders());
  }

  private String asked() {
    CodesignAnswer.Load load = answer.load();
    return line(
            "serves",
            "batch "
                + load.batch()
                + ", prompt "
                + load.prompt()
                + ", decode at a context of "
                + load.context()
                + "; weights in "
                + answer.weights().stream().map(w -> w.name()).collect(Collectors.joining(" or "))
                + ", KV cache in "
                + answer.caches().stream().map(c -> c.name()).collect(Collectors.joining(" or ")))
        + line("grid", answer.grid() + ", " + result.counts().candidates() + " candidates");
  }

  private String found() {
    SearchCounts counts = result.counts();
    StringBuilder text = new StringBuilder();
    if (!counts.impossible().isEmpty()) {
      text.append(
          line(
              "impossible",
              counts.impossible().entrySet().stream()
                  .map(entry -> entry.getValue() + ": " + entry.getKey())
                  .collect(Collectors.joining("; "))));
    }
    if (!counts.refused().isEmpty()) {
      text.append(
          line(
              "budgets",
              counts.refused().entrySet().stream()
                  .map(entry -> entry.getKey() + " (refuses " + entry.getValue() + ")")
                  .collect(Collectors.joining(", "))));
    }
    text.append(
        line(
            "feasible",
            counts.feasible()
                + ", "
                + result.front().size()
                + " of them on the front of "
                + result.objectives().stream()
                    .map(Objective::toString)
                    .collect(Collectors.joining(" and "))));
    if (result.check().candidates() > 0) {
      text.append(
          line(
              "checked",
              result.check().candidates()
                  + " candidates of the front and the tables, built as models and analysed whole:"
                  + " the same to 12 digits"));
    }
    return text.toString();
  }

  private static String line(String name, String text) {
    return String.format(Locale.ROOT, "  %-10s %s%n", name, text).replace("\r", "");
  }

  /** The first of the front, and how much of each budget it takes. */
  private String best() {
    Candidate first = result.front().get(0);
    StringBuilder text = new StringBuilder();
    text.append(result.objectives().get(0))
        .append(": ")
        .append(first.shape())
        .append(", ")
        .append(first.precision())
        .append('\n');
    for (DeviceFigures figures : first.figures()) {
      String taken =
          result.counts().refused().keySet().stream()
              .filter(Budget::atMost)
              .map(budget -> share(budget, figures) + " of the " + budget.criterion())
              .collect(Collectors.joining(", "));
      text.append(first.figures().size() == 1 ? "" : "on " + figures.device().name() + " ")
          .append(Prefix.significant(figures.tokensPerSecond()))
          .append(" token/s at most")
          .append(taken.isEmpty() ? "" : "; it takes " + taken)
          .append('\n');
    }
    return text.toString();
  }

  private static String share(Budget budget, DeviceFigures figures) {
    return String.format(
        Locale.ROOT, "%.1f %%", 100 * figures.of(budget.criterion()) / budget.limit());
  }

  private String table(int rows) {
    List<Candidate> front = result.front();
    List<Candidate> shown = Spread.of(front, rows);
    String heading =
        shown.size() == front.size()
            ? "the front\n"
            : shown.size() + " of the front, evenly spread (--limit)\n";
    return heading + FrontTable.of(answer, shown);
  }

  /** What each kind could do at most, where several were tried. */
  private String leaders() {
    String text = "";
    if (answer.grid().attention().size() > 1) {
      text += leaders("attention", result.leaders().byAttention());
    }
    if (answer.grid().feedForward().stream().anyMatch(MixtureShape.class::isInstance)
        && answer.grid().feedForward().size() > 1) {
      text += leaders("feed-forward", result.leaders().byFeedForward());
    }
    return text;
  }

  private String leaders(String kind, List<Candidate> leaders) {
    return "\n"
        + result.objectives().get(0)
        + " with each "
        + kind
        + "\n"
        + FrontTable.of(answer, leaders);
  }
}
