package dev.roofline.model;

/** How an engine runs scores, softmax and values. */
public enum AttentionKernel {
  /** One kernel that never writes the score matrix (FlashAttention). */
  FUSED,
  /** Separate kernels: the score matrix is written and read twice. */
  UNFUSED
}
