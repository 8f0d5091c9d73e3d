package dev.roofline.models.llamacpp;

import static dev.roofline.format.GgmlFormats.IQ2_XXS;
import static dev.roofline.format.GgmlFormats.IQ3_S;
import static dev.roofline.format.GgmlFormats.Q2_K;
import static dev.roofline.format.GgmlFormats.Q4_K;
import static dev.roofline.format.GgmlFormats.Q5_K;
import static dev.roofline.models.llamacpp.TypeRule.always;
import static dev.roofline.models.llamacpp.TypeRule.early;
import static dev.roofline.models.llamacpp.TypeRule.eightExperts;
import static dev.roofline.models.llamacpp.TypeRule.firstOf;
import static dev.roofline.models.llamacpp.TypeRule.grouped;
import static dev.roofline.models.llamacpp.TypeRule.when;

import dev.roofline.format.NumberFormat;
import java.util.Set;

/** The mixes of less than 2.6 bits a weight, which replace all of {@link MixRules}. */
final class LowBitRules {

  private static final Set<FileType> TYPES =
      Set.of(
          FileType.IQ2_XXS,
          FileType.IQ2_XS,
          FileType.IQ2_S,
          FileType.IQ2_M,
          FileType.IQ1_S,
          FileType.IQ1_M);

  private static final Set<FileType> RICHER = Set.of(FileType.IQ2_S, FileType.IQ2_M);
  private static final Set<FileType> POOREST = Set.of(FileType.IQ1_S, FileType.IQ1_M);

  private LowBitRules() {}

  static boolean apply(FileType type) {
    return TYPES.contains(type);
  }

  /** The rule for a kind of tensor. */
  static TypeRule of(FileType type, TensorKind kind) {
    NumberFormat more = RICHER.contains(type) ? IQ3_S : Q2_K;
    return switch (kind) {
      case VALUE ->
          firstOf(grouped(Q4_K), when(place -> place.plan().experts() >= 4, Q4_K), always(more));
      case KEY -> eightExperts(always(Q4_K));
      case DOWN -> early(8, more);
      case ATTENTION_OUTPUT -> firstOf(eightExperts(always(Q5_K)), attentionOutput(type));
      default -> firstOf();
    };
  }

  private static TypeRule attentionOutput(FileType type) {
    if (POOREST.contains(type)) {
      return always(IQ2_XXS);
    }
    return RICHER.contains(type) ? always(IQ3_S) : firstOf();
  }
}
