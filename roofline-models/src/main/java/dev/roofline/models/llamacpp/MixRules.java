package dev.roofline.models.llamacpp;

import static dev.roofline.format.GgmlFormats.IQ2_S;
import static dev.roofline.format.GgmlFormats.IQ3_S;
import static dev.roofline.format.GgmlFormats.IQ3_XXS;
import static dev.roofline.format.GgmlFormats.Q3_K;
import static dev.roofline.format.GgmlFormats.Q4_1;
import static dev.roofline.format.GgmlFormats.Q4_K;
import static dev.roofline.format.GgmlFormats.Q5_1;
import static dev.roofline.format.GgmlFormats.Q5_K;
import static dev.roofline.format.GgmlFormats.Q6_K;
import static dev.roofline.format.GgmlFormats.Q8_0;
import static dev.roofline.models.llamacpp.TypeRule.always;
import static dev.roofline.models.llamacpp.TypeRule.early;
import static dev.roofline.models.llamacpp.TypeRule.eightExperts;
import static dev.roofline.models.llamacpp.TypeRule.first;
import static dev.roofline.models.llamacpp.TypeRule.firstOf;
import static dev.roofline.models.llamacpp.TypeRule.grouped;
import static dev.roofline.models.llamacpp.TypeRule.spread;
import static dev.roofline.models.llamacpp.TypeRule.when;
import static dev.roofline.models.llamacpp.TypeRule.withMatrix;
import static dev.roofline.models.llamacpp.TypeRule.withoutMatrix;

import dev.roofline.format.NumberFormat;
import java.util.Map;
import java.util.Set;

/**
 * The mixes of 2.6 bits a weight and more: which tensors get another format than the file type's
 * own. What is not listed gets that.
 */
final class MixRules {

  private static final TypeRule NONE = firstOf();

  private static final Map<FileType, TypeRule> VALUE =
      Map.ofEntries(
          Map.entry(FileType.Q2_K, firstOf(grouped(Q4_K), always(Q3_K))),
          Map.entry(FileType.Q2_K_S, grouped(Q4_K)),
          Map.entry(
              FileType.IQ3_XXS, firstOf(grouped(Q4_K), withMatrix(always(IQ3_XXS)), always(IQ3_S))),
          Map.entry(FileType.IQ3_XS, grouped(Q4_K)),
          Map.entry(FileType.IQ3_S, grouped(Q4_K)),
          Map.entry(FileType.IQ3_M, always(Q4_K)),
          Map.entry(FileType.Q3_K_M, firstOf(first(2, Q5_K), always(Q4_K))),
          Map.entry(FileType.Q3_K_L, always(Q5_K)),
          Map.entry(FileType.IQ4_NL, grouped(Q5_K)),
          Map.entry(FileType.IQ4_XS, grouped(Q5_K)),
          Map.entry(FileType.Q4_K_S, first(4, Q5_K)),
          Map.entry(FileType.Q4_K_M, spread(Q6_K)),
          Map.entry(FileType.Q5_K_M, spread(Q6_K)));

  private static final Map<FileType, TypeRule> KEY_AND_QUERY =
      Map.of(FileType.IQ3_XS, always(IQ3_XXS), FileType.IQ3_XXS, always(IQ2_S));

  private static final Map<FileType, TypeRule> DOWN =
      Map.ofEntries(
          Map.entry(FileType.Q2_K, always(Q3_K)),
          Map.entry(FileType.Q2_K_S, early(8, Q4_K)),
          Map.entry(FileType.IQ3_XXS, withoutMatrix(firstOf(early(8, Q4_K), always(Q3_K)))),
          Map.entry(FileType.IQ3_M, firstOf(early(8, Q4_K), eightExperts(spread(Q4_K)))),
          Map.entry(FileType.Q3_K_M, firstOf(early(16, Q5_K), always(Q4_K))),
          Map.entry(FileType.Q3_K_L, always(Q5_K)),
          Map.entry(FileType.IQ4_NL, withoutMatrix(early(8, Q5_K))),
          Map.entry(FileType.IQ4_XS, withoutMatrix(early(8, Q5_K))),
          Map.entry(FileType.Q4_K_S, early(8, Q5_K)),
          Map.entry(FileType.Q4_K_M, spread(Q6_K)),
          Map.entry(FileType.Q5_K_M, spread(Q6_K)),
          Map.entry(FileType.Q4_0, withMatrix(early(8, Q4_1))),
          Map.entry(FileType.Q5_0, withMatrix(early(8, Q5_1))));

