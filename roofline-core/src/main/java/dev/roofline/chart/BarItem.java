package dev.roofline.chart;

import dev.roofline.check.Check;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** What makes up a bar chart. */
sealed interface BarItem {

  /** The values that the axis must span. */
  DoubleStream values();

  /** A bar, with what it may lie between. */
  record Bar(String category, String series, double value, Optional<Span> whisker)
      implements BarItem {
    public Bar {
      category = XmlText.oneLine(Check.notBlank("category", category));
      series = XmlText.oneLine(series);
      Scale.LINEAR.check("value", value);
    }

    @Override
    public DoubleStream values() {
      return DoubleStream.concat(
          DoubleStream.of(value),
          whisker.stream().flatMapToDouble(span -> DoubleStream.of(span.low(), span.high())));
    }
  }

  /** A reference line. */
  record Mark(double value, String label) implements BarItem {
    public Mark {
      Scale.LINEAR.check("value", value);
      label = XmlText.oneLine(label);
    }

    @Override
    public DoubleStream values() {
      return DoubleStream.of(value);
    }
  }
}
