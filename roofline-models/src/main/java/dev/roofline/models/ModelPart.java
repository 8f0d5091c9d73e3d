package dev.roofline.models;

/**
 * What a checkpoint may hold beside its language model. A model counts the tensors of such a part
 * only when it is asked {@linkplain LanguageModel#including to include it}; its steps never run
 * them.
 */
public enum ModelPart {
  /** Layers that predict tokens further ahead (MTP), with whatever embedding and head they own. */
  MULTI_TOKEN_PREDICTION,
  /** The vision tower and the projection of its output. */
  VISION
}
