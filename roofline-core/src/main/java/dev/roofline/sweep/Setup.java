package dev.roofline.sweep;

import dev.roofline.analysis.Inference;
import dev.roofline.engine.EngineProfile;
import dev.roofline.engine.WeightKind;
import org.jspecify.annotations.Nullable;

/**
 * What is compiled for a combination of values.
 *
 * @param inference the question
 * @param engine the engine whose speed is predicted, if any
 */
record Setup(Inference inference, @Nullable EngineProfile engine) {

  /** The same with a value of an axis. */
  <T> Setup varied(Variation<T> variation, T value) {
    return new Setup(variation.vary(inference, value), engine);
  }

  /** The same with an engine, computing in what it computes in. */
  Setup with(EngineProfile profile) {
    WeightKind weights = WeightKind.of(inference.quantization().name());
    return new Setup(inference.computing(profile.computes(weights, inference.device())), profile);
  }
}
