package dev.roofline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Thin lines in the colour of the page over filled boxes, so that series differ in print too. */
enum Hatch {
  NONE {
    @Override
    Stream<Segment> lines(Box box) {
      return Stream.empty();
    }
  },
  RISING {
    @Override
    Stream<Segment> lines(Box box) {
      return slanted(box, box.bottom(), -1);
    }
  },
  FALLING {
    @Override
    Stream<Segment> lines(Box box) {
      return slanted(box, box.y(), 1);
    }
  },
  UPRIGHT {
    @Override
    Stream<Segment> lines(Box box) {
      return Stream.iterate(box.x() + STEP / 2, x -> x < box.right(), x -> x + STEP / 2)
          .map(x -> new Segment(x, box.y(), x, box.bottom()));
    }
  },
  CROSSED {
    @Override
    Stream<Segment> lines(Box box) {
      return Stream.concat(RISING.lines(box), FALLING.lines(box));
    }
  };

  private static final double STEP = 8;

  abstract Stream<Segment> lines(Box box);

  /** The hatch of the n-th series: no two of the first 35 have both it and the colour in common. */
  static Hatch of(int series) {
    return values()[series % values().length];
  }

  /** The box filled in the current colour, and its lines. */
  List<Element> filled(Box box) {
    List<Element> elements = new ArrayList<>(List.of(Svg.rectangle("bar", box)));
    String path = lines(box).map(Hatch::text).collect(Collectors.joining());
    if (!path.isEmpty()) {
      elements.add(Element.of("path").with("class", "hatch").with("d", path));
    }
    return elements;
  }

  /** Lines at half a right angle from one long side, cut off at the short sides. */
  private static Stream<Segment> slanted(Box box, double side, int down) {
    double first = box.x() - Math.floor(box.height() / STEP) * STEP;
    return Stream.iterate(first, x -> x < box.right(), x -> x + STEP)
        .map(
            x -> {
              double from = Math.max(0, box.x() - x);
              double to = Math.min(box.height(), box.right() - x);
              return new Segment(x + from, side + down * from, x + to, side + down * to);
            });
  }

  private static String text(Segment line) {
    return "M"
        + Element.pixels(line.x1())
        + " "
        + Element.pixels(line.y1())
        + "L"
        + Element.pixels(line.x2())
        + " "
        + Element.pixels(line.y2());
  }
}
