package dev.roofline.algebra;

/** What kind of operator a kernel is; engines run the kinds with different efficiency. */
public enum KernelKind {
  /** Rows looked up in a table. */
  EMBEDDING,
  /** A dense matrix product with a weight. */
  PROJECTION,
  /** Products with the weights of the experts that routing chose. */
  EXPERTS,
  /** Scores and values over cached keys. */
  ATTENTION,
  /** A recurrent or convolutional mixer of tokens. */
  MIXER,
  /** A normalisation. */
  NORM,
  /** Anything done element by element: activation functions, rotary embedding, softmax, sums. */
  ELEMENTWISE
}
