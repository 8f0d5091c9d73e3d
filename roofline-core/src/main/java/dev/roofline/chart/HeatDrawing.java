package dev.roofline.chart;

import dev.roofline.quantity.Prefix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws a {@link HeatMap}. */
final class HeatDrawing {

  private static final double ROW = 28;
  private static final double NARROWEST = 50;
  private static final double WIDEST = 130;
  private static final int MOST_DESCRIBED = 60;

  private final Heading heading;
  private final Map<List<String>, HeatItem.Cell> cells;
  private final List<String> rows;
  private final List<String> columns;
  private final String unit;
  private final Range range;

  HeatDrawing(Sheet<HeatItem> sheet, String unit, Scale scale) {
    this.heading = sheet.heading();
    this.cells = new LinkedHashMap<>();
    sheet.only(HeatItem.Cell.class).forEach(cell -> cells.put(cell.place(), cell));
    this.rows = sheet.items().stream().flatMap(item -> item.row().stream()).distinct().toList();
    this.columns =
        sheet.items().stream().flatMap(item -> item.column().stream()).distinct().toList();
    this.unit = unit;
    this.range = Range.covering(scale, cells.values().stream().map(HeatItem.Cell::value).toList());
  }

  String document() {
    RowNames rowNames = RowNames.of(rows);
    double left = rowNames.end();
    double room = Page.WIDTH - Page.MARGIN - left;
    double cell = Math.max(narrowest(), Math.min(WIDEST, room / Math.max(1, columns.size())));
    ColumnNames names = ColumnNames.of(columns, cell);
    double width = Math.max(Page.WIDTH, left + names.width() + Page.MARGIN);
    Block head = heading.block(width);
    double top = head.bottom() + names.height();
    List<Element> elements = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      elements.add(rowNames.element(rows.get(row), top + (row + 0.5) * ROW));
    }
    elements.addAll(names.elements(left, top));
    elements.addAll(cells(left, top, cell));
    Block table = new Block(elements, top + rows.size() * ROW + 14);
    Block colours = cells.isEmpty() ? new Block(List.of(), table.bottom()) : colours(left, table);
    Block legend = Legend.below(left, colours.bottom() + 4, List.of(signs()));
    return Page.of(heading, summary(), width, List.of(head, table, colours, legend));
  }

  /** A column in which every number fits. */
  private double narrowest() {
    return cells.values().stream()
        .mapToDouble(cell -> TextStyle.LABEL.width(TickText.compact(cell.value())) + 10)
        .reduce(NARROWEST, Math::max);
  }

  private List<Element> cells(double left, double top, double width) {
    List<Element> elements = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        Box box = new Box(left + column * width, top + row * ROW, width, ROW).grown(-1);
        List<String> place = List.of(rows.get(row), columns.get(column));
        HeatItem.Cell cell = cells.get(place);
        elements.add(
            cell == null
                ? Svg.rectangle("missing", box.grown(-1))
                    .titled(String.join(", ", place) + ": no value")
                : cell(cell, box));
      }
    }
    return elements;
  }

  private Element cell(HeatItem.Cell cell, Box box) {
    int colour = Ramp.colour(range.share(cell.value()));
    Element number =
        PlacedText.at(TextStyle.LABEL, box.centreX(), box.centreY() + 4, Anchor.MIDDLE)
            .element(TickText.compact(cell.value()));
    return Svg.group(Ramp.isPale(colour) ? "pale" : "deep", List.of(filled(box, colour), number))
        .titled(text(cell));
  }

  /** What a cell without a number means, if there is one. */
  private List<Legend.Entry> signs() {
    return cells.size() == rows.size() * columns.size()
        ? List.of()
        : List.of(
            Legend.Entry.wide(
                at -> List.of(Svg.rectangle("missing", Box.around(at.x(), at.y(), 24, 12))),
                "no value"));
  }

  private static Element filled(Box box, int colour) {
    return Svg.rectangle("cell", box).with("fill", Ramp.text(colour));
  }

  /** The scale of colours, below the table. */
  private Block colours(double left, Block table) {
    double top = table.bottom();
    Frame frame = new Frame(new Axis("", range), new Axis("", range), new Box(left, top, 364, 12));
    List<Element> elements = new ArrayList<>();
    int steps = 56;
    double step = frame.area().width() / steps;
    for (int n = 0; n < steps; n++) {
      elements.add(filled(new Box(left + n * step, top, step, 12), Ramp.colour((n + 0.5) / steps)));
    }
    elements.addAll(frame.borderAcross());
    if (!unit.isBlank()) {
      double x = frame.area().right() + 12;
      double most = Page.WIDTH - Page.MARGIN - x;
      elements.add(
          PlacedText.at(TextStyle.LEGEND, x, top + 10.5, Anchor.START)
              .element(TextWidth.elided(unit, TextStyle.LEGEND, most), unit));
    }
    return new Block(elements, top + 34);
  }

  private String text(HeatItem.Cell cell) {
    return String.join(", ", cell.place())
        + ": "
        + Prefix.significant(cell.value())
        + (unit.isBlank() ? "" : " " + unit);
  }

  private String summary() {
    int more = cells.size() - MOST_DESCRIBED;
    return "Table of "
        + rows.size()
        + " rows and "
        + columns.size()
        + " columns. "
        + cells.values().stream()
            .limit(MOST_DESCRIBED)
            .map(this::text)
            .collect(Collectors.joining("; "))
        + (more > 0 ? "; and " + more + " more." : ".");
  }
}
