package dev.roofline.models.codesign;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Carries one question to its answer: the tables of parts, all candidates, the check. */
final class Search {

  private final Question question;
  private final Space space;
  private final Running running;
  private final AtomicReferenceArray<PartTable> tables;
  private final List<Judge> judges;
  private long done;

  Search(Question question, Running running) {
    this.question = question;
    this.space = new Space(question);
    this.running = running;
    this.tables = new AtomicReferenceArray<>(space.tables());
    this.judges = IntStream.range(0, space.tables()).mapToObj(space::judge).toList();
  }

  CodesignResult run() {
    passed(0);
    IntConsumer tabulate = table -> tables.set(table, space.parts(table));
    Workers.run(space.tables(), forEachThread(() -> tabulate));
    Sample sample = Sample.of(running.sample(), space.size());
    List<UnitSearch> shares = forEachThread(() -> new UnitSearch(space, sample));
    Workers.run(
        space.units(),
        shares.stream().map(share -> (IntConsumer) unit -> look(share, unit)).toList());
    Finds all = shares.get(0).finds();
    shares.subList(1, shares.size()).forEach(share -> all.add(share.finds()));
    return answer(all);
  }

  private <T> List<T> forEachThread(Supplier<T> make) {
    return Stream.generate(make).limit(running.threads()).toList();
  }

  private void look(UnitSearch share, int unit) {
    int table = space.tableOf(unit);
    share.look(unit, tables.get(table), judges.get(table));
    passed(question.grid().inner());
  }

  private synchronized void passed(long more) {
    done += more;
    running.progress().at(done, space.size());
  }

  /** The candidates of positions, in their order. */
  private List<Candidate> candidates(LongStream positions) {
    Column column = new Column(question.devices().size());
    return positions
        .mapToObj(at -> space.candidate(at, tables.get(space.tableOf(at)), column))
        .toList();
  }

  private List<Candidate> bestFirst(LongStream positions) {
    return candidates(positions).stream().sorted(order()).toList();
  }

  /** Best first by the first objective, then the next ones, then by position. */
  private Comparator<Candidate> order() {
    return question.objectives().stream()
        .map(Objective::bestFirst)
        .reduce((a, b) -> 0, Comparator::thenComparing)
        .thenComparingLong(Candidate::position);
  }

  private CodesignResult answer(Finds found) {
    Counts counts = found.counts();
    Map<Budget, Long> refused = new LinkedHashMap<>();
    for (int b = 0; b < question.budgets().size(); b++) {
      refused.put(question.budgets().get(b), counts.refused()[b]);
    }
    List<Candidate> front = bestFirst(found.front());
    Leaders leaders =
        new Leaders(
            candidates(found.leadersByAttention()), candidates(found.leadersByFeedForward()));
    Recheck recheck = new Recheck(question, front, leaders);
    return new CodesignResult(
        front,
        leaders,
        bestFirst(found.sampled()),
        question.objectives(),
        new SearchCounts(space.size(), counts.impossible(), refused, counts.feasible()),
        recheck.check(running.threads()));
  }
}
