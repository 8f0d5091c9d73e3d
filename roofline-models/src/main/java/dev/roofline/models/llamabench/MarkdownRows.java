package dev.roofline.models.llamabench;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of every markdown table with the columns {@code test} and {@code t/s}, amid other text. */
final class MarkdownRows implements RowFormat {

  /** Columns whose name is not the field's. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "model", "model_type",
          "size", "model_size",
          "params", "model_n_params",
          "backend", "backends",
          "ngl", "n_gpu_layers",
          "threads", "n_threads",
          "fa", "flash_attn");

  private static final Pattern RULE = Pattern.compile(":?-+:?");
  private static final Pattern SPREAD = Pattern.compile("(\\S+)(?:\\s+[^\\s\\d]+\\s+(\\S+))?");

  private final String file;
  private final String text;
  private int row;

  MarkdownRows(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** Whether there is such a table. */
  static boolean recognizes(String text) {
    return lines(text).anyMatch(line -> isHeader(cells(line)));
  }

  @Override
  public void forEach(Consumer<Fields> each) {
    List<String> header = List.of();
    for (Iterator<String> lines = lines(text).iterator(); lines.hasNext(); ) {
      List<String> cells = cells(lines.next());
      if (cells.isEmpty() || isHeader(cells)) {
        header = lowercase(cells);
      } else if (!header.isEmpty() && !cells.stream().allMatch(RULE.asMatchPredicate())) {
        row++;
        each.accept(fields(header, cells));
      }
    }
  }

  private Fields fields(List<String> header, List<String> cells) {
    Fields printed = Fields.of(file, row, header, cells);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      String field = FIELDS.getOrDefault(column, column);
      values.put(field, cells.get(i));
      columns.put(field, column);
    }
    // Left out where it is the default.
    values.putIfAbsent("n_ubatch", BenchSettings.MICRO_BATCH);
    columns.put("avg_ts", "t/s");
    columns.put("stddev_ts", "spread of t/s");
    addSpeed(printed, values, cells.get(header.indexOf("t/s")));
    return new Fields(file, row, values, columns);
  }

  /** Takes {@code 42.17 ± 0.06} apart; the sign may have suffered from a wrong code page. */
  private static void addSpeed(Fields printed, Map<String, @Nullable Object> values, String speed) {
    var parts = SPREAD.matcher(speed);
    if (!parts.matches()) {
      throw printed.refusal("t/s", "must be a speed and its spread, as in 42.17 ± 0.06");
    }
    values.put("avg_ts", parts.group(1));
    values.put("stddev_ts", parts.group(2));
  }

  private static boolean isHeader(List<String> cells) {
    return lowercase(cells).containsAll(List.of("test", "t/s"));
  }

  private static List<String> lowercase(List<String> cells) {
    return cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(String::strip);
  }

  /** The cells of a line of a table, at most one over the limit; none of any other line. */
  private static List<String> cells(String line) {
    if (!line.startsWith("|")) {
      return List.of();
    }
    String inner = line.substring(1, Math.max(1, line.length() - (line.endsWith("|") ? 1 : 0)));
    return Stream.of(inner.split("\\|", Fields.MOST + 1)).map(String::strip).toList();
  }
}
