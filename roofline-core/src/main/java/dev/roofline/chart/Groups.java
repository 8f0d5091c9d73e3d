package dev.roofline.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * The groups of a chart in the order in which they were first named; a group's place in it gives
 * its colour and shape.
 *
 * @param names the names; the empty one is of what belongs to no group
 */
record Groups(List<String> names) {

  static Groups of(Stream<String> names) {
    return new Groups(names.distinct().toList());
  }

  String style(String group) {
    return Palette.style(names.indexOf(group));
  }

  Hatch hatch(String group) {
    return Hatch.of(names.indexOf(group));
  }

  Marker marker(String group) {
    return Marker.of(names.indexOf(group));
  }

  /** A marker of a group at a place, with a tooltip. */
  Element marker(String group, XY place, double radius, String tooltip) {
    Element shape = marker(group).at(place.x(), place.y(), radius);
    return Element.of("g").with("class", style(group)).holding(List.of(shape)).titled(tooltip);
  }
}
