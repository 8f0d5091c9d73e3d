package dev.roofline.crossover;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.LinearForm;
import dev.roofline.analysis.Analysis;
import dev.roofline.analysis.Bound;
import dev.roofline.analysis.OperatorChoice;
import dev.roofline.analysis.OperatorCost;
import dev.roofline.device.Roofline;
import dev.roofline.workload.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What one step takes along a path: the whole, or the operators of one name. */
final class StepProfile {

  private final List<Row> fixed;
  private final List<List<List<Row>>> choices;
  private final boolean aggregated;

  /**
   * @param operator the name of the operators asked about; empty for all
   */
  StepProfile(Analysis analysis, Optional<String> operator) {
    Roofline roofline = analysis.roofline();
    this.fixed =
        analysis.operators().stream()
            .filter(cost -> operator.isEmpty() || operator.get().equals(cost.name()))
            .map(cost -> new Row(cost, roofline, true))
            .toList();
    this.choices =
        analysis.choices().stream()
            .map(choice -> alternatives(choice, roofline, operator))
            .toList();
    this.aggregated = operator.isEmpty() && analysis.bound() == Bound.AGGREGATE;
  }

  private static List<List<Row>> alternatives(
      OperatorChoice choice, Roofline roofline, Optional<String> operator) {
    return choice.alternatives().stream()
        .map(
            alternative ->
                alternative.operators().stream()
                    .map(
                        cost ->
                            new Row(cost, roofline, operator.map(cost.name()::equals).orElse(true)))
                    .toList())
        .toList();
  }

  /** Whether the time of a step is that of its total, so that steps cannot be added in parts. */
  boolean isAggregated() {
    return aggregated;
  }

  /** The steps on a path. */
  Profile along(Path path, long least, long most) {
    Profile sum = resting(path, least, most).plus(moving(path, least, most));
    return aggregated ? sum.bounded() : sum;
  }

  /** The part of the steps on a path that is the same at every context. */
  Profile resting(Path path, long least, long most) {
    return sum(fixed.stream().filter(Row::rests), path, least, most);
  }

  /** The part of the steps on a path that depends on the context. */
  Profile moving(Path path, long least, long most) {
    List<Profile> parts = new ArrayList<>(choices.size() + 1);
    parts.add(sum(fixed.stream().filter(row -> !row.rests()), path, least, most));
    for (List<List<Row>> alternatives : choices) {
      parts.add(
          alternatives.stream()
              .map(rows -> sum(rows.stream(), path, least, most))
              .reduce(Profile::orFaster)
              .orElseThrow());
    }
    return Profile.sum(least, most, parts);
  }

  private static Profile sum(Stream<Row> rows, Path path, long least, long most) {
    return Profile.sum(least, most, rows.map(row -> row.along(path, least, most)).toList());
  }

  /** Whether, from a count on, no extent of a step on a path bends any more. */
  boolean settles(Path path, long count) {
    return Stream.concat(
            fixed.stream(), choices.stream().flatMap(List::stream).flatMap(List::stream))
        .flatMap(row -> row.terms.stream())
        .allMatch(term -> path.lastOfPiece(term.extent(), count) - count > count);
  }

  /** The operators of one cost under a roof, as seconds of work and of traffic for each extent. */
  private static final class Row {

    private final boolean asked;
    private final List<Term> terms = new ArrayList<>();

    Row(OperatorCost operator, Roofline roofline, boolean asked) {
      this.asked = asked;
      LinearForm flop = operator.cost().flop();
      LinearForm bytes = operator.cost().bytes();
      Set<Extent> extents = new TreeSet<>(flop.terms().keySet());
      extents.addAll(bytes.terms().keySet());
      double perFlop = operator.count() / roofline.peak().flopPerSecond();
      double perByte = operator.count() / roofline.bandwidth().bytesPerSecond();
      for (Extent extent : extents) {
        terms.add(
            new Term(
                extent,
                flop.coefficient(extent).value() * perFlop,
                bytes.coefficient(extent).value() * perByte));
      }
    }

    /** Whether a decode step takes the same of it at every context. */
    boolean rests() {
      return terms.stream()
          .map(Term::extent)
          .allMatch(e -> e.at(1, 1, 0) == e.at(1, 1, 1) && e.at(1, 1, 0) == e.at(1, 1, Step.MOST));
    }

    Profile along(Path path, long least, long most) {
      Profile row =
          Profile.sum(
                  least, most, terms.stream().map(term -> term.along(path, least, most)).toList())
              .bounded();
      return asked ? row : row.map(Load::unasked);
    }
  }

  /** Seconds of work and of traffic for each unit of an extent. */
  private record Term(Extent extent, double work, double traffic) {

    Profile along(Path path, long least, long most) {
      return Profile.of(
          path.stretches(extent, least, most).stream()
              .map(
                  stretch ->
                      new Piece(
                          stretch.from(),
                          stretch.to(),
                          Load.sides(stretch.curve().times(work), stretch.curve().times(traffic))))
              .toList());
    }
  }
}
