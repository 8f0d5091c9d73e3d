package dev.roofline.chart;

import dev.roofline.device.Roofline;
import dev.roofline.quantity.Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ridges of roofs in numbers, each beside its line. */
final class RidgeNames {

  private static final double ASIDE = 9.5;
  private static final double STEP = 11;
  private static final double PLAIN_FROM = 1e-3;
  private static final double PLAIN_BELOW = 1e6;

  private final Frame frame;
  private final List<RooflineItem.Roof> roofs;

  RidgeNames(Frame frame, List<RooflineItem.Roof> roofs) {
    this.frame = frame;
    this.roofs = roofs;
  }

  /** From left to right, so that the names of close ridges stand in the order of their lines. */
  List<Element> elements(LabelPlacement room) {
    List<Element> elements = new ArrayList<>();
    List<String> written = new ArrayList<>();
    List<Roofline> fromLeft =
        roofs.stream()
            .map(RooflineItem.Roof::roofline)
            .sorted(Comparator.comparingDouble(Roofline::ridge))
            .toList();
    for (Roofline roofline : fromLeft) {
      String ridge = "ridge " + number(roofline.ridge());
      if (!written.contains(ridge)) {
        written.add(ridge);
        boolean last = roofline.ridge() == fromLeft.get(fromLeft.size() - 1).ridge();
        room.placeClear(ridgeSpots(roofline, ridge, last))
            .ifPresent(spot -> elements.addAll(spot.elements(ridge, ridge)));
      }
    }
    return elements;
  }

  /**
   * Beside the foot of the ridge line, turned if there are many of them: left of it first, but for
   * the last one.
   */
  private List<Spot> ridgeSpots(Roofline roofline, String text, boolean last) {
    double x = frame.x(roofline.ridge());
    double bottom = frame.area().bottom();
    List<Spot> spots = new ArrayList<>();
    for (double up = 8; up < frame.area().height() / 2; up += STEP) {
      for (int side : last ? new int[] {1, -1} : new int[] {-1, 1}) {
        if (roofs.size() > 2) {
          double middle = bottom - up - TextStyle.NOTE.width(text) / 2;
          spots.add(Spot.turned(TextStyle.NOTE, text, XY.of(x + side * ASIDE, middle), -90));
        } else {
          Anchor anchor = side > 0 ? Anchor.START : Anchor.END;
          spots.add(
              Spot.of(PlacedText.at(TextStyle.NOTE, x + side * 5, bottom - up, anchor), text));
        }
      }
    }
    return spots;
  }

  /** Four digits, or what is short enough for a number far from one. */
  static String number(double ridge) {
    return ridge >= PLAIN_FROM && ridge < PLAIN_BELOW
        ? Prefix.significant(ridge)
        : TickText.compact(ridge);
  }
}
