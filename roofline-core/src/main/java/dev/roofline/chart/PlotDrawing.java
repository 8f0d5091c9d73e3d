package dev.roofline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws a {@link LineChart} or a {@link ScatterChart}. */
final class PlotDrawing {

  private static final double HEIGHT = 400;

  private final Plot plot;
  private final Margins margins;
  private final Groups groups;

  /** How far values keep from the sides of the frame, as shares of what they span. */
  enum Margins {
    CURVES(0.02, 0.08),
    POINTS(0.05, 0.07);

    private final double aside;
    private final double above;

    Margins(double aside, double above) {
      this.aside = aside;
      this.above = above;
    }
  }

  PlotDrawing(Plot plot, Margins margins) {
    this.plot = plot;
    this.margins = margins;
    this.groups = Groups.of(plot.sheet().items().stream().flatMap(PlotDrawing::group));
  }

  private static Stream<String> group(PlotItem item) {
    if (item instanceof PlotItem.Curve curve) {
      return Stream.of(curve.name());
    }
    if (item instanceof PlotItem.Band band) {
      return Stream.of(band.series());
    }
    return item instanceof PlotItem.Dot dot ? Stream.of(dot.group()) : Stream.empty();
  }

  String document() {
    Block head = plot.sheet().heading().block(Page.WIDTH);
    Frame frame = frame(head.bottom());
    PlotCurves curves = new PlotCurves(frame, plot.sheet().items(), groups);
    PlotDots dots =
        new PlotDots(
            frame, plot.sheet().only(PlotItem.Dot.class), groups, PlotSummary::coordinates);
    PlotMarks marks = new PlotMarks(frame, plot.sheet());
    LabelPlacement room = LabelPlacement.within(frame.area());
    Stream.of(curves.lines(), marks.lines()).flatMap(List::stream).forEach(room::avoid);
    Stream.of(curves.boxes(), dots.boxes()).flatMap(List::stream).forEach(room::avoid);

    List<Element> elements = new ArrayList<>();
    elements.add(Svg.rectangle("plot", frame.area()));
    elements.addAll(frame.grid());
    elements.addAll(curves.bands());
    elements.addAll(frame.border());
    elements.addAll(marks.elements());
    elements.addAll(curves.elements());
    elements.addAll(dots.cloud(place -> !curves.isOnFront(place)));
    elements.addAll(curves.fronts());
    elements.addAll(dots.cloud(curves::isOnFront));
    elements.addAll(dots.named());
    PlotMarks.Names names = marks.names(room);
    elements.addAll(names.elements());
    PointLabels<PlotItem.Dot> labels = dots.labels(room);
    elements.addAll(labels.elements());
    Block drawn = new Block(elements, frame.area().bottom() + Frame.BELOW);
    Block legend =
        Legend.below(
            drawn.bottom() + 8,
            List.of(
                Stream.of(dots.legend(group -> true), curves.legend(), marks.legend(names))
                    .flatMap(List::stream)
                    .toList()));
    Block numbered = Legend.numbered(legend.bottom() + 4, dots.numbered(labels));
    return Page.of(
        plot.sheet().heading(),
        PlotSummary.of(plot, groups),
        Page.WIDTH,
        List.of(head, drawn, legend, numbered));
  }

  private Frame frame(double top) {
    Range across =
        Range.covering(
            plot.acrossScale(),
            plot.sheet().items().stream().flatMap(item -> item.acrossValues().boxed()).toList());
    Range up =
        Range.covering(
            plot.upScale(),
            plot.sheet().items().stream().flatMap(item -> item.upValues().boxed()).toList());
    if (!plot.sheet().only(PlotItem.Diagonal.class).isEmpty()) {
      checkOneScale();
      across = across.and(up);
      up = across;
    }
    return Frame.below(
        top,
        HEIGHT,
        new Axis(plot.across(), across.roomy(margins.aside)),
        new Axis(plot.up(), up.towardsZero().roomy(margins.above)));
  }

  private void checkOneScale() {
    if (plot.acrossScale() != plot.upScale()) {
      throw new IllegalStateException(
          "scales of a chart with a diagonal (%s across, %s up) must be equal"
              .formatted(plot.acrossScale(), plot.upScale()));
    }
  }
}
