package dev.roofline.study.published;

/**
 * What the published code does beyond the formulas of Table 2, as read in its {@code
 * utils/cal_flops_utils.py}. Each can be left out to see what it does to a figure.
 *
 * @see <a href="https://github.com/banbu-ai/roofline_bench">The published code</a>
 */
public enum PublishedRule {
  /** N is the prompt alone; without it, prompt and generated tokens. */
  PROMPT_ONLY("N = prompt"),
  /** n_k and n_v are half the model's key-value heads, as if the two shared them. */
  HALVED_KEY_VALUE_HEADS("n_k = n_v = KV heads/2"),
  /** d_h is H/n_q, even of models whose heads are wider or narrower. */
  HEAD_FROM_HIDDEN("d_h = H/n_q"),
  /** d_l is H, four times the latent of PLM. */
  LATENT_IS_HIDDEN("d_l = H"),
  /** Elements of the cache are added to multiply-accumulates and the sum is called FLOPs. */
  KEY_VALUE_ELEMENTS_ADDED("KV elements added");

  private final String text;

  PublishedRule(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
