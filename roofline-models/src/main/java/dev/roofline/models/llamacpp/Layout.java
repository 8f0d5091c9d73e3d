package dev.roofline.models.llamacpp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How llama.cpp's converter names the tensors of an architecture.
 *
 * @param name llama.cpp's name of the architecture, and behind a slash that of a variant
 * @param modelTypes the values of {@code model_type} that it converts to this
 * @param traits what else it does
 * @param targets the tensors by the names in a checkpoint, whole or without {@code .weight} and
 *     {@code .bias}
 */
record Layout(String name, Set<String> modelTypes, Set<Trait> traits, Map<String, Target> targets) {

  /** What the converter does for some architectures. */
  enum Trait {
    /** Writes {@code rope_freqs} for Llama 3.1's scaling of rotary frequencies. */
    ROTARY_FREQUENCIES,
    /** Writes the factors that stretch rotary frequencies for long contexts. */
    ROTARY_FACTORS,
    /** States one head of keys and values, as latent attention caches. */
    ONE_KEY_VALUE_HEAD,
    /** States the heads of keys and values of each block, 0 in recurrent ones. */
    KEY_VALUE_HEADS_BY_BLOCK,
    /** Leaves out layers that predict several tokens ahead. */
    NO_PREDICTION_LAYERS
  }

  /** llama.cpp's name of the architecture. */
  String architecture() {
    return name.replaceFirst("/.*", "");
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** The same without splitting the up-projections of latents, as before April 2025. */
  Layout keepingLatents() {
    Map<String, Target> older = new HashMap<>(targets);
    older.put("self_attn.kv_b_proj", new Target(List.of("attn_kv_b"), SplitKind.WHOLE));
    return new Layout(name, modelTypes, traits, older);
  }

  /** Where a tensor goes. */
  Optional<Target> target(String tensor) {
    Target whole = targets.get(tensor);
    if (whole != null) {
      return Optional.of(whole);
    }
    int dot = tensor.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(targets.get(tensor.substring(0, dot)))
            .map(stem -> stem.suffixed(tensor.substring(dot)));
  }
}
