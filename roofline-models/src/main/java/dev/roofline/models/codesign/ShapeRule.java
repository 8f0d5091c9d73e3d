package dev.roofline.models.codesign;

/** What every candidate must obey to be a decoder at all; the others are counted and left out. */
public enum ShapeRule {
  /** The size of a head divides the hidden size, where heads fill the hidden state. */
  HEADS_FILL_HIDDEN("the head size must divide the hidden size"),
  /** The key-value heads divide the query heads. */
  KEY_VALUE_HEADS_DIVIDE_HEADS("key-value heads must divide query heads"),
  /** Latent attention has no sliding window here. */
  LATENT_SEES_ALL("latent attention must see the whole context"),
  /** Rows of every tensor are whole blocks of the format that it is stored in. */
  BLOCKS_FILL_ROWS("blocks of the weights' format must fill every row"),
  /** The hidden size over the layers lies within the bounds of the grid. */
  ASPECT_RATIO("hidden size over layers must lie within the bounds");

  private final String text;

  ShapeRule(String text) {
    this.text = text;
  }

  /** The rule in words. */
  @Override
  public String toString() {
    return text;
  }
}
