package dev.roofline.models.llamacpp;

import dev.roofline.format.NumberFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A rule of a mix: the format of a tensor in a place, or nothing where the rule says nothing. */
@FunctionalInterface
interface TypeRule {

  Optional<NumberFormat> choose(Place place);

  /** This format in every place. */
  static TypeRule always(NumberFormat format) {
    return place -> Optional.of(format);
  }

  /** What a rule says, in some places. */
  static TypeRule when(Predicate<Place> condition, TypeRule rule) {
    return place -> condition.test(place) ? rule.choose(place) : Optional.empty();
  }

  /** A format in some places. */
  static TypeRule when(Predicate<Place> condition, NumberFormat format) {
    return when(condition, always(format));
  }

  /** A format for the first of a kind: one in {@code parts}. */
  static TypeRule early(int parts, NumberFormat format) {
    return when(place -> place.isEarly(parts), format);
  }

  /** A format for the first {@code count} of a kind. */
  static TypeRule first(int count, NumberFormat format) {
    return when(place -> place.index() < count, format);
  }

  /** A format for the ends and every third in between. */
  static TypeRule spread(NumberFormat format) {
    return when(Place::deservesMoreBits, format);
  }

  /** A format for models where at least four query heads share keys and values. */
  static TypeRule grouped(NumberFormat format) {
    return when(place -> place.plan().groupSize() >= 4, format);
  }

  /** What a rule says for models built like Mixtral. */
  static TypeRule eightExperts(TypeRule rule) {
    return when(place -> place.plan().hasEightExperts(), rule);
  }

  /** What a rule says when an importance matrix is used. */
  static TypeRule withMatrix(TypeRule rule) {
    return when(Place::importanceMatrix, rule);
  }

  /** What a rule says when none is. */
  static TypeRule withoutMatrix(TypeRule rule) {
    return when(place -> !place.importanceMatrix(), rule);
  }

  /** The first rule that says something. */
  static TypeRule firstOf(TypeRule... rules) {
    return place ->
        Stream.of(rules).map(rule -> rule.choose(place)).flatMap(Optional::stream).findFirst();
  }
}
