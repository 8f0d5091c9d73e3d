package dev.roofline.models.llamabench;

import dev.roofline.models.ModelFileException;
import dev.roofline.models.file.OpenFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads the output of llama-bench of any version: JSON ({@code -o json}), JSON Lines ({@code
 * jsonl}), CSV ({@code csv}), and the markdown tables ({@code md}) of a log or a page. The format
 * is recognised by content. A row needs its test ({@code n_prompt} and {@code n_gen}) and its speed
 * ({@code samples_ns}, {@code avg_ns} or {@code avg_ts}); all else may be absent, and fields of
 * other versions are passed over. One bad row refuses the file.
 */
public final class LlamaBench {

  /** The most bytes of a file; of text, the most characters. */
  public static final int MOST_BYTES = 64 << 20;

  /** The most rows of a file. */
  public static final int MOST_ROWS = 100_000;

  private LlamaBench() {}

  /**
   * Reads a file in UTF-8, or in UTF-16 with a byte-order mark, as PowerShell writes it.
   *
   * @throws ModelFileException if it cannot be read, is too large, is no output of llama-bench, has
   *     no row, or has one that is impossible
   */
  public static List<BenchRow> read(Path file) {
    Objects.requireNonNull(file, "file");
    return parse(file.toString(), OpenFile.bytes(file, MOST_BYTES + 1));
  }

  /**
   * Reads text.
   *
   * @param name what messages call it
   * @throws ModelFileException as {@link #read} does
   */
  public static List<BenchRow> parse(String text, String name) {
    Objects.requireNonNull(name, "name");
    if (Objects.requireNonNull(text, "text").length() > MOST_BYTES) {
      throw new ModelFileException(name, "must be at most " + MOST_BYTES + " characters");
    }
    return rows(name, text);
  }

  static List<BenchRow> parse(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new ModelFileException(name, "must be at most " + MOST_BYTES + " bytes");
    }
    return rows(name, UnicodeText.decode(name, bytes));
  }

  private static List<BenchRow> rows(String name, String text) {
    List<BenchRow> rows = new ArrayList<>();
    format(name, text)
        .forEach(
            fields -> {
              if (rows.size() == MOST_ROWS) {
                throw new ModelFileException(name, "must have at most " + MOST_ROWS + " rows");
              }
              rows.add(new BenchRow(fields));
            });
    if (rows.isEmpty()) {
      throw new ModelFileException(name, "must have at least one row");
    }
    return List.copyOf(rows);
  }

  private static RowFormat format(String name, String text) {
    if (JsonRows.recognizes(text)) {
      return new JsonRows(name, text);
    }
    if (MarkdownRows.recognizes(text)) {
      return new MarkdownRows(name, text);
    }
    if (CsvRows.recognizes(text)) {
      return new CsvRows(name, text);
    }
    throw new ModelFileException(
        name, "must be what llama-bench prints as JSON, JSON Lines, CSV or a markdown table");
  }
}
