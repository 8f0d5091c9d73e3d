package dev.roofline.models.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.models.ModelFileException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever stands in a file, reading it ends in a model or in the one exception. */
class ConfigLaws {

  @Property
  void oneKeyOfAnyValueEndsInAModelOrTheOneException(
      @ForAll("configs") String type, @ForAll("keys") String key, @ForAll("values") Object value) {
    Map<String, @Nullable Object> keys = Configs.deepSeek();
    keys.put("model_type", type);
    keys.put(key, value);
    read(keys);
  }

  @Property
  void anySizesEndInAModelOrTheOneException(
      @ForAll("configs") String type,
      @ForAll("sizes") long hidden,
      @ForAll("sizes") long inner,
      @ForAll("sizes") long heads,
      @ForAll("sizes") long vocabulary,
      @ForAll("sizes") long experts) {
    Map<String, @Nullable Object> keys = Configs.deepSeek();
    keys.put("model_type", type);
    keys.put("hidden_size", hidden);
    keys.put("intermediate_size", inner);
    keys.put("num_attention_heads", heads);
    keys.put("num_key_value_heads", heads);
    keys.put("head_dim", inner);
    keys.put("vocab_size", vocabulary);
    keys.put("n_routed_experts", experts);
    keys.put("v_head_dim", inner);
    keys.put("qk_nope_head_dim", experts);
    read(keys);
  }

  private static void read(Map<String, @Nullable Object> keys) {
    try {
      assertThat(HuggingFace.model(Configs.file(keys)).parameters()).isPositive();
    } catch (ModelFileException refused) {
      assertThat(refused.getMessage()).startsWith("config.json: ").doesNotContain("\n");
    }
  }

  @Provide
  Arbitrary<String> configs() {
    return Arbitraries.of(HuggingFace.modelTypes());
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.of(Configs.deepSeek().keySet())
        .map(Object::toString)
        .injectDuplicates(0.1)
        .flatMap(
            key ->
                Arbitraries.of(
                    key,
                    "head_dim",
                    "layer_types",
                    "sliding_window",
                    "hidden_act",
                    "rotary_pct",
                    "architectures"));
  }

  @Provide
  Arbitrary<Object> values() {
    return Arbitraries.oneOf(
        Arbitraries.integers().asGeneric(),
        Arbitraries.longs().asGeneric(),
        Arbitraries.doubles().asGeneric(),
        Arbitraries.of(true, false).asGeneric(),
        Arbitraries.strings().ofMaxLength(100).asGeneric(),
        Arbitraries.of(
            List.of(),
            List.of("a"),
            Map.of(),
            Double.NaN,
            BigInteger.ONE.shiftLeft(64),
            (Object) 0));
  }

  @Provide
  Arbitrary<Long> sizes() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(1, 64),
        Arbitraries.longs().between(1, Integer.MAX_VALUE),
        Arbitraries.of(1L << 16, 1L << 20, 1L << 30, (1L << 31) - 1));
  }
}
