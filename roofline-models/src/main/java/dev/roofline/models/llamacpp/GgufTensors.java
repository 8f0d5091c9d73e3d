package dev.roofline.models.llamacpp;

import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightFormats;
import dev.roofline.check.Quote;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.format.Shape;
import dev.roofline.format.SplitFormat;
import dev.roofline.format.SplitFormat.Part;
import dev.roofline.model.PlacedTensor;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelFileException;
import dev.roofline.models.ModelPart;
import dev.roofline.models.gguf.GgufFile;
import dev.roofline.models.gguf.GgufTensor;
import dev.roofline.models.gguf.GgufTensorType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the tensors of a model in a file, all of both. */
final class GgufTensors {

  private final GgufFile file;
  private final Map<String, GgufTensor> unclaimed = new LinkedHashMap<>();
  private final Map<PlacedTensor, NumberFormat> formats = new HashMap<>();

  private GgufTensors(GgufFile file) {
    this.file = file;
    file.tensors().forEach(tensor -> unclaimed.put(tensor.name(), tensor));
  }

  /**
   * The model that the metadata describe with the formats of its tensors.
   *
   * @throws ModelFileException if tensors are missing, too many, or of other shapes
   */
  static GgufModel match(GgufFile file, LanguageModel described) {
    GgufTensors tensors = new GgufTensors(file);
    LanguageModel model = tensors.predicting(described);
    tensors.claim(ConvertedModel.of(model, tensors.layout(model)));
    List<Tensor> tables = tensors.rotaryTables();
    tensors.checkNoneLeft();
    LanguageModel whole = tables.isEmpty() ? model : model.preceded(new RotaryTables(tables));
    return new GgufModel(
        whole, new GgufFormats(mix(file), new StoredFormats(Map.copyOf(tensors.formats))));
  }

  /** The layers that predict several tokens ahead count if the file has them. */
  private LanguageModel predicting(LanguageModel model) {
    if (!model.parts().containsKey(ModelPart.MULTI_TOKEN_PREDICTION)) {
      return model;
    }
    return unclaimed.keySet().stream().anyMatch(name -> name.contains(".nextn."))
        ? model.including(ModelPart.MULTI_TOKEN_PREDICTION)
        : new LanguageModel(
            model.id(),
            model.family(),
            model.before(),
            model.layers(),
            model.after(),
            model.facts(),
            Map.of(),
            Set.of());
  }

  /** The layout that converters write now, or that of files from before April 2025. */
  private Layout layout(LanguageModel model) {
    Layout layout = LayoutChoice.of(model);
    return unclaimed.containsKey("blk.0.attn_kv_b.weight") ? layout.keepingLatents() : layout;
  }

  private void claim(ConvertedModel converted) {
    for (StoredTensor stored : converted.tensors()) {
      List<Part> parts = stored.parts().stream().map(this::claim).toList();
      formats.put(stored.source(), format(stored.source().tensor().shape(), parts));
    }
  }

  private Part claim(PlannedTensor planned) {
    GgufTensor tensor = unclaimed.remove(planned.name());
    if (tensor == null) {
      throw refusal(planned.name(), "must be present, of shape " + planned.shape());
    }
    if (!isAlike(planned.shape(), tensor)) {
      throw refusal(
          planned.name(),
          "(" + tensor.shape() + ") must be of shape " + planned.shape() + " by the metadata");
    }
    return new Part(tensor.shape(), tensor.ggmlType().format());
  }

  /** Lengths of 1 do not count, and single numbers may be arranged otherwise. */
  private static boolean isAlike(Shape planned, GgufTensor tensor) {
    boolean sameLengths = lengths(planned).equals(lengths(tensor.shape()));
    boolean single = tensor.ggmlType().format().equals(NumberFormats.F32);
    return sameLengths || single && planned.elements() == tensor.shape().elements();
  }

  private static List<Long> lengths(Shape shape) {
    return shape.dimensions().stream().filter(length -> length > 1).toList();
  }

  private static NumberFormat format(Shape whole, List<Part> parts) {
    boolean one = parts.size() == 1 && parts.get(0).shape().equals(whole);
    return one ? parts.get(0).format() : new SplitFormat(whole, parts);
  }

  private List<Tensor> rotaryTables() {
    List<Tensor> tables = new ArrayList<>();
    for (String name : RotaryTables.NAMES.stream().sorted().toList()) {
      GgufTensor table = unclaimed.remove(name);
      if (table != null) {
        Tensor tensor = new Tensor(name, table.shape());
        tables.add(tensor);
        formats.put(new PlacedTensor(tensor, WeightFormats.NO_LAYER), table.ggmlType().format());
      }
    }
    return tables;
  }

  private void checkNoneLeft() {
    if (!unclaimed.isEmpty()) {
      String first = unclaimed.keySet().iterator().next();
      throw refusal(first, "must be one that the metadata call for");
    }
  }

  private ModelFileException refusal(String tensor, String rule) {
    return new ModelFileException(file.name(), "tensor " + Quote.of(tensor) + " " + rule);
  }

  /** The types that occur, those of most bytes first. */
  private static String mix(GgufFile file) {
    return file.bytesByType().entrySet().stream()
        .sorted(Map.Entry.<GgufTensorType, Long>comparingByValue(Comparator.reverseOrder()))
        .map(type -> type.getKey().name())
        .collect(Collectors.joining("+"));
  }
}
