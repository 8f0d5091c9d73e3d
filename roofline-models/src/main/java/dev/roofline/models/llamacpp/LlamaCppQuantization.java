package dev.roofline.models.llamacpp;

import dev.roofline.algebra.WeightFormats;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.model.Model;
import dev.roofline.model.Quantization;
import dev.roofline.models.LanguageModel;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The rule by which llama.cpp stores a model in a GGUF file: its converter's for plain floats,
 * llama-quantize's (since build 10309) for the others. Bytes are those of the tensors in the file,
 * to the last one.
 *
 * @param fileType what kind of file
 * @param importanceMatrix whether one is used, which changes some choices
 */
public record LlamaCppQuantization(FileType fileType, boolean importanceMatrix)
    implements Quantization {

  /** What names begin with. */
  public static final String PREFIX = "gguf:";

  private static final String WITH_MATRIX = "+imatrix";

  /** Refuses null. */
  public LlamaCppQuantization {
    Objects.requireNonNull(fileType, "fileType");
  }

  /**
   * The rule of a name in any letter case, with or without {@code gguf:} in front, as in {@code
   * Q4_K_M}. With {@code +imatrix} behind, llama-quantize is given an importance matrix, as it
   * always is for file types that demand one.
   *
   * @throws IllegalArgumentException if there is no such file type
   */
  public static LlamaCppQuantization named(String name) {
    Objects.requireNonNull(name, "name");
    String lower = name.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    boolean matrix = lower.endsWith(WITH_MATRIX);
    String type = matrix ? bare.substring(0, bare.length() - WITH_MATRIX.length()) : bare;
    LlamaCppQuantization rule =
        FileType.find(type)
            .map(LlamaCppQuantization::of)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "GGUF file type (\"%s\") must be one of %s"
                            .formatted(name, FileType.names())));
    return matrix ? rule.withImportanceMatrix() : rule;
  }

  /** A file type, with an importance matrix only if it demands one. */
  public static LlamaCppQuantization of(FileType type) {
    Objects.requireNonNull(type, "type");
    return new LlamaCppQuantization(type, type.needsImportanceMatrix());
  }

  /** The same with an importance matrix. */
  public LlamaCppQuantization withImportanceMatrix() {
    return new LlamaCppQuantization(fileType, true);
  }

  /** As in {@code gguf:Q4_K_M}. */
  @Override
  public String name() {
    boolean told = importanceMatrix && !fileType.needsImportanceMatrix();
    return PREFIX + fileType + (told ? WITH_MATRIX : "");
  }

  /**
   * The formats of a model's tensors. Where the file stores several tensors for one, the format is
   * a {@linkplain dev.roofline.format.SplitFormat composite}.
   *
   * @throws IllegalArgumentException if llama.cpp cannot convert or quantise the model
   */
  @Override
  public WeightFormats assign(Model model) {
    ConvertedModel converted = converted(model);
    Map<String, NumberFormat> formats = formats(converted.plan());
    return StoredFormats.of(converted.tensors(), formats::get);
  }

  /**
   * The bytes of all tensors in the file, tables of rotary frequencies included.
   *
   * @throws ArithmeticException if the count leaves {@code long}
   */
  @Override
  public long bytes(Model model) {
    FilePlan plan = converted(model).plan();
    Map<String, NumberFormat> formats = formats(plan);
    long sum = 0;
    for (PlannedTensor tensor : plan.tensors()) {
      NumberFormat format = formats.get(tensor.name());
      sum = Math.addExact(sum, format.bytes(tensor.shape()));
    }
    return sum;
  }

  private ConvertedModel converted(Model model) {
    if (model instanceof LanguageModel known) {
      return refusing(() -> ConvertedModel.of(known));
    }
    throw new IllegalArgumentException(
        name() + ": model (" + model.id() + ") must be a LanguageModel");
  }

  private Map<String, NumberFormat> formats(FilePlan plan) {
    return refusing(() -> Mix.formats(plan, fileType, importanceMatrix));
  }

  /** Puts the name before the message of a refusal. */
  private <T> T refusing(Supplier<T> step) {
    try {
      return step.get();
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(name() + ": " + refused.getMessage(), refused);
    }
  }

  @Override
  public ComputeFormat defaultCompute() {
    return ComputeFormat.F16;
  }

  @Override
  public String toString() {
    return name();
  }
}
