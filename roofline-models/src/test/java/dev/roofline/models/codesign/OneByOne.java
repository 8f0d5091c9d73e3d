package dev.roofline.models.codesign;

import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.device.Device;
import dev.roofline.format.BlockFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.models.LanguageModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The second method: every candidate built as a model and analysed by nothing but the plain API.
 */
final class OneByOne {

  private final Question question;

  OneByOne(Question question) {
    this.question = question;
  }

  /** Every candidate that keeps all budgets, in grid order. */
  List<Design> feasible() {
    List<Design> feasible = new ArrayList<>();
    for (Precision precision : question.precisions()) {
      for (CandidateShape shape : shapes()) {
        if (isPossible(shape, precision) && keepsBudgets(new Design(shape, precision))) {
          feasible.add(new Design(shape, precision));
        }
      }
    }
    return feasible;
  }

  private List<CandidateShape> shapes() {
    ArchitectureGrid grid = question.grid();
    List<CandidateShape> shapes = new ArrayList<>();
    for (int hidden : grid.hidden()) {
      for (AttentionShape attention : grid.attention()) {
        for (WindowPattern windows : grid.windows()) {
          for (FeedForwardShape feedForward : grid.feedForward()) {
            for (VocabularyShape vocabulary : grid.vocabulary()) {
              for (int layers : grid.layers()) {
                shapes.add(
                    new CandidateShape(
                        layers, hidden, attention, feedForward, windows, vocabulary));
              }
            }
          }
        }
      }
    }
    return shapes;
  }

  private boolean isPossible(CandidateShape shape, Precision precision) {
    boolean slides = shape.windows().fullEvery() > 1;
    if (slides && shape.attention() instanceof LatentAttentionShape) {
      return false;
    }
    double ratio = (double) shape.hidden() / shape.layers();
    if (ratio < question.grid().aspect().least() || ratio > question.grid().aspect().most()) {
      return false;
    }
    try {
      BlockFormat format = (BlockFormat) NumberFormats.parse(precision.weights().name());
      return shape.model().tensors().stream()
          .allMatch(t -> t.tensor().shape().rowLength() % format.blockElements() == 0);
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }

  private boolean keepsBudgets(Design design) {
    return question.budgets().stream()
        .allMatch(
            budget ->
                question.devices().stream()
                    .allMatch(on -> budget.allows(design.value(budget.criterion(), on))));
  }

  /** A candidate by its model alone. */
  final class Design {

    private final CandidateShape shape;
    private final Precision precision;

    Design(CandidateShape shape, Precision precision) {
      this.shape = shape;
      this.precision = precision;
    }

    CandidateShape shape() {
      return shape;
    }

    Precision precision() {
      return precision;
    }

    double value(Criterion criterion, Device device) {
      LanguageModel model = shape.model();
      long context = question.serving().context();
      long prompt = question.serving().prompt() == 0 ? context : question.serving().prompt();
      Inference inference =
          Inference.of(model)
              .on(device)
              .quantized(precision.weights())
              .kvCache(precision.cache())
              .batch(question.serving().batch());
      Report step = inference.prompt(context).generate(1).analyze();
      Report read = inference.prompt(prompt).generate(context - prompt + 1).analyze();
      return switch (criterion) {
        case PARAMETERS -> model.parameters();
        case NON_EMBEDDING_PARAMETERS ->
            model.parameters()
                - shape.hidden()
                    * shape.vocabulary().tokens()
                    * (shape.vocabulary().tied() ? 1 : 2);
        case ACTIVE_PARAMETERS -> model.activeParameters();
        case LAYERS -> model.layerCount();
        case BITS_PER_PARAMETER -> 8.0 * step.size().weightBytes() / model.parameters();
        case WEIGHT_BYTES -> precision.weights().bytes(model);
        case KV_BYTES -> step.memory().kvBytes();
        case MEMORY_BYTES -> read.memory().totalBytes();
        case SECONDS_PER_TOKEN -> step.decode().seconds();
        case SECONDS_TO_FIRST_TOKEN -> read.prefill().seconds();
        case POTENTIAL -> step.potential().logarithmic();
      };
    }
  }
}
