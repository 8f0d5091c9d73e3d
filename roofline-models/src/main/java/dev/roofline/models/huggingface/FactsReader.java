package dev.roofline.models.huggingface;

import dev.roofline.models.ConversionFacts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the facts that conversions need, under the keys that all families share. */
final class FactsReader {

  private FactsReader() {}

  /** The facts of a configuration, of its text model if it nests one; what is odd is not known. */
  static ConversionFacts read(ConfigFile config) {
    boolean nests = config.value("text_config") instanceof Map;
    ConfigFile text = nests ? config.nested("text_config") : config;
    Map<?, ?> rotary =
        map(text.value(text.has("rope_scaling") ? "rope_scaling" : "rope_parameters"));
    Object kind = rotary.containsKey("rope_type") ? rotary.get("rope_type") : rotary.get("type");
    return new ConversionFacts(
        count(text.value("num_attention_heads")),
        count(text.value("num_key_value_heads")),
        "llama3".equals(kind),
        rotary.get("long_factor") instanceof List<?> factors ? factors.size() : 0,
        "mxfp4".equals(map(config.value("quantization_config")).get("quant_method")));
  }

  private static long count(@Nullable Object value) {
    Long count = Values.integer(value);
    return count == null ? 0 : Math.max(0, count);
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
