package dev.roofline.crossover;

/** How a crossing was found. */
public enum Method {
  /** The root of an affine or quadratic function, by formula. */
  CLOSED_FORM("closed form"),
  /** Brent's method between two counts at which the function has opposite signs. */
  BRENT("Brent"),
  /**
   * No root: the function changes its sign where another execution becomes the fastest, or a chunk
   * of chunked attention begins.
   */
  JUMP("jump"),
  /**
   * No root: two times come so near to each other, or part so slowly, that they are the same to
   * twelve digits on one side.
   */
  TWELVE_DIGITS("to twelve digits");

  private final String text;

  Method(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
