package dev.roofline.paper;

import dev.roofline.analysis.Inference;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.quantization.Quantizations;
import dev.roofline.models.study.ParameterBudget;
import dev.roofline.models.study.PublishedModel;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.study.AttentionKind;
import dev.roofline.study.published.PublishedReading;
import dev.roofline.study.published.PublishedRun;
import java.util.List;

/**
 * A model that the paper measured.
 *
 * @param label as in the paper's Table 5
 * @param model the model
 */
record PaperModel(String label, LanguageModel model) {

  static final PaperModel QWEN = of("Qwen2.5-1.5B");

  /** The six of the Apple M1 Pro, in the order of the table. */
  static final List<PaperModel> ALL =
      List.of(
          QWEN,
          of("Qwen3-0.6B"),
          of("Llama-3.2-1B"),
          of("PLM-1.8B"),
          of("Fox-1-1.6B"),
          of("SmolLM2-1.7B"));

  /** One of each kind of attention, brought to the size of Qwen2.5-1.5B by depth. */
  static final List<PaperModel> MATCHED =
      List.of(QWEN, of("PLM-1.8B").matched(), of("SmolLM2-1.7B").matched());

  private static PaperModel of(String label) {
    return new PaperModel(label, Zoo.model(label));
  }

  private PaperModel matched() {
    LanguageModel other = ParameterBudget.like(QWEN.model).atMost(model);
    return new PaperModel(label + " (" + other.layerCount() + " layers)", other);
  }

  PaperModel withLayers(int layers) {
    return new PaperModel(label, model.withLayers(layers));
  }

  /** The model in a format that llama.cpp stores, on no device yet. */
  Inference in(String format) {
    return Inference.of(model).quantized(Quantizations.parse(format));
  }

  /** A run of it as the published figures count it. */
  PublishedReading reading(String format, PublishedRun run) {
    return PublishedModel.of(model).reading(in(format).on(Devices.M1_PRO), run);
  }

  AttentionKind attention() {
    return switch (PublishedModel.of(model).kind()) {
      case MHA -> AttentionKind.MULTI_HEAD;
      case MLA -> AttentionKind.LATENT;
      default -> AttentionKind.GROUPED_QUERY;
    };
  }
}
