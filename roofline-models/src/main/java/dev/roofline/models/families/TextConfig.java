package dev.roofline.models.families;

import dev.roofline.models.huggingface.ConfigFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The language model's keys of a configuration that may nest them beside a vision tower's. */
final class TextConfig {

  private static final String NESTED = "text_config";
  private static final String TIED = "tie_word_embeddings";
  private static final List<String> GENERATIVE = List.of("ForCausalLM", "ForConditionalGeneration");

  private TextConfig() {}

  /** The keys, with values for those that the file does not mention. */
  static ConfigFile of(ConfigFile config, Map<String, ?> defaults) {
    checkGenerative(config);
    Map<String, Object> absent = new HashMap<>(defaults);
    if (config.has(TIED)) {
      absent.put(TIED, config.flag(TIED, false));
    }
    ConfigFile text = config.has(NESTED) ? config.nested(NESTED) : config;
    return text.withDefaults(absent);
  }

  private static void checkGenerative(ConfigFile config) {
    List<String> classes = config.texts("architectures");
    if (!classes.isEmpty()
        && classes.stream().noneMatch(name -> GENERATIVE.stream().anyMatch(name::contains))) {
      throw config.refusal("architectures", "must name a generative language model");
    }
  }
}
