package dev.roofline.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.WeightFormats;
import dev.roofline.model.Execution;
import dev.roofline.model.MlaCache;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.workload.Step;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageModelTest {

  @Test
  void layersThatAreAlikeAreBuiltOnce() {
    assertThat(Zoo.model("llama-3.1-8b").layers()).hasSize(1);
    List<LayerGroup> layers = Zoo.model("deepseek-v3").layers();
    assertThat(layers).extracting(group -> group.numbers().size()).containsExactly(3, 58);
    assertThat(layers.get(1).numbers()).startsWith(3).endsWith(60);
  }

  @Test
  void tensorsBearTheirCheckpointNamesAndLayers() {
    assertThat(Zoo.model("qwen3-0.6b").tensors())
        .extracting(Object::toString)
        .startsWith(
            "model.embed_tokens.weight[151936×1024]",
            "layer 0 input_layernorm.weight[1024]",
            "layer 0 self_attn.q_proj.weight[2048×1024]",
            "layer 0 self_attn.k_proj.weight[1024×1024]",
            "layer 0 self_attn.v_proj.weight[1024×1024]",
            "layer 0 self_attn.q_norm.weight[128]",
            "layer 0 self_attn.k_norm.weight[128]",
            "layer 0 self_attn.o_proj.weight[1024×2048]",
            "layer 0 post_attention_layernorm.weight[1024]",
            "layer 0 mlp.gate_proj.weight[3072×1024]",
            "layer 0 mlp.up_proj.weight[3072×1024]",
            "layer 0 mlp.down_proj.weight[1024×3072]",
            "layer 1 input_layernorm.weight[1024]")
        .endsWith("layer 27 mlp.down_proj.weight[1024×3072]", "model.norm.weight[1024]");
    assertThat(Zoo.model("pythia-160m").tensors())
        .extracting(placed -> placed.tensor().name())
        .contains(
            "gpt_neox.embed_in.weight",
            "attention.query_key_value.bias",
            "mlp.dense_4h_to_h.weight")
        .endsWith("gpt_neox.final_layer_norm.bias", "embed_out.weight");
    assertThat(Zoo.model("llama-3.1-8b").tensors())
        .last()
        .satisfies(head -> assertThat(head.layer()).isEqualTo(WeightFormats.NO_LAYER))
        .hasToString("lm_head.weight[128256×4096]");
  }

  @Test
  void aLayerHasTheKernelsOfTheField() {
    assertThat(Kernels.names(Zoo.model("llama-3.2-1b").operator(Execution.DEFAULT)).subList(0, 17))
        .containsExactly(
            "embed_tokens",
            "input_layernorm",
            "q_proj",
            "k_proj",
            "v_proj",
            "rotary",
            "attention",
            "softmax",
            "o_proj",
            "residual",
            "post_attention_layernorm",
            "gate_proj",
            "up_proj",
            "activation",
            "down_proj",
            "residual",
            "input_layernorm");
    assertThat(Kernels.names(Zoo.model("llama-3.2-1b").operator(Execution.DEFAULT)))
        .endsWith("residual", "norm", "lm_head");
    assertThat(Kernels.names(Zoo.model("pythia-160m").operator(Execution.DEFAULT)).subList(0, 13))
        .containsExactly(
            "embed_tokens",
            "input_layernorm",
            "qkv_proj",
            "rotary",
            "attention",
            "softmax",
            "o_proj",
            "residual",
            "post_attention_layernorm",
            "up_proj",
            "activation",
            "down_proj",
            "residual");
  }

  @Test
  void theCacheOfATokenIsWhatEnginesAllocate() {
    assertThat(cacheBytes("deepseek-v3", Execution.DEFAULT)).isEqualTo(61 * (512 + 64) * 2);
    assertThat(cacheBytes("plm-1.8b", Execution.DEFAULT.mlaCache(MlaCache.EXPANDED)))
        .isEqualTo(32 * 16 * (192 + 128) * 2);
    assertThat(cacheBytes("llama-3.1-8b", Execution.DEFAULT)).isEqualTo(131_072);
    assertThat(cacheBytes("qwen2.5-1.5b", Execution.DEFAULT)).isEqualTo(28 * 2 * 2 * 128 * 2);
  }

  @Test
  void aSlidingWindowBoundsTheCache() {
    LinearForm kept = kept("mistral-7b-v0.1", Execution.DEFAULT);
    assertThat(kept.at(Step.decode(1, 4095))).isEqualTo(4096 * 131_072.0);
    assertThat(kept.at(Step.decode(1, 1_000_000))).isEqualTo(4096 * 131_072.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"llama-3.2-1b", "pythia-160m", "deepseek-v2-lite"})
  void survivesSerialization(String id) throws IOException, ClassNotFoundException {
    LanguageModel model = Zoo.model(id);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(model);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      LanguageModel copy = (LanguageModel) in.readObject();
      assertThat(copy.tensors()).isEqualTo(model.tensors());
      assertThat(copy.operator(Execution.DEFAULT)).isEqualTo(model.operator(Execution.DEFAULT));
    }
  }

  @Test
  void canBeRenamedButNotWithoutAName() {
    assertThat(Zoo.model("llama-3.2-1b").named("mine").id()).isEqualTo("mine");
    assertThatThrownBy(() -> Zoo.model("llama-3.2-1b").named(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id (\" \") must not be blank");
  }

  private static double cacheBytes(String id, Execution execution) {
    return kept(id, execution).at(new Step(1, 1, 0));
  }

  private static LinearForm kept(String id, Execution execution) {
    return Kernels.of(Zoo.model(id).operator(execution)).stream()
        .map((Kernel kernel) -> kernel.keptBytes(Kernels.HALF))
        .reduce(LinearForm.ZERO, LinearForm::plus);
  }
}
