package dev.roofline.model;

/**
 * How multi-head latent attention (MLA) is executed.
 *
 * @see <a href="https://arxiv.org/abs/2405.04434">DeepSeek-V2</a>
 */
public enum MlaExecution {
  /** Whichever is faster at the step. */
  AUTO,
  /** The up-projections are folded into query and output; attention runs in latent space. */
  ABSORBED,
  /** Keys and values of every head are up-projected from the latent, then attended. */
  EXPANDED
}
