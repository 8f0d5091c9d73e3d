package dev.roofline.chart;

import dev.roofline.quantity.Prefix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Draws a {@link BarChart}. */
final class BarDrawing {

  private static final double BAR = 17;
  private static final double BETWEEN = 9;
  private static final double LEAST_HEIGHT = 40;
  private static final double BESIDE = 6;
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
    RowNames names = RowNames.of(categories);
    double left = names.end();
    double width = Page.WIDTH - Page.MARGIN - left;
    Axis axis = new Axis(across, withNumbers(width));
    Frame above = new Frame(axis, axis, new Box(left, head.bottom(), width, 0));
    MarkNames markNames = MarkNames.above(above, marks);
    Box area = new Box(left, head.bottom() + markNames.height(), width, height());
    Frame frame = new Frame(axis, axis, area);
    List<Element> elements = new ArrayList<>();
    elements.add(Svg.rectangle("plot", area));
    elements.addAll(frame.gridAcross());
    elements.addAll(bars(frame, names));
    elements.addAll(frame.borderAcross());
    marks.forEach(mark -> elements.add(Svg.line("mark", line(frame, mark))));
    elements.addAll(markNames.elements());
    Block plot = new Block(elements, area.bottom() + Frame.BELOW);
    Block legend = Legend.below(plot.bottom() + 8, List.of(legend()));
    return Page.of(heading, summary(), Page.WIDTH, List.of(head, plot, legend));
  }

  /** The range with room for the numbers beyond the bars. */
  private Range withNumbers(double width) {
    double widest = bars.stream().mapToDouble(bar -> numberWidth(bar)).max().orElse(0);
    double room = widest + 2 * BESIDE;
    double share = room / (width - 2 * room);
    return range.padded(range.low() < 0 ? share : 0, range.high() > 0 ? share : 0);
  }

  private static double numberWidth(BarItem.Bar bar) {
    return TextStyle.TICK.width(TickText.compact(bar.value()));
  }

  private double height() {
    return Math.max(LEAST_HEIGHT, bars.size() * BAR + (categories.size() + 1) * BETWEEN);
  }

  private List<Element> bars(Frame frame, RowNames names) {
    List<Element> elements = new ArrayList<>();
    double y = frame.area().y() + BETWEEN;
    for (String category : categories) {
      List<BarItem.Bar> group =
          bars.stream().filter(bar -> bar.category().equals(category)).toList();
      double middle = y + group.size() * BAR / 2;
      elements.add(names.element(category, middle));
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
        Svg.group(series.style(bar.series()), series.hatch(bar.series()).filled(box))
            .titled(text(bar)));
    bar.whisker().ifPresent(span -> elements.addAll(whisker(frame, span, box)));
    elements.add(
        PlacedText.at(
                TextStyle.TICK,
                number(frame, bar),
                box.centreY() + 4,
                bar.value() < 0 ? Anchor.END : Anchor.START)
            .element(TickText.compact(bar.value())));
    return elements;
  }

  /** Where the number of a bar begins, or ends if it is below zero: off the reference lines. */
  private double number(Frame frame, BarItem.Bar bar) {
    int out = bar.value() < 0 ? -1 : 1;
    double[] ends = bar.values().map(value -> out * frame.x(value)).toArray();
    double start = Arrays.stream(ends).reduce(out * frame.x(0), Math::max) + BESIDE;
    double[] lines = marks.stream().mapToDouble(mark -> out * frame.x(mark.value())).toArray();
    for (double line : Arrays.stream(lines).sorted().toArray()) {
      if (line > start - BESIDE / 2 && line < start + numberWidth(bar) + BESIDE / 2) {
        start = line + BESIDE;
      }
    }
    return out * start;
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
    return Svg.group(series.style(name), series.hatch(name).filled(box));
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
