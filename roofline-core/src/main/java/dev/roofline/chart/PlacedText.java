package dev.roofline.chart;

/**
 * Where and how a text stands.
 *
 * @param style its kind
 * @param x its place
 * @param y its base line
 * @param anchor which part of it stands at the place
 * @param degrees how far it is turned clockwise about the place
 */
record PlacedText(TextStyle style, double x, double y, Anchor anchor, double degrees) {

  static PlacedText at(TextStyle style, double x, double y, Anchor anchor) {
    return new PlacedText(style, x, y, anchor, 0);
  }

  /** The room that a text takes there; the place must not be turned. */
  Box box(String text) {
    double width = style.width(text);
    return new Box(x - anchor.share() * width, y - style.ascent(), width, style.size());
  }

  Element element(String text) {
    return element(text, text);
  }

  /** A text that may have been shortened, with the full one as its tooltip. */
  Element element(String shown, String full) {
    Element element = Element.of("text").with("class", style.style()).with("x", x).with("y", y);
    if (anchor != Anchor.START) {
      element = element.with("text-anchor", anchor.attribute());
    }
    if (degrees != 0) {
      element = element.with("transform", rotation());
    }
    element = element.saying(shown);
    return shown.equals(full) ? element : element.titled(full);
  }

  private String rotation() {
    return "rotate("
        + Element.pixels(degrees)
        + " "
        + Element.pixels(x)
        + " "
        + Element.pixels(y)
        + ")";
  }
}
