package dev.roofline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the curves of a plot, their bands, and its fronts. */
final class PlotCurves {

  private static final int MOST_MARKERS = 240;
  private static final int FEW_MARKERS = 6;
  private static final double RADIUS = 3.8;

  private final Frame frame;
  private final List<PlotItem.Curve> curves;
  private final List<PlotItem.Band> bands;
  private final List<PlotItem.Front> fronts;
  private final Set<XY> members;
  private final Groups groups;

  PlotCurves(Frame frame, List<PlotItem> items, Groups groups) {
    this.frame = frame;
    this.curves = Sheet.only(items, PlotItem.Curve.class);
    this.bands = Sheet.only(items, PlotItem.Band.class);
    this.fronts = Sheet.only(items, PlotItem.Front.class);
    this.members =
        fronts.stream()
            .flatMap(front -> front.points().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.groups = groups;
  }

  List<Element> bands() {
    return bands.stream()
        .filter(band -> !band.spans().isEmpty())
        .map(band -> Svg.group(groups.style(band.series()), List.of(area(outline(band)))))
        .toList();
  }

  /** An area, or a line where it has no width. */
  private static Element area(List<XY> outline) {
    return outline.size() == 2 ? Svg.polyline("path", outline) : Svg.polygon("band", outline);
  }

  private List<XY> outline(PlotItem.Band band) {
    List<XY> outline = new ArrayList<>();
    band.spans().forEach(span -> outline.add(frame.place(XY.of(span.x(), span.low()))));
    List<Span> spans = band.spans();
    for (int i = spans.size() - 1; i >= 0; i--) {
      outline.add(frame.place(XY.of(spans.get(i).x(), spans.get(i).high())));
    }
    return outline;
  }

  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    for (PlotItem.Curve curve : curves) {
      List<Element> parts = new ArrayList<>();
      if (curve.points().size() > 1) {
        parts.add(Svg.polyline("path", places(curve)));
      }
      marked(curve).forEach(place -> parts.add(marker(curve.name(), place)));
      if (!parts.isEmpty()) {
        elements.add(Svg.group(groups.style(curve.name()), parts).titled(curve.name()));
      }
    }
    return elements;
  }

  List<Element> fronts() {
    return fronts.stream().map(front -> Svg.polyline("front", steps(front))).toList();
  }

  /** Whether a member of a front has these values. */
  boolean isOnFront(XY place) {
    return members.contains(place);
  }

  /** The places that have a marker: all, or a few of each curve if there are very many. */
  private List<XY> marked(PlotItem.Curve curve) {
    List<XY> places = places(curve);
    int all = curves.stream().mapToInt(each -> each.points().size()).sum();
    int step = all <= MOST_MARKERS ? 1 : (places.size() + FEW_MARKERS - 1) / FEW_MARKERS;
    int first = curves.indexOf(curve) % Math.max(1, step);
    return IntStream.range(0, places.size())
        .filter(i -> i % step == first)
        .mapToObj(places::get)
        .toList();
  }

  private Element marker(String series, XY place) {
    return groups.marker(series).at(place.x(), place.y(), RADIUS);
  }

  private List<XY> places(PlotItem.Curve curve) {
    return curve.points().stream().map(frame::place).toList();
  }

  private List<XY> steps(PlotItem.Front front) {
    List<XY> steps = new ArrayList<>();
    for (XY member : front.points()) {
      XY place = frame.place(member);
      if (!steps.isEmpty()) {
        XY last = steps.get(steps.size() - 1);
        steps.add(
            front.across() == Better.LESS
                ? XY.of(place.x(), last.y())
                : XY.of(last.x(), place.y()));
      }
      steps.add(place);
    }
    return steps;
  }

  /** What labels must stay off. */
  List<Segment> lines() {
    return Stream.concat(curves.stream().map(this::places), fronts.stream().map(this::steps))
        .flatMap(places -> segments(places).stream())
        .toList();
  }

  private static List<Segment> segments(List<XY> places) {
    return IntStream.range(1, places.size())
        .mapToObj(i -> Segment.between(places.get(i - 1), places.get(i)))
        .toList();
  }

  /** The markers, which labels must stay off too. */
  List<Box> boxes() {
    double size = 2 * RADIUS;
    return curves.stream()
        .flatMap(curve -> marked(curve).stream())
        .map(place -> Box.around(place.x(), place.y(), size, size))
        .toList();
  }

  /** Whether a group has a curve. */
  boolean has(String group) {
    return curves.stream().anyMatch(curve -> curve.name().equals(group));
  }

  List<Legend.Entry> legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    Set<String> banded =
        bands.stream().map(PlotItem.Band::series).collect(Collectors.toUnmodifiableSet());
    for (String name : groups.names()) {
      if (has(name) || banded.contains(name)) {
        entries.add(Legend.Entry.wide(at -> sign(name, at, banded.contains(name)), name));
      }
    }
    for (PlotItem.Front front : fronts) {
      entries.add(
          Legend.Entry.wide(at -> List.of(Svg.line("front", Legend.line(at))), front.name()));
    }
    return entries;
  }

  private List<Element> sign(String name, XY at, boolean banded) {
    List<Element> parts = new ArrayList<>();
    if (banded) {
      parts.add(Svg.rectangle("band", Box.around(at.x(), at.y(), 26, 14)));
    }
    if (has(name)) {
      parts.add(Svg.line("path", Legend.line(at)));
      parts.add(marker(name, at));
    }
    return List.of(Svg.group(groups.style(name), parts));
  }
}
