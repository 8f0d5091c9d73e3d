package dev.roofline.algebra;

/** A class of memory traffic. */
public enum Traffic {
  /** Parameters read. */
  WEIGHTS,
  /** Attention cache and recurrent state read. */
  KV_READ,
  /** Attention cache and recurrent state written. */
  KV_WRITE,
  /** Inputs and outputs of operators, as if each operator were one kernel. */
  ACTIVATIONS
}
