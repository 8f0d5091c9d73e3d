package dev.roofline.chart;

import dev.roofline.quantity.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws a {@link RooflineChart}. */
final class RooflineDrawing {

  private static final double HEIGHT = 420;
  private static final double STRIP = 20;
  private static final int MOST_DESCRIBED = 40;

  private final Sheet<RooflineItem> sheet;
  private final List<RooflineItem.Roof> roofs;
  private final List<PlotItem.Dot> dots;
  private final List<PlotItem.Curve> trails;
  private final Groups groups;
  private final String across;

  RooflineDrawing(Sheet<RooflineItem> sheet, String across) {
    this.sheet = sheet;
    this.roofs = sheet.only(RooflineItem.Roof.class);
    this.dots = sheet.only(RooflineItem.Dot.class).stream().map(RooflineItem.Dot::onPlot).toList();
    this.trails =
        sheet.only(RooflineItem.Trail.class).stream().map(RooflineItem.Trail::onPlot).toList();
    this.across = across;
    this.groups =
        Groups.of(
            Stream.concat(
                dots.stream().map(PlotItem.Dot::group), trails.stream().map(PlotItem.Curve::name)));
  }

  String document() {
    Block head = sheet.heading().block(Page.WIDTH);
    Frame frame = frame(head.bottom() + (roofs.isEmpty() ? 0 : STRIP));
    RoofLines lines = new RoofLines(frame, roofs);
    RooflineSigns signs = new RooflineSigns(frame, sheet);
    PlotDots points = new PlotDots(frame, dots, groups, RooflineDrawing::coordinates);
    PlotCurves paths = new PlotCurves(frame, List.copyOf(trails), groups);
    LabelPlacement room = LabelPlacement.within(frame.area());
    lines.keepFree(room);
    signs.keepFree(room);
    paths.lines().forEach(room::avoid);
    Stream.of(paths.boxes(), points.boxes()).flatMap(List::stream).forEach(room::avoid);

    List<Element> elements = new ArrayList<>();
    elements.add(Svg.rectangle("plot", frame.area()));
    elements.addAll(regimes(frame));
    elements.addAll(frame.grid());
    elements.addAll(signs.regions());
    elements.addAll(frame.border());
    elements.addAll(lines.elements());
    elements.addAll(paths.elements());
    elements.addAll(signs.arrows());
    elements.addAll(points.cloud(place -> true));
    elements.addAll(points.named());
    elements.addAll(signs.labels(room));
    PointLabels<PlotItem.Dot> labels = points.labels(room);
    elements.addAll(labels.elements());
    elements.addAll(lines.labels(room));

    Block plot = new Block(elements, frame.area().bottom() + Frame.BELOW);
    Block legend =
        Legend.below(
            plot.bottom() + 8,
            List.of(
                lines.legend(),
                Stream.of(paths.legend(), points.legend(group -> !paths.has(group)), signs.legend())
                    .flatMap(List::stream)
                    .toList()));
    Block numbered = Legend.numbered(legend.bottom() + 4, points.numbered(labels));
    return Page.of(sheet.heading(), summary(), Page.WIDTH, List.of(head, plot, legend, numbered));
  }

  private Frame frame(double top) {
    List<Range> ranges = RooflineRange.of(sheet);
    return Frame.below(
        top,
        HEIGHT,
        new Axis(across, ranges.get(0)),
        new Axis("performance, FLOP/s", ranges.get(1)));
  }

  /** The two sides of the first roof's ridge, named in a strip above the plot. */
  private List<Element> regimes(Frame frame) {
    if (roofs.isEmpty()) {
      return List.of();
    }
    Box area = frame.area();
    double ridge = frame.x(roofs.get(0).roofline().ridge());
    Box memory = new Box(area.x(), area.y(), ridge - area.x(), area.height());
    Box compute = new Box(ridge, area.y(), area.right() - ridge, area.height());
    List<Element> elements = new ArrayList<>();
    elements.addAll(regime("memory", "memory-bound", memory));
    elements.addAll(regime("compute", "compute-bound", compute));
    return elements;
  }

  private static List<Element> regime(String style, String name, Box side) {
    Box strip = new Box(side.x(), side.y() - STRIP, side.width(), STRIP);
    List<Element> elements = new ArrayList<>();
    elements.add(Svg.rectangle(style, side));
    elements.add(Svg.rectangle(style + " strong", strip));
    if (TextStyle.NOTE.width(name) < side.width() - 8) {
      elements.add(
          PlacedText.at(TextStyle.NOTE, strip.centreX(), strip.bottom() - 6, Anchor.MIDDLE)
              .element(name));
    }
    return elements;
  }

  private static String coordinates(XY point) {
    return Prefix.format(point.x(), "FLOP/byte") + ", " + Prefix.format(point.y(), "FLOP/s");
  }

  /** The roofs and points in words. */
  private String summary() {
    int more = dots.size() - MOST_DESCRIBED;
    return "Roofline plane with logarithmic axes. Roofs: "
        + roofs.stream().map(RoofLines::text).collect(Collectors.joining("; "))
        + ". Points: "
        + dots.stream()
            .limit(MOST_DESCRIBED)
            .map(dot -> dot.text(RooflineDrawing::coordinates))
            .collect(Collectors.joining("; "))
        + (more > 0 ? "; and " + more + " more." : ".");
  }
}
