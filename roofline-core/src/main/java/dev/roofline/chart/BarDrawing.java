package dev.roofline.chart;

import dev.roofline.quantity.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws a {@link BarChart}. */
final class BarDrawing {

  private static final double BAR = 17;
  private static final double BETWEEN = 9;
  private static final double LEAST_HEIGHT = 40;
  private static final double MOST_FOR_NAMES = 240;
  private static final double FOR_NUMBER = 54;
  private static final double WHISKER = 4;
  private static final int MOST_DESCRIBED = 60;

  private final Heading heading;
  private final List<BarItem.Bar> bars;
  private final List<BarItem.Mark> marks;
  private final List<String> categories;
  private final Groups series;
  private final String across;
  private final Range range;

  BarDrawing(Sheet<BarItem> sheet, String across) {
    this.heading = sheet.heading();
    this.bars = sheet.only(BarItem.Bar.class);
    this.marks = sheet.only(BarItem.Mark.class);
    this.categories = bars.stream().map(BarItem.Bar::category).distinct().toList();
    this.series = Groups.of(bars.stream().map(BarItem.Bar::series));
    this.across = across;
    this.range =
        Range.covering(
                Scale.LINEAR,
                sheet.items().stream().flatMap(item -> item.values().boxed()).toList())
            .withZero();
  }

  String document() {
    Block head = heading.block(Page.WIDTH);
    double widest = categories.stream().mapToDouble(TextStyle.LABEL::width).max().orElse(0);
    double left = Page.MARGIN + Math.min(MOST_FOR_NAMES, widest) + 8;
    double width = Page.WIDTH - Page.MARGIN - left;
    Axis axis = new Axis(across, withNumbers(width));
    Frame above = new Frame(axis, axis, new Box(left, head.bottom(), width, 0));
    MarkNames markNames = MarkNames.above(above, marks);
    Box area = new Box(left, head.bottom() + markNames.height(), width, height());
    Frame frame = new Frame(axis, axis, area);
    List<Element> elements = new ArrayList<>();
    elements.add(Svg.rectangle("plot", area));
    elements.addAll(frame.gridAcross());
    elements.addAll(bars(frame));
    elements.addAll(frame.borderAcross());
    marks.forEach(mark -> elements.add(Svg.line("mark", line(frame, mark))));
    elements.addAll(markNames.elements());
    Block plot = new Block(elements, area.bottom() + Frame.BELOW);
    Block legend = Legend.below(plot.bottom() + 8, List.of(legend()));
    return Page.of(heading, summary(), Page.WIDTH, List.of(head, plot, legend));
  }

  /** The range with room for the numbers beyond the bars. */
  private Range withNumbers(double width) {
    double share = FOR_NUMBER / (width - 2 * FOR_NUMBER);
    return range.padded(range.low() < 0 ? share : 0, range.high() > 0 ? share : 0);
  }

  private double height() {
    return Math.max(LEAST_HEIGHT, bars.size() * BAR + (categories.size() + 1) * BETWEEN);
  }

  private List<Element> bars(Frame frame) {
    List<Element> elements = new ArrayList<>();
    double y = frame.area().y() + BETWEEN;
    double names = frame.area().x() - 8 - Page.MARGIN;
    for (String category : categories) {
      List<BarItem.Bar> group =
          bars.stream().filter(bar -> bar.category().equals(category)).toList();
      double middle = y + group.size() * BAR / 2;
      elements.add(
          PlacedText.at(TextStyle.LABEL, frame.area().x() - 8, middle + 4, Anchor.END)
              .element(TextWidth.elided(category, TextStyle.LABEL, names), category));
      for (BarItem.Bar bar : group) {
        elements.addAll(bar(frame, bar, y));
        y += BAR;
      }
      y += BETWEEN;
    }
    return elements;
  }

  private List<Element> bar(Frame frame, BarItem.Bar bar, double top) {
    double zero = frame.x(0);
    double end = frame.x(bar.value());
    Box box = new Box(Math.min(zero, end), top + 1.5, Math.abs(end - zero), BAR - 3);
    List<Element> elements = new ArrayList<>();
    elements.add(
        Svg.group(series.style(bar.series()), List.of(Svg.rectangle("bar", box)))
            .titled(text(bar)));
    bar.whisker().ifPresent(span -> elements.addAll(whisker(frame, span, box)));
    boolean below = bar.value() < 0;
    double number =
        bar.values().map(frame::x).reduce(zero, below ? Math::min : Math::max) + (below ? -6 : 6);
    elements.add(
        PlacedText.at(TextStyle.TICK, number, box.centreY() + 4, below ? Anchor.END : Anchor.START)
            .element(TickText.compact(bar.value())));
    return elements;
  }

  private static List<Element> whisker(Frame frame, Span span, Box bar) {
    double low = frame.x(span.low());
    double high = frame.x(span.high());
    double y = bar.centreY();
    return List.of(
        Svg.line("whisker", new Segment(low, y, high, y)),
        Svg.line("whisker", new Segment(low, y - WHISKER, low, y + WHISKER)),
        Svg.line("whisker", new Segment(high, y - WHISKER, high, y + WHISKER)));
  }

  private static Segment line(Frame frame, BarItem.Mark mark) {
    double x = frame.x(mark.value());
    return new Segment(x, frame.area().y(), x, frame.area().bottom());
  }

  private List<Legend.Entry> legend() {
    return series.names().stream()
        .filter(name -> !name.isBlank())
        .map(name -> Legend.Entry.wide(at -> List.of(sign(name, at)), name))
        .toList();
  }

  private Element sign(String name, XY at) {
    Box box = Box.around(at.x(), at.y(), 24, 12);
    return Svg.group(series.style(name), List.of(Svg.rectangle("bar", box)));
  }

  private static String text(BarItem.Bar bar) {
    return bar.category()
        + (bar.series().isBlank() ? "" : ", " + bar.series())
        + ": "
        + Prefix.significant(bar.value())
        + bar.whisker().map(BarDrawing::text).orElse("");
  }

  private static String text(Span whisker) {
    return " ("
        + Prefix.significant(whisker.low())
        + " to "
        + Prefix.significant(whisker.high())
        + ")";
  }

  private String summary() {
    int more = bars.size() - MOST_DESCRIBED;
    return "Bars of "
        + (across.isBlank() ? "values" : across)
        + ". "
        + bars.stream()
            .limit(MOST_DESCRIBED)
            .map(BarDrawing::text)
            .collect(Collectors.joining("; "))
        + (more > 0 ? "; and " + more + " more." : ".");
  }
}
