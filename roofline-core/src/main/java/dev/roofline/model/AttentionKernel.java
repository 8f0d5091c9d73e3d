package dev.roofline.model;

/**
 * How an engine runs scores, softmax and values.
 *
 * @see <a href="https://arxiv.org/abs/2205.14135">FlashAttention</a>
 */
public enum AttentionKernel {
  /** One kernel that never writes the score matrix (FlashAttention). */
  FUSED,
  /** Separate kernels: the score matrix is written and read twice. */
  UNFUSED
}
