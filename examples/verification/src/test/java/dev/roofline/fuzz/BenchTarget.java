package dev.roofline.fuzz;

import dev.roofline.models.ModelFileException;
import dev.roofline.models.llamabench.BenchRow;
import dev.roofline.models.llamabench.BenchTiming;
import dev.roofline.models.llamabench.LlamaBench;
import java.util.List;
import java.util.stream.Stream;

/** The output of llama-bench in one of its formats. */
final class BenchTarget extends TextTarget {

  BenchTarget(String format) {
    super(
        "llama-bench." + format,
        5,
        ModelFileException.class,
        Stream.of(Seeds.text(Seeds.sample("llamabench", "bench-sample." + format))));
  }

  @Override
  void read(String text) {
    List<BenchRow> rows = LlamaBench.parse(text, Targets.file());
    Targets.require(!rows.isEmpty(), rows);
    rows.forEach(row -> Targets.require(isPossible(row), row));
  }

  private static boolean isPossible(BenchRow row) {
    BenchTiming timing = row.timing();
    double spread = timing.standardDeviation().orElse(0);
    return row.test().tokens() > 0
        && !(row.prefill().isEmpty() && row.decode().isEmpty())
        && isPositive(timing.mean())
        && isPositive(timing.median())
        && isPositive(timing.tokensPerSecond())
        && (spread == 0 || isPositive(spread))
        && row.toString().lines().count() == 1;
  }

  private static boolean isPositive(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }
}
