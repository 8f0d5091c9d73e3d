package dev.roofline.models.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightFormats;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.PlacedTensor;
import dev.roofline.models.ConversionFacts;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelPart;
import dev.roofline.models.huggingface.HuggingFace;
import dev.roofline.models.zoo.Zoo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LlamaCppQuantizationTest {

  /** Checkpoints that hold a head although their configuration ties it to the embedding. */
  private static final Set<String> UNTIED = Set.of("qwen3-0.6b-lmhead", "smallthinker-4b-untied");

  static List<Golden> models() {
    return Goldens.all().stream()
        .filter(golden -> !UNTIED.contains(golden.model()))
        .filter(golden -> HuggingFace.modelTypes().contains(modelType(golden)))
        .toList();
  }

  private static Object modelType(Golden golden) {
    Map<String, ?> config = Goldens.json(golden.config());
    return config.get("model_type");
  }

  @ParameterizedTest
  @MethodSource("models")
  void aConfigurationGivesTheTableOfEveryFile(Golden golden) {
    FilePlan plan = ConvertedModel.of(model(golden)).plan();
    Stream<Golden.Written> computed =
        golden.files().stream().map(file -> MixTest.written(plan, file.type()));
    assertThat(computed).containsExactlyElementsOf(golden.files());
  }

  /** The model of a configuration; converted without what predicts ahead if the name says so. */
  static LanguageModel model(Golden golden) {
    LanguageModel model = HuggingFace.parse(golden.config(), golden.model());
    return golden.model().endsWith("-nomtp")
        ? new LanguageModel(
            model.id(),
            model.family(),
            model.before(),
            model.layers(),
            model.after(),
            model.facts(),
            Map.of(),
            Set.of())
        : model;
  }

  private static LanguageModel model(String golden) {
    return model(Goldens.of(golden));
  }

  /** Files on the Hub and in our own cache, as the tensor tables beside them say. */
  @ParameterizedTest
  @CsvSource({
    "llama-3.2-1b, gguf:F16, 2471764096",
    "llama-3.2-1b, gguf:Q8_0, 1313251456",
    "llama-3.2-1b, Q4_K_M, 799862912",
    "smollm2-135m, gguf:F16, 269100288",
    "smollm2-135m, gguf:Q8_0, 143025408",
    "smollm2-135m, gguf:q4_k_m, 103668480",
    "llama-2-7b, gguf:Q4_0, 3825065984"
  })
  void realFilesHaveTheseBytes(String id, String name, long bytes) {
    assertThat(LlamaCppQuantization.named(name).bytes(Zoo.model(id))).isEqualTo(bytes);
  }

  @Test
  void tensorsAddUpToTheFileWithoutTables() {
    LanguageModel llama = model("llama-3.2-1b");
    LlamaCppQuantization mix = LlamaCppQuantization.of(FileType.Q4_K_M);
    assertThat(bytesOfTensors(mix, llama) + 32 * 4).isEqualTo(mix.bytes(llama));
    LanguageModel latent = model("deepseek-v2-lite");
    assertThat(bytesOfTensors(mix, latent)).isEqualTo(mix.bytes(latent));
  }

  private static long bytesOfTensors(LlamaCppQuantization mix, LanguageModel model) {
    WeightFormats formats = mix.assign(model);
    return model.tensors().stream().mapToLong(placed -> bytes(formats, placed)).sum();
  }

  private static long bytes(WeightFormats formats, PlacedTensor placed) {
    NumberFormat format = formats.of(placed.tensor(), placed.layer());
    return format.bytes(placed.tensor().shape());
  }

  @Test
  void aTensorThatIsSplitHasTheFormatsOfItsParts() {
    assertThat(format("deepseek-v2-lite", "self_attn.kv_b_proj.weight", 1)).isEqualTo("Q5_0+Q4_K");
    assertThat(format("llama4-scout", "feed_forward.experts.gate_up_proj", 1)).isEqualTo("Q4_K");
    assertThat(format("qwen3next-80b-a3b", "linear_attn.in_proj_qkvz.weight", 0))
        .isEqualTo("Q6_K+Q4_K");
    assertThat(format("plm-1.8b", "self_attn.kv_b_proj.weight", 1)).isEqualTo("Q6_K");
  }

  private static String format(String golden, String tensor, int layer) {
    LanguageModel model = model(golden);
    WeightFormats formats = LlamaCppQuantization.named("Q4_K_M").assign(model);
    return model.tensors().stream()
        .filter(placed -> placed.layer() == layer && placed.tensor().name().equals(tensor))
        .map(placed -> formats.of(placed.tensor(), layer).name())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void layersThatPredictAheadAreInTheFileWhetherOrNotTheyCount() {
    LlamaCppQuantization f16 = LlamaCppQuantization.named("gguf:F16");
    LanguageModel glm = model("glm4moe-air");
    LanguageModel counting = glm.including(ModelPart.MULTI_TOKEN_PREDICTION);
    assertThat(f16.bytes(glm)).isEqualTo(f16.bytes(counting));
    assertThat(bytesOfTensors(f16, counting)).isEqualTo(f16.bytes(glm));
    assertThat(bytesOfTensors(f16, glm)).isLessThan(f16.bytes(glm));
  }

  @Test
  void whatTheFileLeavesOutHasNoBytes() {
    LlamaCppQuantization f16 = LlamaCppQuantization.named("gguf:F16");
    LanguageModel deepSeek = model("deepseek-v3");
    LanguageModel counting = deepSeek.including(ModelPart.MULTI_TOKEN_PREDICTION);
    assertThat(counting.parameters()).isGreaterThan(deepSeek.parameters());
    assertThat(bytesOfTensors(f16, counting)).isEqualTo(f16.bytes(deepSeek));
    assertThat(
            f16.assign(counting)
                .of(counting.tensors().get(counting.tensors().size() - 1).tensor(), 61))
        .hasToString("none");
  }

  @Test
  void headsLeftToDefaultsAreToldByTheTensors() {
    Golden golden = Goldens.of("gemma3-4b");
    String silent =
        golden
            .config()
            .replace("\"num_attention_heads\":8,", "")
            .replace("\"num_key_value_heads\":4,", "");
    assertThat(silent).doesNotContain("_heads");
    LlamaCppQuantization mix = LlamaCppQuantization.of(FileType.Q2_K);
    assertThat(mix.bytes(HuggingFace.parse(silent, "gemma3-4b")))
        .isEqualTo(mix.bytes(model("gemma3-4b")));
  }

  @Test
  void anImportanceMatrixChangesSomeTypes() {
    LanguageModel model = model("llama-3.2-1b");
    assertThat(LlamaCppQuantization.named("gguf:IQ4_NL").bytes(model)).isEqualTo(769_388_672);
    assertThat(LlamaCppQuantization.named("gguf:IQ4_NL+imatrix").bytes(model))
        .isEqualTo(765_194_368);
    assertThat(LlamaCppQuantization.of(FileType.IQ3_XXS))
        .isEqualTo(LlamaCppQuantization.of(FileType.IQ3_XXS).withImportanceMatrix());
  }

  @Test
  void namesAreThoseOfLlamaQuantize() {
    assertThat(LlamaCppQuantization.named("q4_k")).hasToString("gguf:Q4_K_M");
    assertThat(LlamaCppQuantization.named("GGUF:Q4_0+IMATRIX").name())
        .isEqualTo("gguf:Q4_0+imatrix");
    assertThat(LlamaCppQuantization.named("iq2_xs").name()).isEqualTo("gguf:IQ2_XS");
    assertThat(LlamaCppQuantization.named("Q6_K").defaultCompute()).isEqualTo(ComputeFormat.F16);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LlamaCppQuantization.named("gguf:Q7_K"))
        .withMessageStartingWith(
            "GGUF file type (\"gguf:Q7_K\") must be one of F32, F16, BF16, Q8_0, Q6_K, Q5_K_M,");
  }

  @Test
  void whatLlamaQuantizeRefusesIsRefused() {
    assertRefused(
        model("llama-odd736"),
        "gguf:Q8_0",
        "gguf:Q8_0: tensor blk.0.ffn_down.weight has rows of 1928, which must be a multiple of 32"
            + " to be stored as Q8_0");
    assertRefused(
        model("llama-odd720"),
        "Q4_K_M",
        "gguf:Q4_K_M: tensor output.weight has rows of 720, which must be a multiple of 32 to be"
            + " stored as Q8_0");
  }

  @Test
  void whatHasNoGgufIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LlamaCppQuantization.named("gguf:F16").bytes(own("rwkv")))
        .withMessageStartingWith(
            "gguf:F16: model type (rwkv) must be one that llama.cpp can convert: deepseek_v2, ");
    assertRefused(
        own("llama"),
        "gguf:F16",
        "gguf:F16: tensor (mine.weight[2×3]) must be one that llama.cpp's converter knows in"
            + " llama");
    LanguageModel noHeads = HuggingFace.parse(Goldens.of("plm-1.8b").config(), "plm");
    assertRefused(
        noHeads.withFacts(ConversionFacts.UNKNOWN),
        "gguf:F16",
        "gguf:F16: attention heads of plm (not known) must be given by num_attention_heads");
  }

  private static LanguageModel own(String family) {
    return LanguageModel.builder("mine", family)
        .before(
            execution ->
                Kernel.named("mine", KernelKind.EMBEDDING)
                    .reads(Tensor.of("mine.weight", 2, 3))
                    .build())
        .build();
  }

  private static void assertRefused(LanguageModel model, String name, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LlamaCppQuantization.named(name).assign(model))
        .withMessage(message);
  }

  @Test
  void formatsOfAnotherModelAreRefused() {
    LanguageModel one = model("llama-3.2-1b");
    PlacedTensor other = model("llama-2-7b").tensors().get(0);
    WeightFormats formats = LlamaCppQuantization.named("gguf:BF16").assign(one);
    assertThat(formats.of(one.tensors().get(0).tensor(), WeightFormats.NO_LAYER))
        .isEqualTo(NumberFormats.BF16);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> formats.of(other.tensor(), other.layer()))
        .withMessage("tensor (model.embed_tokens.weight[32000×4096]) must be one of the model's");
  }

  @Test
  void formatsTravel() throws IOException, ClassNotFoundException {
    WeightFormats formats = LlamaCppQuantization.named("Q3_K_L").assign(model("deepseek-v2-lite"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(formats);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(formats);
    }
  }
}
