package dev.roofline.chart;

import dev.roofline.device.Roofline;
import dev.roofline.potential.Point;
import dev.roofline.potential.Potential;
import java.util.ArrayList;
import java.util.List;

/** What the axes of a roofline plane span: all points and roofs, and room for their labels. */
final class RooflineRange {

  private static final double BEFORE_RIDGE = 30;
  private static final double BEYOND_RIDGE = 12;

  private final List<Double> intensities = new ArrayList<>();
  private final List<Double> performances = new ArrayList<>();
  private final List<Roofline> roofs;

  private RooflineRange(List<Roofline> roofs) {
    this.roofs = roofs;
  }

  /** The horizontal range, then the vertical one. */
  static List<Range> of(Sheet<RooflineItem> sheet) {
    List<Roofline> roofs =
        sheet.only(RooflineItem.Roof.class).stream().map(RooflineItem.Roof::roofline).toList();
    RooflineRange range = new RooflineRange(roofs);
    sheet.only(RooflineItem.Dot.class).forEach(dot -> range.add(dot.point()));
    sheet.only(RooflineItem.Trail.class).forEach(trail -> trail.points().forEach(range::add));
    sheet.only(RooflineItem.Gap.class).forEach(gap -> range.addGap(gap.potential()));
    sheet
        .only(RooflineItem.Region.class)
        .forEach(
            region -> {
              range.add(region.potential().point());
              region.potential().region().corners().forEach(range::add);
            });
    return range.ranges();
  }

  private void add(Point point) {
    intensities.add(point.operationalIntensity());
    performances.add(point.flopPerSecond());
  }

  private void addGap(Potential potential) {
    add(potential.point());
    add(Point.onRoof(potential.roofline(), potential.point().operationalIntensity()));
  }

  private List<Range> ranges() {
    for (Roofline roof : roofs) {
      intensities.add(roof.ridge() / BEFORE_RIDGE);
      intensities.add(roof.ridge() * BEYOND_RIDGE);
      performances.add(roof.peak().flopPerSecond());
    }
    Range across = Range.covering(Scale.LOG, intensities).padded(0.05, 0.08);
    double left = StrictMath.pow(10, across.low());
    for (Roofline roof : roofs) {
      performances.add(roof.attainable(left).flopPerSecond());
    }
    return List.of(across, Range.covering(Scale.LOG, performances).padded(0.06, 0.13));
  }
}
