package dev.roofline.chart;

import java.util.List;
import java.util.stream.Collectors;

/** The shapes that charts are made of, each with its class in the style sheet. */
final class Svg {

  private Svg() {}

  static Element group(String style, List<Element> elements) {
    return Element.of("g").with("class", style).holding(elements);
  }

  static Element line(String style, Segment segment) {
    return Element.of("line")
        .with("class", style)
        .with("x1", segment.x1())
        .with("y1", segment.y1())
        .with("x2", segment.x2())
        .with("y2", segment.y2());
  }

  static Element rectangle(String style, Box box) {
    return Element.of("rect")
        .with("class", style)
        .with("x", box.x())
        .with("y", box.y())
        .with("width", box.width())
        .with("height", box.height());
  }

  static Element polyline(String style, List<XY> places) {
    return Element.of("polyline").with("class", style).with("points", points(places));
  }

  static Element polygon(String style, List<XY> corners) {
    return Element.of("polygon").with("class", style).with("points", points(corners));
  }

  private static String points(List<XY> places) {
    return places.stream()
        .map(place -> Element.pixels(place.x()) + "," + Element.pixels(place.y()))
        .collect(Collectors.joining(" "));
  }
}
