package dev.roofline.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The area between two axes.
 *
 * @param across the horizontal axis
 * @param up the vertical axis
 * @param area where values lie, in pixels
 */
record Frame(Axis across, Axis up, Box area) {

  /** What the numbers and the label below the area need. */
  static final double BELOW = 46;

  private static final double TICK = 5;
  private static final double BETWEEN = 4;
  private static final double EDGE = 2;
  private static final double PIXELS_PER_NUMBER_ACROSS = 72;
  private static final double PIXELS_PER_NUMBER_UP = 40;

  /** A frame as wide as the page, the plot itself {@code height} high. */
  static Frame below(double top, double height, Axis across, Axis up) {
    double widest =
        upTicks(up, height).major().stream()
            .mapToDouble(tick -> TextStyle.TICK.width(tick.text()))
            .max()
            .orElse(0);
    double left = Page.MARGIN + TextStyle.AXIS.size() + 8 + widest + 2 * TICK;
    double right = Page.WIDTH - Page.MARGIN - 6;
    return new Frame(across, up, new Box(left, top, right - left, height));
  }

  /** Where a value on the horizontal axis lies. */
  double x(double value) {
    return area.x() + across.share(value) * area.width();
  }

  /** Where a value on the vertical axis lies. */
  double y(double value) {
    return area.bottom() - up.share(value) * area.height();
  }

  /** The place of two positions on the rulers of the axes. */
  XY position(double alongAcross, double alongUp) {
    Range a = across.range();
    Range u = up.range();
    return XY.of(
        area.x() + (alongAcross - a.low()) / (a.high() - a.low()) * area.width(),
        area.bottom() - (alongUp - u.low()) / (u.high() - u.low()) * area.height());
  }

  XY place(XY values) {
    return XY.of(x(values.x()), y(values.y()));
  }

  /** The grid, which is drawn below everything else. */
  List<Element> grid() {
    Ticks ticks = upTicks(up, area.height());
    List<Element> lines = new ArrayList<>();
    ticks.minor().forEach(value -> lines.add(horizontal("minor", value)));
    lines.addAll(gridAcross());
    ticks.major().forEach(tick -> lines.add(horizontal("grid", tick.value())));
    return lines;
  }

  /** The vertical lines of the grid. */
  List<Element> gridAcross() {
    Ticks ticks = acrossTicks();
    List<Element> lines = new ArrayList<>();
    ticks.minor().forEach(value -> lines.add(vertical("minor", value)));
    ticks.major().forEach(tick -> lines.add(vertical("grid", tick.value())));
    return lines;
  }

  private Element vertical(String style, double value) {
    return Svg.line(style, new Segment(x(value), area.y(), x(value), area.bottom()));
  }

  private Element horizontal(String style, double value) {
    return Svg.line(style, new Segment(area.x(), y(value), area.right(), y(value)));
  }

  /** The border with its ticks, numbers and labels. */
  List<Element> border() {
    List<Element> elements = new ArrayList<>(borderAcross());
    for (Ticks.Tick tick : upTicks(up, area.height()).major()) {
      double y = y(tick.value());
      elements.add(Svg.line("frame", new Segment(area.x() - TICK, y, area.x(), y)));
      elements.add(
          PlacedText.at(TextStyle.TICK, area.x() - 2 * TICK, y + 4, Anchor.END)
              .element(tick.text()));
    }
    double x = Page.MARGIN + TextStyle.AXIS.ascent() - 4;
    PlacedText place = new PlacedText(TextStyle.AXIS, x, area.centreY(), Anchor.MIDDLE, -90);
    elements.addAll(label(place, up.label(), area.height()));
    return elements;
  }

  /** The border with what belongs to the horizontal axis. */
  List<Element> borderAcross() {
    List<Element> elements = new ArrayList<>();
    elements.add(Svg.rectangle("frame", area));
    for (Ticks.Tick tick : acrossTicks().major()) {
      double x = x(tick.value());
      elements.add(Svg.line("frame", new Segment(x, area.bottom(), x, area.bottom() + TICK)));
      elements.add(number(tick).element(tick.text()));
    }
    PlacedText place =
        PlacedText.at(TextStyle.AXIS, area.centreX(), area.bottom() + 40, Anchor.MIDDLE);
    elements.addAll(label(place, across.label(), area.width()));
    return elements;
  }

  private static List<Element> label(PlacedText place, String label, double most) {
    return label.isBlank()
        ? List.of()
        : List.of(place.element(TextWidth.elided(label, TextStyle.AXIS, most), label));
  }

  /** As many ticks as their numbers leave room for. */
  private Ticks acrossTicks() {
    int most = Math.max(2, (int) (area.width() / PIXELS_PER_NUMBER_ACROSS));
    Ticks ticks = Ticks.of(across.range(), most);
    while (most > 2 && !areApart(ticks.major())) {
      most--;
      ticks = Ticks.of(across.range(), most);
    }
    return ticks;
  }

  private boolean areApart(List<Ticks.Tick> ticks) {
    double end = Double.NEGATIVE_INFINITY;
    for (Ticks.Tick tick : ticks) {
      Box box = number(tick).box(tick.text());
      if (box.x() < end + BETWEEN) {
        return false;
      }
      end = box.right();
    }
    return true;
  }

  /** A number below its tick, or as far aside as the edge of the page asks for. */
  private PlacedText number(Ticks.Tick tick) {
    double half = TextStyle.TICK.width(tick.text()) / 2 + EDGE;
    double x = Math.max(half, Math.min(Page.WIDTH - half, x(tick.value())));
    return PlacedText.at(TextStyle.TICK, x, area.bottom() + TICK + 13, Anchor.MIDDLE);
  }

  private static Ticks upTicks(Axis up, double height) {
    return Ticks.of(up.range(), Math.max(2, (int) (height / PIXELS_PER_NUMBER_UP)));
  }
}
