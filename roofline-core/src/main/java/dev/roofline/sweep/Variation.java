package dev.roofline.sweep;

import dev.roofline.analysis.Inference;
import java.io.Serializable;

/**
 * What a value of an axis changes about a question, as in {@code Inference::mla}. It may refuse a
 * value with an {@link IllegalArgumentException}, which refuses the points that have it.
 *
 * @param <T> what the values are
 */
@FunctionalInterface
public interface Variation<T> extends Serializable {

  /** The question with the value. */
  Inference vary(Inference inference, T value);
}
