package dev.roofline.models.quantization;

import dev.roofline.algebra.WeightFormats;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.GroupFormats;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.format.ScaledFormat;
import dev.roofline.format.ScaledFormats;
import dev.roofline.model.Execution;
import dev.roofline.model.Model;
import dev.roofline.model.PlacedTensor;
import dev.roofline.model.Quantization;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rule by which FP8, NVFP4, INT8, GPTQ and AWQ checkpoints are quantised: the weights of the
 * projections and experts inside the layers are stored in the format, all other tensors
 * (embeddings, language-model head, norms, biases, convolutions, recurrent state) in the 16 bits
 * that the format keeps for vectors. Inside the layers, routers, the gate of a shared expert, the
 * weights of a sparse-attention indexer, and the way into a multi-token-prediction layer and its
 * head stay in 16 bits too, and the bias that corrects a router's scores is F32. DeepSeek-V3's
 * checkpoint is reproduced to the byte.
 *
 * @param format the format of the quantised weights
 * @see <a
 *     href="https://huggingface.co/deepseek-ai/DeepSeek-V3/blob/main/README_WEIGHTS.md">DeepSeek on
 *     its FP8 weights</a>
 */
public record CheckpointQuantization(ScaledFormat format) implements Quantization {

  /** Refuses null. */
  public CheckpointQuantization {
    Objects.requireNonNull(format, "format");
  }

  /**
   * GPTQ, as in {@code GPTQ-INT4-G128}.
   *
   * @throws IllegalArgumentException if {@link GroupFormats#gptq} refuses the bits or the group
   */
  public static CheckpointQuantization gptq(int bits, int group) {
    return of(GroupFormats.gptq(bits, group));
  }

  /**
   * AWQ, as in {@code AWQ-INT4-G128}.
   *
   * @throws IllegalArgumentException if {@link GroupFormats#awq} refuses the bits or the group
   */
  public static CheckpointQuantization awq(int bits, int group) {
    return of(GroupFormats.awq(bits, group));
  }

  /** FP8 with a scale for each square of 128×128, as DeepSeek publishes. */
  public static CheckpointQuantization fp8Blocks() {
    return of(ScaledFormats.FP8_BLOCK128);
  }

  /** NVFP4, as NVIDIA publishes. */
  public static CheckpointQuantization nvfp4() {
    return of(ScaledFormats.NVFP4);
  }

  /** INT8 with a scale for each output. */
  public static CheckpointQuantization int8Channels() {
    return of(ScaledFormats.INT8_CHANNEL);
  }

  private static CheckpointQuantization of(NumberFormat format) {
    return new CheckpointQuantization((ScaledFormat) format);
  }

  /**
   * The quantisation of a name in any letter case, as in {@code FP8-BLOCK128} or {@code
   * GPTQ-INT4-G128}; none for a format that quantises all tensors alike.
   *
   * @throws IllegalArgumentException if there is no format of the name
   */
  public static Optional<Quantization> find(String name) {
    Objects.requireNonNull(name, "name");
    return NumberFormats.parse(name) instanceof ScaledFormat scaled
        ? Optional.of(new CheckpointQuantization(scaled))
        : Optional.empty();
  }

  @Override
  public String name() {
    return format.name();
  }

  @Override
  public WeightFormats assign(Model model) {
    Set<PlacedTensor> quantised = QuantizedTensors.of(model.operator(Execution.DEFAULT));
    return (tensor, layer) -> {
      if (quantised.contains(new PlacedTensor(tensor, layer))) {
        return format;
      }
      return tensor.name().endsWith("e_score_correction_bias")
          ? NumberFormats.F32
          : format.vectors();
    };
  }

  @Override
  public ComputeFormat defaultCompute() {
    return format.defaultCompute();
  }

  @Override
  public String toString() {
    return name();
  }
}
