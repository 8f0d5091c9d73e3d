package dev.roofline.models.huggingface;

import dev.roofline.models.LanguageModel;
import java.util.Set;

/**
 * Builds the models of one family from their configurations. Implementations are found through
 * {@link java.util.ServiceLoader}; one of your own goes before one of this library for the same
 * {@code model_type}. They need a public constructor without parameters and keep no state.
 */
public interface Architecture {

  /** The values of {@code model_type} that this builds. */
  Set<String> modelTypes();

  /**
   * The model that a configuration describes.
   *
   * @throws dev.roofline.models.ModelFileException if a key has a value that cannot be honoured;
   *     use {@link ConfigFile#refusal}
   */
  LanguageModel read(ConfigFile config);
}
