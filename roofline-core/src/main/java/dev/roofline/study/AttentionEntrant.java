package dev.roofline.study;

import dev.roofline.analysis.Inference;
import java.io.Serializable;
import java.util.Objects;

/**
 * A model that takes part in a study of attention.
 *
 * @param kind its kind of attention
 * @param question the model, its formats and the device; the study sets tokens and cache
 */
public record AttentionEntrant(AttentionKind kind, Inference question) implements Serializable {

  /** Refuses null. */
  public AttentionEntrant {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(question, "question");
  }

  /** A model of a kind of attention, with its formats and a device. */
  public static AttentionEntrant of(AttentionKind kind, Inference question) {
    return new AttentionEntrant(kind, question);
  }
}
