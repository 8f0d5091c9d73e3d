package dev.roofline.models.llamabench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The output of llama-bench beside these tests, and rows written by hand. */
final class Samples {

  /** A row with no more than it needs. */
  static final String ROW = "{\"n_prompt\": 512, \"n_gen\": 0, \"avg_ts\": 100.0}";

  private Samples() {}

  static byte[] bytes(String name) {
    try (InputStream stream = Samples.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static List<BenchRow> rows(String name) {
    return LlamaBench.parse(name, bytes(name));
  }

  static BenchRow row(String json) {
    return LlamaBench.parse(json, "r.json").get(0);
  }

  /** The row of {@link #ROW} with a field more. */
  static String with(String field) {
    return ROW.replace("}", ", " + field + "}");
  }
}
