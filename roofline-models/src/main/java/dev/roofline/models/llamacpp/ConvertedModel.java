package dev.roofline.models.llamacpp;

import dev.roofline.algebra.WeightFormats;
import dev.roofline.format.ScaledFormats;
import dev.roofline.format.Shape;
import dev.roofline.model.PlacedTensor;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelPart;
import dev.roofline.models.llamacpp.Layout.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What llama.cpp's converter writes for a model. */
final class ConvertedModel {

  private final LanguageModel model;
  private final Layout layout;
  private final Map<Integer, Map<String, Shape>> shapes = new HashMap<>();
  private final HeadCounts heads;
  private final List<StoredTensor> tensors;

  private ConvertedModel(LanguageModel model, Layout layout) {
    this.model = model;
    this.layout = layout;
    Set<PlacedTensor> written = new LinkedHashSet<>(written(model, layout).tensors());
    for (PlacedTensor source : written) {
      shapes
          .computeIfAbsent(source.layer(), layer -> new HashMap<>())
          .put(source.tensor().name(), source.tensor().shape());
    }
    this.heads = HeadCounts.of(model.facts(), shapes.values());
    Stream<StoredTensor> leftOut =
        model.tensors().stream()
            .filter(source -> !written.contains(source))
            .map(source -> new StoredTensor(source, List.of()));
    this.tensors = Stream.concat(written.stream().map(this::stored), leftOut).toList();
  }

  /** The language model, with layers that predict several tokens ahead if they are written. */
  private static LanguageModel written(LanguageModel model, Layout layout) {
    boolean predicts =
        model.parts().containsKey(ModelPart.MULTI_TOKEN_PREDICTION)
            && !layout.has(Trait.NO_PREDICTION_LAYERS);
    LanguageModel alone =
        model.excluding(ModelPart.VISION).excluding(ModelPart.MULTI_TOKEN_PREDICTION);
    return predicts ? alone.including(ModelPart.MULTI_TOKEN_PREDICTION) : alone;
  }

  /**
   * Converts a model.
   *
   * @throws IllegalArgumentException if llama.cpp has no such architecture or the model has tensors
   *     unknown to it
   */
  static ConvertedModel of(LanguageModel model) {
    return of(model, LayoutChoice.of(model));
  }

  /** Converts a model to a given layout. */
  static ConvertedModel of(LanguageModel model, Layout layout) {
    return new ConvertedModel(model, layout);
  }

  /** The model's tensors with what is stored for them. */
  List<StoredTensor> tensors() {
    return tensors;
  }

  /** The file. */
  FilePlan plan() {
    List<PlannedTensor> planned =
        new ArrayList<>(
            RotaryTables.planned(layout, model.facts(), heads.query(), shapes.values()));
    tensors.forEach(tensor -> planned.addAll(tensor.parts()));
    int blocks = planned.stream().mapToInt(PlannedTensor::block).max().orElse(-1) + 1;
    return new FilePlan(
        layout.architecture(), blocks, heads.query(), keyValueHeads(), experts(planned), planned);
  }

  private StoredTensor stored(PlacedTensor source) {
    int layer = source.layer();
    Target target =
        layout
            .target(source.tensor().name())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "tensor (%s) must be one that llama.cpp's converter knows in %s"
                            .formatted(source, layout.architecture())));
    String block = layer == WeightFormats.NO_LAYER ? "" : "blk." + layer + ".";
    List<Shape> parts = target.split().parts(source.tensor(), sizes(layer));
    List<PlannedTensor> planned = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      planned.add(planned(block + target.names().get(part), parts.get(part)));
    }
    return new StoredTensor(source, planned);
  }

  private PlannedTensor planned(String name, Shape shape) {
    boolean mxfp4 = model.facts().mxfp4() && name.endsWith("_exps.weight");
    return new PlannedTensor(name, shape, mxfp4 ? ScaledFormats.MXFP4 : PlainTypes.of(name, shape));
  }

  private LayerSizes sizes(int layer) {
    return new LayerSizes(heads.query(), shapes.getOrDefault(layer, Map.of()));
  }

  /** As the file states them for the first block. */
  private long keyValueHeads() {
    if (layout.has(Trait.ONE_KEY_VALUE_HEAD)) {
      return 1;
    }
    boolean recurrent =
        shapes.getOrDefault(0, Map.of()).keySet().stream()
            .noneMatch(name -> name.endsWith("k_proj.weight"));
    return recurrent && layout.has(Trait.KEY_VALUE_HEADS_BY_BLOCK) ? 0 : heads.keyValue();
  }

  private static long experts(List<PlannedTensor> tensors) {
    return tensors.stream()
        .filter(tensor -> tensor.name().endsWith("_exps.weight"))
        .mapToLong(bank -> bank.shape().dimensions().get(0))
        .findFirst()
        .orElse(0);
  }
}
