package dev.roofline.model;

/** What multi-head latent attention keeps for each token. */
public enum MlaCache {
  /** The compressed latent and the shared rotary key. */
  LATENT,
  /** Keys and values of every head, as older llama.cpp does; attention is then expanded. */
  EXPANDED
}
