package dev.roofline.chart;

import dev.roofline.check.Check;
import dev.roofline.device.Roofline;
import dev.roofline.potential.Point;
import dev.roofline.potential.Potential;
import java.util.List;
import java.util.Objects;

/** What can stand on a roofline plane. */
sealed interface RooflineItem {

  /** A roof under a name. */
  record Roof(String name, Roofline roofline) implements RooflineItem {
    public Roof {
      name = XmlText.oneLine(Check.notBlank("name", name));
      Scale.LOG.check("ridge of roof " + name, roofline.ridge());
      Scale.LOG.check("peak of roof " + name, roofline.peak().flopPerSecond());
    }
  }

  /** A point of a group; both names may be empty. */
  record Dot(String group, String name, Point point) implements RooflineItem {
    public Dot {
      check(point);
    }

    PlotItem.Dot onPlot() {
      return new PlotItem.Dot(group, name, place(point));
    }
  }

  /** Points joined by a line, in the colour of a group. */
  record Trail(String group, List<Point> points) implements RooflineItem {
    public Trail {
      Check.notBlank("group", group);
      points = List.copyOf(points);
      points.forEach(RooflineItem::check);
    }

    PlotItem.Curve onPlot() {
      return new PlotItem.Curve(group, points.stream().map(RooflineItem::place).toList());
    }
  }

  /** The inference-potential region of a point. */
  record Region(Potential potential) implements RooflineItem {
    public Region {
      check(potential);
    }
  }

  /** What a point lacks to its roof. */
  record Gap(Potential potential) implements RooflineItem {
    public Gap {
      check(potential);
    }
  }

  /** A point as values on the axes. */
  static XY place(Point point) {
    return XY.of(point.operationalIntensity(), point.flopPerSecond());
  }

  private static void check(Potential potential) {
    Objects.requireNonNull(potential, "potential");
    check(potential.point());
    Scale.LOG.check("ridge", potential.roofline().ridge());
  }

  private static void check(Point point) {
    Scale.LOG.check("operationalIntensity", point.operationalIntensity());
    Scale.LOG.check("flopPerSecond", point.flopPerSecond());
  }
}
