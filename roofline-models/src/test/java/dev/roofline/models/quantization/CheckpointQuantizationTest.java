package dev.roofline.models.quantization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.algebra.WeightFormats;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.format.ScaledFormats;
import dev.roofline.model.Model;
import dev.roofline.model.PlacedTensor;
import dev.roofline.model.Quantization;
import dev.roofline.models.file.Copies;
import dev.roofline.models.huggingface.HuggingFace;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckpointQuantizationTest {

  private static final String QWEN =
      """
      {"model_type": "qwen2", "hidden_size": 1536, "intermediate_size": 8960,
       "num_hidden_layers": 28, "num_attention_heads": 12, "num_key_value_heads": 2,
       "vocab_size": 151936, "tie_word_embeddings": true, "hidden_act": "silu",
       "max_position_embeddings": 32768, "rms_norm_eps": 1e-06, "rope_theta": 1000000.0,
       "use_sliding_window": false, "sliding_window": 32768, "max_window_layers": 28,
       "torch_dtype": "bfloat16"}
      """;

  /**
   * Elements by type as Hugging Face counts DeepSeek-V3: of 684,531,386,000 in all, 41,540,496 are
   * scales; the weights but not the MTP projection eh_proj, routers, embeddings and heads are FP8.
   */
  @Test
  void deepSeekV3IsReproducedToTheByte() {
    Model model = new DeepSeekV3();
    Map<NumberFormat, Long> elements = elements(model, CheckpointQuantization.fp8Blocks());
    assertThat(model.parameters()).isEqualTo(684_489_845_504L);
    assertThat(elements)
        .containsOnly(
            Map.entry(ScaledFormats.FP8_BLOCK128, 680_571_043_840L),
            Map.entry(NumberFormats.BF16, 3_918_786_560L),
            Map.entry(NumberFormats.F32, 59 * 256L));
    assertThat(CheckpointQuantization.fp8Blocks().bytes(model))
        .isEqualTo(680_571_043_840L + 4 * 41_540_496L + 2 * 3_918_786_560L + 4 * 59 * 256L);
  }

  private static Map<NumberFormat, Long> elements(Model model, Quantization quantization) {
    WeightFormats formats = quantization.assign(model);
    Map<NumberFormat, Long> elements = new HashMap<>();
    for (PlacedTensor placed : model.tensors()) {
      NumberFormat format = formats.of(placed.tensor(), placed.layer());
      elements.merge(format, placed.tensor().parameters(), Long::sum);
    }
    return elements;
  }

  /** Tensor by tensor: qweight, scales, qzeros, g_idx of 28 layers; the rest in F16. */
  @Test
  void gptqQuantisesTheProjectionsOfTheLayers() {
    Model model = HuggingFace.parse(QWEN, "qwen2.5-1.5b");
    long layer = gptq(1536, 1536) * 2 + gptq(1536, 256) * 2 + gptq(1536, 8960) * 2;
    long layers = 28 * (layer + gptq(8960, 1536));
    long plain = 2 * (151936 * 1536L + 28 * (1536 + 2 * 256 + 2 * 1536) + 1536);
    assertThat(CheckpointQuantization.gptq(4, 128).bytes(model)).isEqualTo(layers + plain);
  }

  private static long gptq(long inputs, long outputs) {
    long groups = inputs / 128;
    return 4 * (inputs / 8) * outputs
        + 2 * groups * outputs
        + 4 * groups * (outputs / 8)
        + 4 * inputs;
  }

  @Test
  void awqIsSmallerThanGptqByTheIndices() {
    Model model = HuggingFace.parse(QWEN, "qwen2.5-1.5b");
    long indices = 28 * 4 * (6 * 1536 + 8960);
    assertThat(CheckpointQuantization.awq(4, 128).bytes(model))
        .isEqualTo(CheckpointQuantization.gptq(4, 128).bytes(model) - indices);
  }

  @Test
  void int8HasAScaleForEachOutput() {
    Model model = HuggingFace.parse(QWEN, "qwen2.5-1.5b");
    long outputs = 28 * (2 * 1536 + 2 * 256 + 2 * 8960 + 1536);
    long weights = 28L * (2 * 1536 * 1536 + 2 * 1536 * 256 + 3 * 1536 * 8960);
    assertThat(CheckpointQuantization.int8Channels().bytes(model))
        .isEqualTo(weights + 4 * outputs + 2 * (model.parameters() - weights));
  }

  @Test
  void namesAreThoseOfTheFormats() {
    assertThat(CheckpointQuantization.find("nvfp4")).contains(CheckpointQuantization.nvfp4());
    assertThat(CheckpointQuantization.find("Gptq-Int8-G32"))
        .contains(CheckpointQuantization.gptq(8, 32));
    assertThat(CheckpointQuantization.find("Q4_K")).isEmpty();
    assertThat(CheckpointQuantization.nvfp4()).hasToString("NVFP4");
    assertThat(CheckpointQuantization.fp8Blocks().name()).isEqualTo("FP8-BLOCK128");
    assertThat(CheckpointQuantization.fp8Blocks().defaultCompute()).isEqualTo(ComputeFormat.FP8);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CheckpointQuantization.find("GPTQ"))
        .withMessageStartingWith("number format (\"GPTQ\") must be one of F64, F32");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CheckpointQuantization.gptq(5, 128))
        .withMessage("bits of GPTQ (5) must be one of [2, 3, 4, 8]");
  }

  @Test
  void aSerializedCopyAssignsTheSame() {
    Model model = HuggingFace.parse(QWEN, "qwen2.5-1.5b");
    Quantization quantization = CheckpointQuantization.awq(4, 64);
    WeightFormats formats = quantization.assign(model);
    WeightFormats copy = Copies.of(formats);
    assertThat(Copies.of(quantization)).isEqualTo(quantization);
    assertThat(model.tensors())
        .allSatisfy(
            placed ->
                assertThat(copy.of(placed.tensor(), placed.layer()))
                    .isEqualTo(formats.of(placed.tensor(), placed.layer())));
  }
}
