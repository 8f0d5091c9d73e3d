package dev.roofline.crossover;

/** The count across which a crossover is looked for. */
public enum Count {
  /** Sequences that run at once. */
  BATCH("batch"),
  /** Tokens in the cache when the first token is generated. */
  CONTEXT("context"),
  /** Tokens of the prompt. */
  PROMPT("prompt");

  private final String text;

  Count(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
