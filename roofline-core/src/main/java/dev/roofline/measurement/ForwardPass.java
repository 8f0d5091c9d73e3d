package dev.roofline.measurement;

import dev.roofline.workload.Step;
import java.io.Serializable;
import java.util.Objects;

/**
 * A forward pass over a prompt or a part of it.
 *
 * @param step the new tokens and those cached before them
 * @param logits whether the language-model head runs; without it the pass only fills the cache
 */
public record ForwardPass(Step step, boolean logits) implements Serializable {

  /** Refuses null. */
  public ForwardPass {
    Objects.requireNonNull(step, "step");
  }
}
