package dev.roofline.models.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.format.Shape;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelFileException;
import dev.roofline.models.gguf.GgufFile;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GgufModelTest {

  /** The one model that no mix fits. */
  private static final Set<String> PLAIN_ONLY = Set.of("llama-odd720");

  static List<Golden> models() {
    return Goldens.all().stream()
        .filter(golden -> GgufConfig.architectures().contains(golden.architecture()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("models")
  void aFileGivesItsParametersAndBytes(Golden golden) {
    LanguageModel model = assertGivesItself(GgufWriter.file(golden));
    if (!PLAIN_ONLY.contains(golden.model())) {
      Map<String, NumberFormat> mix = Mix.formats(golden.plan(), FileType.Q3_K_M, false);
      assertGivesItself(GgufWriter.file(golden, mix));
      LlamaCppQuantization again = LlamaCppQuantization.of(FileType.Q3_K_M);
      assertThat(again.bytes(model)).isEqualTo(bytes(golden.plan(), mix));
    }
  }

  private static LanguageModel assertGivesItself(GgufFile file) {
    GgufModel read = GgufModel.of(file);
    assertThat(read.model().parameters()).isEqualTo(file.parameters());
    assertThat(read.quantization().bytes(read.model())).isEqualTo(file.bytes());
    return read.model();
  }

  private static long bytes(FilePlan plan, Map<String, NumberFormat> formats) {
    return plan.tensors().stream()
        .mapToLong(tensor -> formats.get(tensor.name()).bytes(tensor.shape()))
        .sum();
  }

  @Test
  void mostArchitecturesAreTried() {
    assertThat(models().stream().map(Golden::architecture).distinct().toList())
        .hasSize(GgufConfig.architectures().size() - 1)
        .doesNotContain("granitemoe");
  }

  @ParameterizedTest
  @CsvSource({
    "tiny-llama-F16, 131392, 263424, F16+F32",
    "tiny-llama-Q8_0, 131392, 140544, Q8_0+F32",
    "tiny-llama-Q4_K_M, 131392, 109056, Q5_0+Q8_0+F32",
    "tiny-llama-256-F16, 459520, 920576, F16+F32",
    "tiny-llama-256-Q8_0, 459520, 490496, Q8_0+F32",
    "tiny-llama-256-Q4_K_M, 459520, 303360, Q4_K+Q6_K+F32"
  })
  void realFilesAreRead(String id, long parameters, long bytes, String mix) {
    GgufModel read = GgufModel.read(path(id));
    assertThat(read.model().id()).isEqualTo(id);
    assertThat(read.model().parameters()).isEqualTo(parameters);
    assertThat(read.quantization().bytes(read.model())).isEqualTo(bytes);
    assertThat(read.quantization()).hasToString(mix);
    String type = id.substring(id.lastIndexOf('-') + 1);
    assertThat(LlamaCppQuantization.named("gguf:" + type).bytes(read.model())).isEqualTo(bytes);
  }

  private static Path path(String id) {
    try {
      return Path.of(Objects.requireNonNull(GgufFile.class.getResource(id + ".gguf")).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void tablesOfRotaryFrequenciesCount() {
    LanguageModel read = GgufModel.of(GgufWriter.file(Goldens.of("llama-3.2-1b"))).model();
    assertThat(read).hasToString("x (llama), 16 layers, 1,235,814,432 parameters");
    assertThat(read.tensors().get(0)).hasToString("rope_freqs.weight[32]");
  }

  @Test
  void latentsWereOneTensorUntilApril2025() {
    Golden golden = Goldens.of("deepseek-v2-lite");
    List<PlannedTensor> older = new ArrayList<>();
    for (PlannedTensor tensor : golden.tensors()) {
      if (tensor.name().endsWith("attn_k_b.weight")) {
        String name = tensor.name().replace("attn_k_b", "attn_kv_b");
        older.add(new PlannedTensor(name, Shape.of(16 * 256, 512), NumberFormats.F16));
      } else if (!tensor.name().endsWith("attn_v_b.weight")) {
        older.add(tensor);
      }
    }
    LanguageModel read =
        assertGivesItself(GgufWriter.file("deepseek2", metadata(golden), older, Map.of()));
    assertThat(read.parameters())
        .isEqualTo(GgufModel.of(GgufWriter.file(golden)).model().parameters());
  }

  private static Map<String, @Nullable Object> metadata(Golden golden) {
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    golden
        .metadata()
        .forEach((key, value) -> metadata.put(golden.architecture() + "." + key, value));
    return metadata;
  }

  @Test
  void contradictionsAreRefused() {
    assertRefused(
        with("llama.feed_forward_length", 200),
        "tensor \"blk.0.ffn_gate.weight\" ([192×64]) must be of shape [200×64] by the metadata");
    assertRefused(
        with("llama.block_count", 3),
        "tensor \"blk.2.attn_norm.weight\" must be present, of shape [64]");
    assertRefused(
        with("llama.block_count", 1),
        "tensor \"blk.1.attn_norm.weight\" must be one that the metadata call for");
    assertRefused(
        with("llama.attention.head_count", 5),
        "num_attention_heads (5) must divide hidden_size (64)");
  }

  @Test
  void whatIsMissingIsNamed() {
    Map<String, @Nullable Object> metadata = metadata(Goldens.of("tiny-llama"));
    metadata.remove("llama.block_count");
    assertRefused(metadata, "metadata \"llama.block_count\" must be present");
    metadata.put("llama.block_count", List.of(true, false));
    assertRefused(
        metadata, "metadata \"llama.block_count\" ([true, false]) must be a whole number");
    assertThatThrownBy(() -> GgufModel.of(GgufWriter.file("llama", metadata, List.of(), Map.of())))
        .isInstanceOf(ModelFileException.class);
  }

  @Test
  void anArchitectureThatIsNotKnownIsRefusedWithThoseThatAre() {
    Golden golden = Goldens.of("tiny-llama");
    GgufFile file = GgufWriter.file("rwkv7", metadata(golden), golden.tensors(), Map.of());
    assertThatThrownBy(() -> GgufModel.of(file))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(
            "/models/x.gguf: metadata \"general.architecture\" (\"rwkv7\") must be one of"
                + " deepseek2, deepseek32, falcon-h1, gemma2, gemma3, glm4moe, gpt-oss, gptneox,"
                + " granite, granitehybrid, granitemoe, llama, llama4, mamba2, minicpm3,"
                + " nemotron_h, nemotron_h_moe, olmo2, phi3, plm, qwen2, qwen2moe, qwen3,"
                + " qwen3moe, qwen3next, smallthinker");
  }

  @Test
  void aPartAloneIsRefused() {
    Golden golden = Goldens.of("tiny-llama");
    Map<String, @Nullable Object> metadata = metadata(golden);
    metadata.put("split.no", 0);
    metadata.put("split.count", 2);
    metadata.put("split.tensors.count", 40);
    GgufFile part = GgufWriter.file("llama", metadata, golden.tensors(), Map.of());
    assertThatThrownBy(() -> GgufModel.of(part))
        .isInstanceOf(ModelFileException.class)
        .hasMessage("/models/x.gguf: parts (1) must be all 2");
  }

  private static Map<String, @Nullable Object> with(String key, Object value) {
    Map<String, @Nullable Object> metadata = metadata(Goldens.of("tiny-llama"));
    metadata.put(key, value);
    return metadata;
  }

  private static void assertRefused(Map<String, @Nullable Object> metadata, String problem) {
    GgufFile file =
        GgufWriter.file("llama", metadata, Goldens.of("tiny-llama").tensors(), Map.of());
    assertThatThrownBy(() -> GgufModel.of(file))
        .isInstanceOf(ModelFileException.class)
        .hasMessage("/models/x.gguf: " + problem);
  }
}
