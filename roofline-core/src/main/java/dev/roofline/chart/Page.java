package dev.roofline.chart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** A whole document: blocks below each other on a background. */
final class Page {

  /** The width of a chart in pixels unless it needs more. */
  static final double WIDTH = 800;

  /** What stays free at the sides. */
  static final double MARGIN = 20;

  private Page() {}

  /**
   * The document of some blocks.
   *
   * @param summary what the chart says of itself, if the heading has no description
   */
  static String of(Heading heading, String summary, double width, List<Block> blocks) {
    double height = blocks.get(blocks.size() - 1).bottom() + MARGIN / 2;
    List<Element> drawn = blocks.stream().flatMap(block -> block.elements().stream()).toList();
    String description = heading.description().isBlank() ? summary : heading.description();
    Element background = Svg.rectangle("page", new Box(0, 0, width, height));
    Element body = Svg.group("body", drawn);
    // Charts in one web page need different ids; equal charts may share theirs.
    String id = id(heading.title() + description + body);
    Element svg =
        Element.of("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("version", "1.1")
            .with("class", "roofline-chart")
            .with("width", width)
            .with("height", height)
            .with("viewBox", "0 0 " + Element.pixels(width) + " " + Element.pixels(height))
            .with("role", "img")
            .with("aria-labelledby", "title-" + id + " description-" + id)
            .holding(
                List.of(
                    Element.of("title").with("id", "title-" + id).saying(heading.title()),
                    Element.of("desc").with("id", "description-" + id).saying(description),
                    Element.of("style").holdingRaw(StyleSheet.TEXT),
                    background,
                    body));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n";
  }

  private static String id(String content) {
    CRC32 checksum = new CRC32();
    checksum.update(content.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(checksum.getValue());
  }
}
