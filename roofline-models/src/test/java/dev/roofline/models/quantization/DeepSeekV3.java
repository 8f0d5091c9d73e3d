package dev.roofline.models.quantization;

import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelBuilder;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.algebra.Tensor;
import dev.roofline.model.Execution;
import dev.roofline.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tensors of DeepSeek-V3's checkpoint, its multi-token-prediction layer included, as its weight
 * map lists them; costs left out.
 */
final class DeepSeekV3 implements Model {

  private static final long serialVersionUID = 1;
  private static final long HIDDEN = 7168;
  private static final long VOCABULARY = 129280;
  private static final int DENSE_LAYERS = 3;
  private static final int MTP_LAYER = 61;

  @Override
  public String id() {
    return "deepseek-v3-with-mtp";
  }

  @Override
  public String family() {
    return "deepseek_v3";
  }

  @Override
  public Operator operator(Execution execution) {
    return Sequence.of(
        kernel(KernelKind.EMBEDDING, Tensor.of("model.embed_tokens.weight", VOCABULARY, HIDDEN)),
        layer(18432, 0).inLayers(numbers(0, DENSE_LAYERS)),
        layer(2048, 256).inLayers(numbers(DENSE_LAYERS, MTP_LAYER)),
        Sequence.of(prediction(), layer(2048, 256)).inLayers(List.of(MTP_LAYER)),
        kernel(KernelKind.NORM, Tensor.of("model.norm.weight", HIDDEN)),
        projection("lm_head", VOCABULARY, HIDDEN));
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  private static Operator layer(long inner, long experts) {
    List<Operator> parts = new ArrayList<>();
    parts.add(norm("input_layernorm", HIDDEN));
    parts.add(projection("self_attn.q_a_proj", 1536, HIDDEN));
    parts.add(norm("self_attn.q_a_layernorm", 1536));
    parts.add(projection("self_attn.q_b_proj", 128 * 192, 1536));
    parts.add(projection("self_attn.kv_a_proj_with_mqa", 576, HIDDEN));
    parts.add(norm("self_attn.kv_a_layernorm", 512));
    parts.add(projection("self_attn.kv_b_proj", 128 * 256, 512));
    parts.add(projection("self_attn.o_proj", HIDDEN, 128 * 128));
    parts.add(norm("post_attention_layernorm", HIDDEN));
    if (experts == 0) {
      parts.add(feedForward("mlp", inner));
    } else {
      parts.add(
          kernel(
              KernelKind.PROJECTION,
              Tensor.of("mlp.gate.weight", experts, HIDDEN),
              Tensor.of("mlp.gate.e_score_correction_bias", experts)));
      parts.add(
          kernel(
              KernelKind.EXPERTS,
              Tensor.of("mlp.experts.gate_proj.weight", experts, inner, HIDDEN),
              Tensor.of("mlp.experts.up_proj.weight", experts, inner, HIDDEN),
              Tensor.of("mlp.experts.down_proj.weight", experts, HIDDEN, inner)));
      parts.add(feedForward("mlp.shared_experts", inner));
    }
    return new Sequence(parts);
  }

  private static Operator feedForward(String path, long inner) {
    return Sequence.of(
        projection(path + ".gate_proj", inner, HIDDEN),
        projection(path + ".up_proj", inner, HIDDEN),
        projection(path + ".down_proj", HIDDEN, inner));
  }

  /** The layer that predicts the token after next has an embedding and a head of its own. */
  private static Operator prediction() {
    return Sequence.of(
        kernel(KernelKind.EMBEDDING, Tensor.of("embed_tokens.weight", VOCABULARY, HIDDEN)),
        norm("enorm", HIDDEN),
        norm("hnorm", HIDDEN),
        projection("eh_proj", HIDDEN, 2 * HIDDEN),
        norm("shared_head.norm", HIDDEN),
        kernel(KernelKind.PROJECTION, Tensor.of("shared_head.head.weight", VOCABULARY, HIDDEN)));
  }

  private static Operator norm(String path, long width) {
    return kernel(KernelKind.NORM, Tensor.of(path + ".weight", width));
  }

  private static Operator projection(String path, long outputs, long inputs) {
    return kernel(KernelKind.PROJECTION, Tensor.of(path + ".weight", outputs, inputs));
  }

  private static Operator kernel(KernelKind kind, Tensor... tensors) {
    KernelBuilder kernel = Kernel.named("part", kind);
    List.of(tensors).forEach(kernel::reads);
    return kernel.build();
  }
}
