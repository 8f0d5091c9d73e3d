package dev.roofline.chart;

/** Which part of a text stands at its place. */
enum Anchor {
  START("start", 0),
  MIDDLE("middle", 0.5),
  END("end", 1);

  private final String attribute;
  private final double share;

  Anchor(String attribute, double share) {
    this.attribute = attribute;
    this.share = share;
  }

  String attribute() {
    return attribute;
  }

  /** How much of the text lies before its place. */
  double share() {
    return share;
  }
}
