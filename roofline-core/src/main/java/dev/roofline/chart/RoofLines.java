package dev.roofline.chart;

import dev.roofline.device.Roofline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the roofs of a roofline plane and writes their numbers along them. */
final class RoofLines {

  private static final int DASHES = 5;
  private static final double[] NAMES = {190, 130, 80};
  private static final double WIDEST = 260;
  private static final double BETWEEN = 14;
  private static final double ASIDE = 9.5;
  private static final double STEP = 22;

  private final Frame frame;
  private final List<RooflineItem.Roof> roofs;

  RoofLines(Frame frame, List<RooflineItem.Roof> roofs) {
    this.frame = frame;
    this.roofs = roofs;
  }

  private static String style(int roof) {
    return "roof dash-" + roof % DASHES + (roof / DASHES % 2 == 0 ? "" : " thin");
  }

  /** The ridge lines and, above them, the roofs. */
  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    for (RooflineItem.Roof roof : roofs) {
      elements.add(Svg.line("ridge", ridge(roof.roofline())));
    }
    for (int i = 0; i < roofs.size(); i++) {
      Segment slope = slope(roofs.get(i).roofline());
      Segment flat = flat(roofs.get(i).roofline());
      elements.add(
          Svg.polyline(
              style(i),
              List.of(
                  XY.of(slope.x1(), slope.y1()),
                  XY.of(flat.x1(), flat.y1()),
                  XY.of(flat.x2(), flat.y2()))));
    }
    return elements;
  }

  /** Tells labels where the lines are. */
  void keepFree(LabelPlacement room) {
    for (RooflineItem.Roof roof : roofs) {
      room.avoid(slope(roof.roofline()));
      room.avoid(flat(roof.roofline()));
      room.avoidIfPossible(ridge(roof.roofline()));
    }
  }

  /** The numbers of each roof, where there is room. */
  List<Element> labels(LabelPlacement room) {
    List<Element> elements = new ArrayList<>();
    roofs.forEach(roof -> elements.addAll(peak(room, roof)));
    List<String> written = new ArrayList<>();
    for (RooflineItem.Roof roof : roofs) {
      String bandwidth = roof.roofline().bandwidth().toString();
      if (!written.contains(bandwidth)) {
        written.add(bandwidth);
        room.place(slopeSpots(roof.roofline(), bandwidth))
            .ifPresent(spot -> elements.addAll(spot.elements(bandwidth, bandwidth)));
      }
    }
    elements.addAll(new RidgeNames(frame, roofs).elements(room));
    return elements;
  }

  /** The name, shortened as far as need be, and the peak. */
  private List<Element> peak(LabelPlacement room, RooflineItem.Roof roof) {
    String peak = ": " + roof.roofline().peak();
    for (double most : NAMES) {
      String text = TextWidth.elided(roof.name(), TextStyle.LABEL, most) + peak;
      Optional<Spot> spot = room.place(peakSpots(roof.roofline(), text));
      if (spot.isPresent()) {
        return spot.get().elements(text, roof.name() + peak);
      }
    }
    return List.of();
  }

  private List<Spot> peakSpots(Roofline roofline, String text) {
    Segment flat = flat(roofline);
    double size = TextStyle.LABEL.size();
    double[] bases = {flat.y1() - 5, flat.y1() + 5 + TextStyle.LABEL.ascent()};
    List<Spot> spots = new ArrayList<>();
    for (double base : bases) {
      double end = frame.area().right() - BETWEEN;
      for (; end > flat.x1() + size; end -= STEP) {
        PlacedText place = PlacedText.at(TextStyle.LABEL, end, base, Anchor.END);
        spots.add(Spot.of(place, text, BETWEEN));
      }
    }
    return spots;
  }

  private List<Spot> slopeSpots(Roofline roofline, String text) {
    List<Spot> spots = new ArrayList<>();
    for (double side : new double[] {ASIDE, -ASIDE}) {
      for (double share : new double[] {0.3, 0.2, 0.4, 0.12, 0.5, 0.6, 0.7, 0.8}) {
        spots.add(Spot.along(slope(roofline), share, side, TextStyle.LABEL, text));
      }
    }
    return spots;
  }

  /** The part of the memory roof inside the frame. */
  private Segment slope(Roofline roofline) {
    double ridgeX = frame.x(roofline.ridge());
    double ridgeY = frame.y(roofline.peak().flopPerSecond());
    // On logarithmic axes the memory roof rises by one decade in each decade.
    double rise =
        (frame.area().height() / decades(frame.up()))
            / (frame.area().width() / decades(frame.across()));
    double toLeft = ridgeX - frame.area().x();
    double toBottom = (frame.area().bottom() - ridgeY) / rise;
    double run = Math.min(toLeft, toBottom);
    return new Segment(ridgeX - run, ridgeY + run * rise, ridgeX, ridgeY);
  }

  private static double decades(Axis axis) {
    return axis.range().high() - axis.range().low();
  }

  private Segment flat(Roofline roofline) {
    double y = frame.y(roofline.peak().flopPerSecond());
    return new Segment(frame.x(roofline.ridge()), y, frame.area().right(), y);
  }

  private Segment ridge(Roofline roofline) {
    double x = frame.x(roofline.ridge());
    double y = frame.y(roofline.peak().flopPerSecond());
    return new Segment(x, y, x, frame.area().bottom());
  }

  /** What each line style means. */
  List<Legend.Entry> legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; i < roofs.size(); i++) {
      String style = style(i);
      Roofline roofline = roofs.get(i).roofline();
      String name = roofs.get(i).name();
      entries.add(
          Legend.Entry.wide(
              at -> List.of(Svg.line(style, Legend.line(at))),
              text(TextWidth.elided(name, TextStyle.LEGEND, WIDEST), roofline),
              text(name, roofline)));
    }
    return entries;
  }

  /** A roof in words. */
  static String text(RooflineItem.Roof roof) {
    return text(roof.name(), roof.roofline());
  }

  private static String text(String name, Roofline roofline) {
    return name
        + ": "
        + roofline.peak()
        + ", "
        + roofline.bandwidth()
        + ", ridge at "
        + RidgeNames.number(roofline.ridge())
        + " FLOP/byte";
  }
}
