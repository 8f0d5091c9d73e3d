package dev.roofline.models.llamabench;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** How a row was run, and where. */
public final class BenchSettings {

  /** The default of {@code -b}. */
  public static final long BATCH = 2048;

  /** The default of {@code -ub}. */
  public static final long MICRO_BATCH = 512;

  /** What versions before {@code backends} had: one boolean each. */
  private static final Map<String, String> BOOLEANS =
      Map.of(
          "cuda", "CUDA",
          "vulkan", "Vulkan",
          "kompute", "Kompute",
          "metal", "Metal",
          "sycl", "SYCL",
          "opencl", "OpenCL");

  private final Optional<String> backend;
  private final Optional<String> processor;
  private final Optional<String> accelerator;
  private final Optional<String> build;
  private final OptionalLong threads;
  private final OptionalLong gpuLayers;
  private final long batch;
  private final long microBatch;
  private final String keyType;
  private final String valueType;
  private final Optional<FlashAttention> flashAttention;

  BenchSettings(Fields fields) {
    backend = fields.text("backends").or(() -> earlyBackend(fields));
    processor = fields.text("cpu_info");
    accelerator = fields.text("gpu_info");
    build = fields.text("build_commit");
    threads = fields.whole("n_threads", 1, 1 << 20);
    gpuLayers = fields.whole("n_gpu_layers", Integer.MIN_VALUE, Integer.MAX_VALUE);
    OptionalLong printed = fields.whole("n_batch", 1, Integer.MAX_VALUE);
    batch = printed.orElse(BATCH);
    microBatch =
        fields
            .whole("n_ubatch", 1, Integer.MAX_VALUE)
            .orElse(printed.isPresent() ? batch : MICRO_BATCH);
    String cache = fields.text("f16_kv").isEmpty() || fields.isTrue("f16_kv") ? "f16" : "f32";
    keyType = fields.text("type_k").orElse(cache);
    valueType = fields.text("type_v").orElse(cache);
    flashAttention = fields.text("flash_attn").map(text -> flashAttention(fields, text));
  }

  private static Optional<String> earlyBackend(Fields fields) {
    if (fields.text("blas").isEmpty()) {
      return Optional.empty();
    }
    return BOOLEANS.keySet().stream()
        .sorted()
        .filter(fields::isTrue)
        .map(BOOLEANS::get)
        .findFirst()
        .or(() -> Optional.of(fields.isTrue("blas") ? "BLAS" : "CPU"));
  }

  private static FlashAttention flashAttention(Fields fields, String text) {
    try {
      return FlashAttention.parse(text);
    } catch (IllegalArgumentException unknown) {
      throw fields.refusal(String.valueOf(unknown.getMessage()));
    }
  }

  /**
   * The backends other than the CPU that the build has, as in {@code CUDA} or {@code Metal,BLAS}.
   */
  public Optional<String> backend() {
    return backend;
  }

  /** What the CPU calls itself; tables leave it out. */
  public Optional<String> processor() {
    return processor;
  }

  /** What the GPUs call themselves; tables leave it out. */
  public Optional<String> accelerator() {
    return accelerator;
  }

  /** The commit that llama.cpp was built from; tables leave it out. */
  public Optional<String> build() {
    return build;
  }

  /** The threads on the CPU. */
  public OptionalLong threads() {
    return threads;
  }

  /**
   * The layers put on the GPU, as asked for: 99 is usual for all, below 0 is llama.cpp's choice.
   */
  public OptionalLong gpuLayers() {
    return gpuLayers;
  }

  /** The tokens of a batch; {@link #BATCH} unless printed. */
  public long batch() {
    return batch;
  }

  /**
   * The tokens that one forward pass takes at most; {@link #MICRO_BATCH} unless printed. Before
   * there were micro-batches (March 2024), a batch was one pass.
   */
  public long microBatch() {
    return microBatch;
  }

  /** The number format of cached keys in llama.cpp's words; {@code f16} unless printed. */
  public String keyType() {
    return keyType;
  }

  /** The number format of cached values in llama.cpp's words; {@code f16} unless printed. */
  public String valueType() {
    return valueType;
  }

  /** Whether attention was to be fused; absent where it is not printed, whatever the default. */
  public Optional<FlashAttention> flashAttention() {
    return flashAttention;
  }
}
