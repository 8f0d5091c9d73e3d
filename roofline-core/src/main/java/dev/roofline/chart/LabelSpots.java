package dev.roofline.chart;

import java.util.ArrayList;
import java.util.List;

/** The spots around a point at which its label may stand, best first. */
final class LabelSpots {

  private static final double BESIDE = PointLabels.RADIUS + 4;

  /** Outside the box of a marker in any direction. */
  private static final double OUTSIDE = PointLabels.RADIUS * 1.5;

  private static final double[] FURTHER = {16, 24, 34, 46, 58, 72, 88, 106, 126, 148};
  private static final int DIRECTIONS = 20;

  /** Right, left, above, below, then the corners. */
  private static final double[] NEAREST = {0, 180, -90, 90, -45, 45, -135, 135};

  /** How much of a text lies left of a leader that ends above or below it. */
  private static final double[] SHIFTS = {0, 0.8, -0.8};

  private LabelSpots() {}

  static List<Spot> around(XY point, TextStyle style, String words) {
    List<Spot> spots = new ArrayList<>();
    for (double degrees : NEAREST) {
      spots.addAll(spots(point, BESIDE, degrees, style, words));
    }
    for (double distance : FURTHER) {
      for (int i = 0; i < DIRECTIONS; i++) {
        // To both sides of the right in turn, so that near spots do not all lie on one side.
        double degrees = (i % 2 == 0 ? -1 : 1) * (360.0 / DIRECTIONS) * ((i + 1) / 2 + 0.5);
        XY from = out(point, OUTSIDE, degrees);
        Segment leader = Segment.between(from, out(point, distance - 2, degrees));
        spots(point, distance, degrees, style, words)
            .forEach(spot -> spots.add(spot.withLeader(leader).costing(distance)));
      }
    }
    return spots;
  }

  /** Texts whose nearest side or corner is at a distance from the point. */
  private static List<Spot> spots(
      XY point, double distance, double degrees, TextStyle style, String words) {
    XY tip = out(point, distance, degrees);
    double angle = StrictMath.toRadians(degrees);
    double down = sign(StrictMath.sin(angle));
    double aside = sign(StrictMath.cos(angle));
    double base = tip.y() + (down - 1) * style.size() / 2 + style.ascent();
    if (aside != 0) {
      Anchor anchor = aside > 0 ? Anchor.START : Anchor.END;
      return List.of(Spot.of(PlacedText.at(style, tip.x(), base, anchor), words));
    }
    List<Spot> spots = new ArrayList<>();
    for (double shift : SHIFTS) {
      double x = tip.x() + shift * style.width(words) / 2;
      spots.add(Spot.of(PlacedText.at(style, x, base, Anchor.MIDDLE), words));
    }
    return spots;
  }

  private static XY out(XY point, double distance, double degrees) {
    double angle = StrictMath.toRadians(degrees);
    return XY.of(
        point.x() + distance * StrictMath.cos(angle), point.y() + distance * StrictMath.sin(angle));
  }

  /** −1, 0 or 1, where what is nearly upright or level counts as such. */
  private static double sign(double share) {
    return Math.abs(share) < 0.4 ? 0 : Math.signum(share);
  }
}
