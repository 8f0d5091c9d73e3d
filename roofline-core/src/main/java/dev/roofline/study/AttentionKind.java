package dev.roofline.study;

/** How keys and values are shared among heads. */
public enum AttentionKind {
  /** Every query head has its own keys and values. */
  MULTI_HEAD("MHA"),
  /** Groups of query heads share keys and values. */
  GROUPED_QUERY("GQA"),
  /** All query heads share one head of keys and values. */
  MULTI_QUERY("MQA"),
  /** Keys and values of all heads are projections of one latent. */
  LATENT("MLA");

  private final String text;

  AttentionKind(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
