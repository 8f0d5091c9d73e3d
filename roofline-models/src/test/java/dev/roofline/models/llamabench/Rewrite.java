package dev.roofline.models.llamabench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes rows as llama-bench would. */
final class Rewrite {

  private Rewrite() {}

  static String csv(List<BenchRow> rows) {
    return rows.stream()
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "\"a \"\"b\"\",\n\",\"%d\",%d,\"%d\",\"%.0f\",\"%.6f\"",
                    row.test().prompt(),
                    row.test().generate(),
                    row.test().depth(),
                    row.timing().mean() * 1e9,
                    row.timing().tokensPerSecond()))
        .collect(Collectors.joining("\n", "gpu_info,n_prompt,n_gen,n_depth,avg_ns,avg_ts\n", "\n"));
  }

  static String table(List<BenchRow> rows) {
    return rows.stream()
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "| %15s | %.2f ± %.2f |",
                    row.test(),
                    row.timing().tokensPerSecond(),
                    0.0))
        .collect(Collectors.joining("\n", "| test | t/s |\n| --: | --: |\n", "\n"));
  }
}