  /** Where Falcon's down-projections differ. */
  private static final Map<FileType, TypeRule> DOWN_OF_FALCON =
      Map.of(
          FileType.Q3_K_M, firstOf(early(16, Q5_K), spread(Q4_K)),
          FileType.Q3_K_L, always(Q4_K),
          FileType.Q4_K_S, NONE,
          FileType.Q4_K_M, firstOf(early(16, Q6_K), spread(Q5_K), always(Q4_K)));

  private static final Map<FileType, TypeRule> ATTENTION_OUTPUT =
      Map.of(
          FileType.Q2_K, always(Q3_K),
          FileType.IQ3_XXS, always(IQ3_S),
          FileType.Q3_K_M, always(Q4_K),
          FileType.Q3_K_L, always(Q5_K),
          FileType.IQ3_M, always(Q4_K));

  private static final Map<FileType, TypeRule> ATTENTION_OUTPUT_OF_FALCON =
      Map.of(FileType.Q3_K_L, always(Q4_K));

  /** Where Mixtral's attention outputs get Q5_K. */
  private static final Set<FileType> RICH_ATTENTION_OUTPUT =
      Set.of(
          FileType.Q2_K,
          FileType.IQ3_XS,
          FileType.IQ3_XXS,
          FileType.Q3_K_S,
          FileType.Q3_K_M,
          FileType.IQ4_NL,
          FileType.Q4_K_S,
          FileType.Q4_K_M,
          FileType.IQ3_S,
          FileType.IQ3_M,
          FileType.IQ4_XS);

  /** Gates and up-projections: fewer bits between the ends. */
  private static final Map<FileType, TypeRule> GATE_AND_UP =
      Map.of(FileType.IQ3_XS, when(place -> !place.isEarly(8) && !place.isLate(), always(IQ3_XXS)));

  private MixRules() {}

  /** The rule for a kind of tensor. */
  static TypeRule of(FileType type, TensorKind kind) {
    return switch (kind) {
      case VALUE -> value(type);
      case KEY -> firstOf(eightExperts(always(Q8_0)), rule(KEY_AND_QUERY, type));
      case QUERY -> rule(KEY_AND_QUERY, type);
      case DOWN -> byArchitecture(rule(DOWN_OF_FALCON, type, rule(DOWN, type)), rule(DOWN, type));
      case ATTENTION_OUTPUT ->
          byArchitecture(rule(ATTENTION_OUTPUT_OF_FALCON, type), attentionOutput(type));
      case GATE, UP -> rule(GATE_AND_UP, type);
      default -> NONE;
    };
  }

  private static TypeRule value(FileType type) {
    TypeRule mixed = firstOf(rule(VALUE, type), always(type.format()));
    return firstOf(
        eightExperts(always(Q8_0)),
        when(place -> place.plan().is70B(), place -> mixed.choose(place).map(MixRules::raised)),
        mixed);
  }

  /** In a 70B model three and four bits become five. */
  private static NumberFormat raised(NumberFormat format) {
    return format.equals(Q3_K) || format.equals(Q4_K) ? Q5_K : format;
  }

  private static TypeRule attentionOutput(FileType type) {
    TypeRule mixed = rule(ATTENTION_OUTPUT, type);
    TypeRule rich = RICH_ATTENTION_OUTPUT.contains(type) ? always(Q5_K) : always(type.format());
    return firstOf(eightExperts(rich), mixed);
  }

  private static TypeRule byArchitecture(TypeRule falcon, TypeRule others) {
    return place -> (place.plan().isFalcon() ? falcon : others).choose(place);
  }

  private static TypeRule rule(Map<FileType, TypeRule> rules, FileType type) {
    return rule(rules, type, NONE);
  }

  private static TypeRule rule(Map<FileType, TypeRule> rules, FileType type, TypeRule otherwise) {
    return rules.getOrDefault(type, otherwise);
  }
}
