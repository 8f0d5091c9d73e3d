package dev.roofline.models.llamacpp;

import dev.roofline.format.GgmlFormats;
import dev.roofline.format.NumberFormat;
import java.util.Set;

/** The rules for the two ends of a model, its embedding and its head. */
final class EndRules {

  private static final Set<FileType> POOR_EMBEDDING =
      Set.of(FileType.IQ2_XXS, FileType.IQ2_XS, FileType.IQ1_S, FileType.IQ1_M);
  private static final Set<FileType> RICHER_EMBEDDING =
      Set.of(FileType.IQ2_S, FileType.IQ2_M, FileType.IQ3_XXS);
  private static final Set<FileType> RICHEST_EMBEDDING =
      Set.of(FileType.TQ1_0, FileType.TQ2_0, FileType.Q2_0);

  private EndRules() {}

  /** The head, or the embedding that serves as one. */
  static NumberFormat head(FileType type, PlannedTensor tensor, boolean falcon) {
    if (type == FileType.MXFP4_MOE || falcon || !RowFit.isWhole(tensor, type.format())) {
      return GgmlFormats.Q8_0;
    }
    if (LowBitRules.apply(type) || type == FileType.IQ3_XXS) {
      return GgmlFormats.Q5_K;
    }
    return type == FileType.Q8_0 ? GgmlFormats.Q8_0 : GgmlFormats.Q6_K;
  }

  /** The embedding where there is a head beside it. */
  static NumberFormat embedding(FileType type) {
    if (POOR_EMBEDDING.contains(type)) {
      return GgmlFormats.Q2_K;
    }
    if (RICHER_EMBEDDING.contains(type)) {
      return GgmlFormats.IQ3_S;
    }
    return RICHEST_EMBEDDING.contains(type) ? GgmlFormats.Q4_K : type.format();
  }
}
