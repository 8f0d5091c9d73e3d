package dev.roofline.chart;

import dev.roofline.potential.Point;
import dev.roofline.potential.Potential;
import java.util.ArrayList;
import java.util.List;

/** Draws what points lack: inference-potential regions, and arrows up to the roof. */
final class RooflineSigns {

  private static final double TIP = 4;
  private static final double SHORTEST = PointLabels.RADIUS + 3 + 2 * TIP;

  private final Frame frame;
  private final List<Potential> regions;
  private final List<Potential> gaps;

  RooflineSigns(Frame frame, Sheet<RooflineItem> sheet) {
    this.frame = frame;
    this.regions =
        sheet.only(RooflineItem.Region.class).stream().map(RooflineItem.Region::potential).toList();
    this.gaps =
        sheet.only(RooflineItem.Gap.class).stream().map(RooflineItem.Gap::potential).toList();
  }

  List<Element> regions() {
    return regions.stream()
        .map(potential -> potential.region().corners())
        .filter(corners -> !corners.isEmpty())
        .map(corners -> Svg.polygon("region", corners.stream().map(this::place).toList()))
        .toList();
  }

  private XY place(Point point) {
    return frame.place(RooflineItem.place(point));
  }

  /** From the edge of a point's marker to its roof. */
  private Segment arrow(Potential potential) {
    XY from = place(potential.point());
    double roof = roof(potential);
    double out = Math.signum(roof - from.y()) * (PointLabels.RADIUS + 2);
    return new Segment(from.x(), from.y() + out, from.x(), roof);
  }

  private double roof(Potential potential) {
    return place(Point.onRoof(potential.roofline(), potential.point().operationalIntensity())).y();
  }

  private boolean hasArrow(Potential potential) {
    return Math.abs(roof(potential) - place(potential.point()).y()) > SHORTEST;
  }

  List<Element> arrows() {
    List<Element> elements = new ArrayList<>();
    gaps.stream()
        .filter(this::hasArrow)
        .forEach(
            potential ->
                elements.add(
                    Svg.group("arrow", arrow("gap", arrow(potential))).titled(factor(potential))));
    return elements;
  }

  private static List<Element> arrow(String style, Segment line) {
    double back = Math.signum(line.y1() - line.y2()) * 2 * TIP;
    return List.of(
        Svg.line(style, new Segment(line.x1(), line.y1(), line.x2(), line.y2() + back)),
        Svg.polygon(
            "tip",
            List.of(
                XY.of(line.x2(), line.y2()),
                XY.of(line.x2() - TIP, line.y2() + back),
                XY.of(line.x2() + TIP, line.y2() + back))));
  }

  /** Tells labels where the arrows and the borders of regions are. */
  void keepFree(LabelPlacement room) {
    gaps.stream().filter(this::hasArrow).map(this::arrow).forEach(room::avoid);
    for (Potential potential : regions) {
      List<XY> corners = potential.region().corners().stream().map(this::place).toList();
      for (int i = 0; i < corners.size(); i++) {
        XY next = corners.get((i + 1) % corners.size());
        room.avoidIfPossible(Segment.between(corners.get(i), next));
      }
    }
  }

  /** The factors of the gaps, where there is room. */
  List<Element> labels(LabelPlacement room) {
    List<Element> elements = new ArrayList<>();
    for (Potential potential : gaps) {
      String factor = factor(potential);
      room.place(spots(arrow(potential), factor))
          .ifPresent(spot -> elements.addAll(spot.elements(factor, factor)));
    }
    return elements;
  }

  /** Beside the arrow, else beyond its tip. */
  private static List<Spot> spots(Segment arrow, String text) {
    List<Spot> spots = new ArrayList<>();
    for (double share : new double[] {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
      double base = arrow.at(share).y() + 4;
      spots.add(Spot.of(PlacedText.at(TextStyle.NOTE, arrow.x1() + 6, base, Anchor.START), text));
      spots.add(Spot.of(PlacedText.at(TextStyle.NOTE, arrow.x1() - 6, base, Anchor.END), text));
    }
    double beyond = arrow.y2() < arrow.y1() ? -6 : 6 + TextStyle.NOTE.ascent();
    for (Anchor anchor : List.of(Anchor.MIDDLE, Anchor.END, Anchor.START)) {
      spots.add(
          Spot.of(PlacedText.at(TextStyle.NOTE, arrow.x1(), arrow.y2() + beyond, anchor), text));
    }
    return spots;
  }

  /** The gap as a ratio, as in {@code 3.41×}. */
  private static String factor(Potential potential) {
    double roof =
        potential.roofline().attainable(potential.point().operationalIntensity()).flopPerSecond();
    double performance = potential.point().flopPerSecond();
    boolean above = performance > roof;
    double factor = above ? performance / roof : roof / performance;
    return TickText.compact(factor) + (above ? "× above" : "×");
  }

  List<Legend.Entry> legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    if (!regions.isEmpty()) {
      entries.add(
          Legend.Entry.wide(
              at -> List.of(Svg.rectangle("region", Box.around(at.x(), at.y(), 24, 12))),
              "inference-potential region"));
    }
    if (!gaps.isEmpty()) {
      entries.add(
          Legend.Entry.narrow(
              at -> arrow("gap", new Segment(at.x(), at.y() + 8, at.x(), at.y() - 8)),
              "gap to the roof"));
    }
    return entries;
  }
}
