package dev.roofline.models.study;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.OperatorVisitor;
import dev.roofline.algebra.Polynomial;
import dev.roofline.analysis.Inference;
import dev.roofline.check.Check;
import dev.roofline.model.Execution;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.LayerGroup;
import dev.roofline.study.published.AttentionSizes;
import dev.roofline.study.published.AttentionSizes.Size;
import dev.roofline.study.published.PublishedAttention;
import dev.roofline.study.published.PublishedMemory;
import dev.roofline.study.published.PublishedReading;
import dev.roofline.study.published.PublishedRun;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the paper's accounting sees of a model: the row of its Table 2, the sizes that the row is
 * written in, and the vocabulary, which sizes llama.cpp's buffer. It is read off the dimensions of
 * the model's operators.
 *
 * @param kind MLA if keys and values are compressed, MHA if there are as many key-value as query
 *     heads, else GQA
 * @param sizes the sizes as they are
 * @param vocabulary words of the vocabulary
 */
public record PublishedModel(PublishedAttention kind, AttentionSizes sizes, long vocabulary)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if there is no vocabulary
   */
  public PublishedModel {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(sizes, "sizes");
    Check.inRange("vocabulary", vocabulary, 1, Long.MAX_VALUE);
  }

  /**
   * What is seen of a model whose layers all have the same attention.
   *
   * @throws IllegalArgumentException if a layer has none, or sizes differ from layer to layer
   */
  public static PublishedModel of(LanguageModel model) {
    Dimensions dimensions = new Dimensions(model);
    AttentionSizes heads =
        AttentionSizes.of(model.layerCount(), dimensions.of("H"), dimensions.of("n_h"));
    return new PublishedModel(kind(dimensions), sizes(heads, dimensions), dimensions.of("V"));
  }

  private static PublishedAttention kind(Dimensions dimensions) {
    if (dimensions.has("d_c")) {
      return PublishedAttention.MLA;
    }
    return keyValueHeads(dimensions) == dimensions.of("n_h")
        ? PublishedAttention.MHA
        : PublishedAttention.GQA;
  }

  /** Families that know no grouped queries write n_h for both. */
  private static long keyValueHeads(Dimensions dimensions) {
    return dimensions.of(dimensions.has("n_kv") ? "n_kv" : "n_h");
  }

  private static AttentionSizes sizes(AttentionSizes heads, Dimensions dimensions) {
    if (!dimensions.has("d_c")) {
      return heads.keyValueHeads(keyValueHeads(dimensions)).size(Size.HEAD, dimensions.of("d_h"));
    }
    long compressed = dimensions.of("d_c");
    return heads
        .latentKeys(compressed, dimensions.of("d_r"), dimensions.of("d_n"))
        .size(Size.LATENT, compressed);
  }

  /**
   * A run of the model as the published figures count it.
   *
   * @param question the same model with the formats that it ran in
   * @param run the run
   */
  public PublishedReading reading(Inference question, PublishedRun run) {
    return PublishedReading.of(kind, sizes, run, PublishedMemory.of(question, vocabulary));
  }

  /** As in {@code GQA L=28 H=1536 n_h=12 n_q=12 n_k=2 n_v=2 d_h=128, V=151936}. */
  @Override
  public String toString() {
    return kind + " " + sizes + ", V=" + vocabulary;
  }

  /** The dimensions that a model's costs are written in, by symbol. */
  private static final class Dimensions implements OperatorVisitor {

    private final String model;
    private final Map<String, Long> values = new TreeMap<>();
    private boolean attends;

    Dimensions(LanguageModel model) {
      this.model = model.id();
      for (LayerGroup group : model.layers()) {
        attends = false;
        group.block().operator(Execution.DEFAULT).visit(this, 0, 1);
        if (!attends) {
          throw new IllegalArgumentException(
              "layers of " + this.model + " must all have attention, which Table 2 counts");
        }
      }
      model.after().operator(Execution.DEFAULT).visit(this, 0, 1);
    }

    @Override
    public void kernel(Kernel kernel, int layer, double share) {
      attends |= kernel.kind() == KernelKind.ATTENTION;
      read(kernel.matrixFlop());
    }

    @Override
    public void choice(Choice choice, int layer, double share) {
      choice
          .alternatives()
          .forEach(alternative -> alternative.operator().visit(this, layer, share));
    }

    private void read(LinearForm form) {
      for (Polynomial coefficient : form.terms().values()) {
        coefficient.dimensions().forEach(this::add);
      }
    }

    private void add(Dimension dimension) {
      Long before = values.putIfAbsent(dimension.symbol(), dimension.value());
      if (before != null && before != dimension.value()) {
        throw new IllegalArgumentException(
            "%s of %s (%s and %s) must be the same in all layers"
                .formatted(dimension.symbol(), model, before, dimension.value()));
      }
    }

    boolean has(String symbol) {
      return values.containsKey(symbol);
    }

    long of(String symbol) {
      Long value = values.get(symbol);
      if (value == null) {
        throw new IllegalArgumentException(
            symbol + " of " + model + " (absent) must be a size of its operators " + values);
      }
      return value;
    }
  }
}
