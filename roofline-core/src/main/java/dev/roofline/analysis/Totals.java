package dev.roofline.analysis;

import dev.roofline.algebra.Tally;
import dev.roofline.analysis.ChoiceEntry.AlternativeEntry;
import dev.roofline.workload.DecodeRun;
import java.util.List;

/**
 * A program added up: what its fixed kernels, and each alternative of its choices, cost together.
 */
final class Totals {

  private final Program program;
  private final Total fixed;
  private final Total[][] choices;

  Totals(Program program) {
    this.program = program;
    this.fixed = Total.of(program.fixed());
    this.choices =
        program.choices().stream()
            .map(
                choice ->
                    choice.alternatives().stream()
                        .map(AlternativeEntry::entries)
                        .map(Total::of)
                        .toArray(Total[]::new))
            .toArray(Total[][]::new);
  }

  /** max(ΣWᵢ/π, ΣQᵢ/β) of a step. */
  double seconds(long sequences, long newTokens, long cached) {
    double work = fixed.row.work(sequences, newTokens, cached);
    double traffic = fixed.row.traffic(sequences, newTokens, cached);
    for (int i = 0; i < choices.length; i++) {
      Total fastest = choices[i][fastest(i, sequences, newTokens, cached)];
      work += fastest.row.work(sequences, newTokens, cached);
      traffic += fastest.row.traffic(sequences, newTokens, cached);
    }
    return Math.max(work, traffic);
  }

  /** The same over the steps of a run, in closed form. */
  double seconds(DecodeRun run) {
    if (choices.length == 0) {
      return fixed.row.seconds(run);
    }
    double sum = 0;
    for (Leg leg : program.legs(run)) {
      List<Row> rows = program.running(leg.chosen()).stream().map(Entry::row).toList();
      sum += Row.sum(rows).seconds(leg.run());
    }
    return sum;
  }

  /** FLOPs and bytes of a step. */
  Tally tally(long sequences, long newTokens, long cached) {
    Tally sum = fixed.cost.at(sequences, newTokens, cached);
    for (int i = 0; i < choices.length; i++) {
      Total fastest = choices[i][fastest(i, sequences, newTokens, cached)];
      sum = sum.plus(fastest.cost.at(sequences, newTokens, cached));
    }
    return sum;
  }

  /** FLOPs and bytes of a run, in closed form. */
  Tally tally(DecodeRun run) {
    if (choices.length == 0) {
      return fixed.cost.over(run);
    }
    Tally sum = Tally.ZERO;
    for (Leg leg : program.legs(run)) {
      sum = sum.plus(fixed.cost.over(leg.run()));
      for (int i = 0; i < choices.length; i++) {
        sum = sum.plus(choices[i][leg.chosen().get(i)].cost.over(leg.run()));
      }
    }
    return sum;
  }

  private int fastest(int choice, long sequences, long newTokens, long cached) {
    return program.choices().get(choice).fastest(sequences, newTokens, cached);
  }

  /** Kernels that run together. */
  private record Total(Row row, PackedCost cost) {

    static Total of(List<Entry> entries) {
      return new Total(Row.sum(entries.stream().map(Entry::row).toList()), PackedCost.of(entries));
    }
  }
}
