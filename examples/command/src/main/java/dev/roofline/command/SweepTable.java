package dev.roofline.command;

import dev.roofline.quantity.Prefix;
import dev.roofline.sweep.Axis;
import dev.roofline.sweep.Measure;
import dev.roofline.sweep.Sweep;
import dev.roofline.sweep.SweepRow;
import dev.roofline.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first rows of a sweep for people. */
final class SweepTable {

  private static final String NOTHING = "–";
  private static final String DECODE = "decode.";
  private static final double MANY = 1e6;
  private static final Set<String> WITH_PREFIX = Set.of("FLOP", "FLOP/s", "B", "B/s");

  private final Sweep sweep;

  SweepTable(Sweep sweep) {
    this.sweep = sweep;
  }

  /** The table, what is the same in all rows above it, how many rows there are below. */
  String first(long most) {
    List<SweepRow> rows;
    try (Stream<SweepRow> all = sweep.rows()) {
      rows = all.limit(most).toList();
    }
    return of(rows);
  }

  /** The table of the first rows, when they have been taken. */
  String of(List<SweepRow> rows) {
    TextTable table = TextTable.of(headings());
    for (SweepRow row : rows) {
      table = table.row(cells(row));
    }
    return same() + "\n\n" + table + "\n" + count(rows.size());
  }

  /** What is the same in all rows. */
  String same() {
    return sweep.axes().stream()
        .filter(axis -> !varies(axis))
        .map(axis -> axis.name() + " " + only(axis))
        .collect(Collectors.joining(", "));
  }

  static boolean varies(Axis<?> axis) {
    return axis.values().size() > 1;
  }

  private static <T> String only(Axis<T> axis) {
    return axis.text(axis.values().get(0));
  }

  private String[] headings() {
    List<String> headings = new ArrayList<>();
    sweep.axes().stream()
        .filter(SweepTable::varies)
        .map(SweepTable::heading)
        .forEach(headings::add);
    sweep.measures().forEach(measure -> headings.add(heading(measure)));
    if (sweep.keepsRefusals()) {
      headings.add("<refusal");
    }
    return headings.toArray(String[]::new);
  }

  /** Numbers stand to the right. */
  private static String heading(Axis<?> axis) {
    return (axis.values().get(0) instanceof Number ? "" : "<") + axis.name();
  }

  private static String heading(Measure<?> measure) {
    return isOfDecode(measure) ? measure.name().substring(DECODE.length()) : measure.name();
  }

  private static boolean isOfDecode(Measure<?> measure) {
    return measure.name().startsWith(DECODE);
  }

  private String[] cells(SweepRow row) {
    List<String> cells = new ArrayList<>();
    List<String> values = row.axisTexts();
    for (int i = 0; i < values.size(); i++) {
      if (varies(sweep.axes().get(i))) {
        cells.add(values.get(i));
      }
    }
    sweep.measures().forEach(measure -> cells.add(row.has(measure) ? cell(row, measure) : NOTHING));
    if (sweep.keepsRefusals()) {
      cells.add(row.refusal().orElse(""));
    }
    return cells.toArray(String[]::new);
  }

  private static <T> String cell(SweepRow row, Measure<T> measure) {
    if (!(row.value(measure) instanceof Double number)) {
      return row.value(measure).toString();
    }
    if (measure.unit().equals("s")) {
      return Prefix.time(number);
    }
    boolean counts = measure.unit().isEmpty() && number >= MANY;
    return counts || WITH_PREFIX.contains(measure.unit())
        ? Prefix.format(number, measure.unit()).strip()
        : Prefix.significant(number);
  }

  private String count(int shown) {
    String rows =
        shown == sweep.points()
            ? shown + (shown == 1 ? " row" : " rows")
            : "%s of %s rows: --rows N shows more, --csv FILE and --jsonl FILE write all"
                .formatted(shown, sweep.points());
    return sweep.measures().stream().anyMatch(SweepTable::isOfDecode)
        ? rows + "\ncolumns that name no phase are of decode\n"
        : rows + "\n";
  }
}
