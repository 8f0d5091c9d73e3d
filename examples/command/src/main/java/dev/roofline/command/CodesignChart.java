package dev.roofline.command;

import dev.roofline.chart.Better;
import dev.roofline.chart.Scale;
import dev.roofline.chart.ScatterChart;
import dev.roofline.chart.XY;
import dev.roofline.device.Device;
import dev.roofline.models.codesign.AttentionShape;
import dev.roofline.models.codesign.Budget;
import dev.roofline.models.codesign.Candidate;
import dev.roofline.models.codesign.CodesignResult;
import dev.roofline.models.codesign.Criterion;
import dev.roofline.models.codesign.FeedForwardShape;
import dev.roofline.models.codesign.MixtureShape;
import dev.roofline.models.codesign.Objective;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some candidates of a search by two of its objectives, each kind a group, the best of each kind
 * with its depth and hidden size, and the front above them.
 */
final class CodesignChart {

  /** About how many candidates are drawn by lot for the cloud, before budgets. */
  static final int CLOUD = 30_000;

  private static final int MOST_SHOWN = 300;
  private static final int MOST_OF_FRONT = 40;
  private static final int MOST_KINDS = 6;

  private final CodesignAnswer answer;
  private final CodesignResult result;
  private final Objective across;
  private final Objective up;

  private CodesignChart(CodesignAnswer answer) {
    this.answer = answer;
    this.result = answer.result();
    this.up = result.objectives().get(0);
    this.across =
        result.objectives().stream()
            .filter(objective -> objective.maximized() != up.maximized())
            .findFirst()
            .orElse(result.objectives().get(result.objectives().size() - 1));
  }

  static ScatterChart of(CodesignAnswer answer) {
    return new CodesignChart(answer).chart();
  }

  private ScatterChart chart() {
    ScatterChart chart =
        ScatterChart.titled(
                "Decoders for "
                    + answer.devices().stream().map(Device::name).collect(Collectors.joining(", ")))
            .subtitle(subtitle())
            .across(AxisUnit.of(across.criterion()).label(), Scale.LOG)
            .up(AxisUnit.of(up.criterion()).label(), Scale.LOG);
    for (Map.Entry<String, List<Candidate>> kind : kinds().entrySet()) {
      chart = chart.points(kind.getKey(), places(kind.getValue()));
    }
    for (Candidate leader : leaders()) {
      chart = chart.point(kind(leader), leader.shape().id().replace("x", "×"), place(leader));
    }
    if (!result.front().isEmpty()) {
      chart = chart.front("Pareto front", better(), steps());
    }
    for (Budget budget : result.counts().refused().keySet()) {
      chart = marked(chart, budget);
    }
    return chart;
  }

  private String subtitle() {
    return answer.weights().stream().map(w -> w.name()).collect(Collectors.joining(" or "))
        + " weights, batch "
        + answer.load().batch()
        + ", context "
        + answer.load().context()
        + "; "
        + result.counts().feasible()
        + " of "
        + result.counts().candidates()
        + " candidates are feasible, "
        + result.front().size()
        + " on the front";
  }

  private ScatterChart marked(ScatterChart chart, Budget budget) {
    double limit = AxisUnit.of(budget.criterion()).value(budget.limit());
    if (budget.criterion() == across.criterion()) {
      return chart.markAcross(limit, budget.criterion().format(budget.limit()));
    }
    return budget.criterion() == up.criterion()
        ? chart.markUp(limit, budget.criterion().format(budget.limit()))
        : chart;
  }

  /** What is drawn, by kind. */
  private Map<String, List<Candidate>> kinds() {
    Set<Candidate> shown = new LinkedHashSet<>(Spread.of(result.sample(), MOST_SHOWN));
    shown.addAll(Spread.of(result.front(), MOST_OF_FRONT));
    leaders().forEach(shown::remove);
    Map<String, List<Candidate>> kinds = new LinkedHashMap<>();
    names().forEach(name -> kinds.put(name, new ArrayList<>()));
    shown.forEach(one -> kinds.computeIfAbsent(kind(one), key -> new ArrayList<>()).add(one));
    kinds.values().removeIf(List::isEmpty);
    return kinds;
  }

  /** The kinds in the order of the grid; none if they are too many to tell apart. */
  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (AttentionShape attention : answer.grid().attention()) {
      for (FeedForwardShape feedForward : answer.grid().feedForward()) {
        String name = name(attention, feedForward);
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names.size() <= MOST_KINDS ? names : List.of();
  }

  private String kind(Candidate candidate) {
    return names().isEmpty()
        ? "candidates"
        : name(candidate.shape().attention(), candidate.shape().feedForward());
  }

  private String name(AttentionShape attention, FeedForwardShape feedForward) {
    if (answer.grid().feedForward().stream().noneMatch(MixtureShape.class::isInstance)) {
      return attention.toString();
    }
    return feedForward instanceof MixtureShape mixture
        ? attention + ", " + mixture.active() + " of " + mixture.experts() + " experts"
        : attention + ", dense";
  }

  /** The best of each kind of attention or, of one kind alone, the best. */
  private List<Candidate> leaders() {
    List<Candidate> leaders = result.leaders().byAttention();
    return leaders.size() <= MOST_KINDS ? leaders : leaders.subList(0, 0);
  }

  private List<XY> places(List<Candidate> candidates) {
    return candidates.stream().map(this::place).toList();
  }

  private XY place(Candidate candidate) {
    return XY.of(value(candidate, across), value(candidate, up));
  }

  /** Of several devices the worst, of Φ that on the first. */
  private static double value(Candidate candidate, Objective objective) {
    Criterion criterion = objective.criterion();
    double value =
        criterion == Criterion.POTENTIAL
            ? candidate.figures().get(0).of(criterion)
            : candidate.worst(objective);
    return AxisUnit.of(criterion).value(value);
  }

  private Better better() {
    return across.maximized() ? Better.MORE : Better.LESS;
  }

  /** The members that none beats in the two objectives drawn; others owe their place to a third. */
  private List<XY> steps() {
    Comparator<Candidate> order = Comparator.comparingDouble(c -> signed(c, across));
    List<XY> steps = new ArrayList<>();
    double best = Double.POSITIVE_INFINITY;
    for (Candidate candidate :
        result.front().stream().sorted(order.thenComparingDouble(c -> signed(c, up))).toList()) {
      if (signed(candidate, up) < best) {
        best = signed(candidate, up);
        steps.add(place(candidate));
      }
    }
    return steps;
  }

  private static double signed(Candidate candidate, Objective objective) {
    return (objective.maximized() ? -1 : 1) * value(candidate, objective);
  }
}
