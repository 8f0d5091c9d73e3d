package dev.roofline.chart;

import dev.roofline.check.Check;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** What can stand between two axes of one's own. */
sealed interface PlotItem {

  /** The values that the horizontal axis must span. */
  DoubleStream acrossValues();

  /** The values that the vertical axis must span. */
  DoubleStream upValues();

  /** What is made of places. */
  sealed interface Placed extends PlotItem {

    List<XY> points();

    @Override
    default DoubleStream acrossValues() {
      return points().stream().mapToDouble(XY::x);
    }

    @Override
    default DoubleStream upValues() {
      return points().stream().mapToDouble(XY::y);
    }
  }

  /** A line through points. */
  record Curve(String name, List<XY> points) implements Placed {
    public Curve {
      name = XmlText.oneLine(Check.notBlank("name", name));
      points = List.copyOf(points);
    }
  }

  /** A point of a group; both names may be empty. */
  record Dot(String group, String name, XY place) implements Placed {
    public Dot {
      group = XmlText.oneLine(group);
      name = XmlText.oneLine(name);
      Objects.requireNonNull(place, "place");
    }

    @Override
    public List<XY> points() {
      return List.of(place);
    }

    /** Its names and where it is. */
    String text(Function<XY, String> coordinates) {
      String names = name.isBlank() || group.isBlank() ? name + group : name + " (" + group + ")";
      return (names.isBlank() ? "" : names + ": ") + coordinates.apply(place);
    }
  }

  /** A Pareto front from left to right, drawn in steps. */
  record Front(String name, Better across, List<XY> points) implements Placed {
    public Front {
      name = XmlText.oneLine(Check.notBlank("name", name));
      Objects.requireNonNull(across, "across");
      points = points.stream().sorted(Comparator.comparingDouble(XY::x)).toList();
    }
  }

  /** The area between two lines, in the colour of a series. */
  record Band(String series, List<Span> spans) implements PlotItem {
    public Band {
      series = XmlText.oneLine(Check.notBlank("series", series));
      spans = List.copyOf(spans);
    }

    @Override
    public DoubleStream acrossValues() {
      return spans.stream().mapToDouble(Span::x);
    }

    @Override
    public DoubleStream upValues() {
      return spans.stream().flatMapToDouble(span -> DoubleStream.of(span.low(), span.high()));
    }
  }

  /** A vertical reference line at a value of the horizontal axis. */
  record MarkAcross(double value, String label) implements PlotItem {
    public MarkAcross {
      label = XmlText.oneLine(label);
    }

    @Override
    public DoubleStream acrossValues() {
      return DoubleStream.of(value);
    }

    @Override
    public DoubleStream upValues() {
      return DoubleStream.empty();
    }
  }

  /** A horizontal reference line at a value of the vertical axis. */
  record MarkUp(double value, String label) implements PlotItem {
    public MarkUp {
      label = XmlText.oneLine(label);
    }

    @Override
    public DoubleStream acrossValues() {
      return DoubleStream.empty();
    }

    @Override
    public DoubleStream upValues() {
      return DoubleStream.of(value);
    }
  }

  /** The line on which both axes have the same value. */
  record Diagonal(String label) implements PlotItem {
    public Diagonal {
      label = XmlText.oneLine(label);
    }

    @Override
    public DoubleStream acrossValues() {
      return DoubleStream.empty();
    }

    @Override
    public DoubleStream upValues() {
      return DoubleStream.empty();
    }
  }
}
