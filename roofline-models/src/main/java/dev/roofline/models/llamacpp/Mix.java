package dev.roofline.models.llamacpp;

import dev.roofline.format.GgmlFormats;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.format.ScaledFormats;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Chooses the formats of a file's tensors as llama-quantize does since build 10309 (pull request
 * 19770): tensors are met in order, and those of a kind are counted.
 */
final class Mix {

  private final FilePlan plan;
  private final FileType type;
  private final boolean importanceMatrix;
  private final boolean tied;
  private final int values;
  private final Map<TensorKind, Integer> met = new EnumMap<>(TensorKind.class);

  private Mix(FilePlan plan, FileType type, boolean importanceMatrix) {
    this.plan = plan;
    this.type = type;
    this.importanceMatrix = importanceMatrix;
    this.tied = plan.isTied();
    this.values =
        (int)
            plan.tensors().stream()
                .filter(tensor -> TensorKind.of(tensor) == TensorKind.VALUE)
                .count();
  }

  /**
   * The format of each tensor by name.
   *
   * @throws IllegalArgumentException if llama-quantize refuses the file
   */
  static Map<String, NumberFormat> formats(FilePlan plan, FileType type, boolean importanceMatrix) {
    Mix mix = new Mix(plan, type, importanceMatrix);
    Map<String, NumberFormat> formats = new LinkedHashMap<>();
    plan.tensors().forEach(tensor -> formats.put(tensor.name(), mix.format(tensor)));
    return formats;
  }

  private NumberFormat format(PlannedTensor tensor) {
    if (type.isFloat()) {
      return tensor.format().equals(NumberFormats.F16) ? type.format() : tensor.format();
    }
    return QuantizedNames.include(tensor) ? RowFit.of(tensor, chosen(tensor)) : tensor.format();
  }

  private NumberFormat chosen(PlannedTensor tensor) {
    TensorKind kind = TensorKind.of(tensor);
    if (kind == TensorKind.OUTPUT || kind == TensorKind.EMBEDDING && tied) {
      return EndRules.head(type, tensor, plan.isFalcon());
    }
    if (type == FileType.MXFP4_MOE) {
      return tensor.rank() > 2 ? ScaledFormats.MXFP4 : GgmlFormats.Q8_0;
    }
    if (kind == TensorKind.EMBEDDING) {
      return EndRules.embedding(type);
    }
    return rule(kind).choose(place(kind, tensor)).orElse(type.format());
  }

  private TypeRule rule(TensorKind kind) {
    return LowBitRules.apply(type) ? LowBitRules.of(type, kind) : MixRules.of(type, kind);
  }

  /** Mixtures of experts go by the block, except among values and in the mixes of few bits. */
  private Place place(TensorKind kind, PlannedTensor tensor) {
    int counted = met.merge(kind, 1, Integer::sum) - 1;
    if (kind == TensorKind.VALUE) {
      return new Place(plan, importanceMatrix, counted, values);
    }
    boolean byBlock = plan.experts() > 1 && !LowBitRules.apply(type);
    int index = byBlock ? tensor.block() : counted;
    return new Place(plan, importanceMatrix, index, plan.blocks());
  }
}
