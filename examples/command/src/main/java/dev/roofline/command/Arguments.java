package dev.roofline.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that were given, read and checked by name. */
final class Arguments {

  private final ParseResult result;

  Arguments(ParseResult result) {
    this.result = result;
  }

  /** Whether an option stands on the line. */
  boolean has(String option) {
    return result.hasMatchedOption(option);
  }

  /** An option's value as it was given. */
  String text(String option, String otherwise) {
    return result.matchedOptionValue(option, otherwise);
  }

  /**
   * The value of an option that must be given.
   *
   * @throws IllegalArgumentException if it was not
   */
  String required(String option, String allowed) {
    if (!has(option)) {
      throw new IllegalArgumentException(option + " (not given) must be " + allowed);
    }
    return text(option, "");
  }

  /**
   * What {@code find} makes of each of an option's values, apart by commas.
   *
   * @throws IllegalArgumentException if one is empty or given twice, or {@code find} refuses it
   */
  <T> List<T> each(String option, Function<String, T> find) {
    return names(option, 1, "one or more, each once, apart by commas").stream()
        .map(name -> named(option, name, find))
        .toList();
  }

  /**
   * The values of an option that must be given, apart by commas.
   *
   * @param option the option
   * @param least how many there must be
   * @param what what they name, as in {@code two or more models}
   * @param example such a list
   * @throws IllegalArgumentException if it was not given, or one is empty or given twice, or they
   *     are fewer
   */
  List<String> listed(String option, int least, String what, String example) {
    required(option, what + ", as in " + example);
    return names(option, least, what + ", each once, as in " + example);
  }

  private List<String> names(String option, int least, String rule) {
    String text = text(option, "");
    List<String> names = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    if (names.size() < least
        || names.contains("")
        || names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException(option + " (\"" + text + "\") must name " + rule);
    }
    return names;
  }

  /** The options that stand on the line, in that order. */
  List<String> given() {
    return result.matchedOptions().stream().map(OptionSpec::longestName).toList();
  }

  /**
   * The argument without a name.
   *
   * @throws IllegalArgumentException if it was not given
   */
  String argument(String label, String allowed) {
    if (!result.hasMatchedPositional(0)) {
      throw new IllegalArgumentException(label + " (not given) must be " + allowed);
    }
    return result.matchedPositionalValue(0, "");
  }

  /**
   * The value of a given option as {@code parse} reads it.
   *
   * @throws IllegalArgumentException if it does not; the message names the option
   */
  <T> T parsed(String option, Function<String, T> parse) {
    return named(option, text(option, ""), parse);
  }

  /**
   * What {@code find} makes of a text; its refusal {@code thing ("text") must …} names the option
   * instead of the thing.
   *
   * @throws IllegalArgumentException if it refuses
   */
  static <T> T named(String option, String text, Function<String, T> find) {
    try {
      return find.apply(text);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      int value = message.indexOf(" (\"");
      throw new IllegalArgumentException(
          option + (value < 0 ? ": " + message : message.substring(value)), e);
    }
  }

  /**
   * An option's value as a constant of the kind of {@code otherwise}, in any letter case.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  <E extends Enum<E>> E oneOf(String option, E otherwise) {
    return has(option)
        ? constant(option, text(option, ""), otherwise.getDeclaringClass())
        : otherwise;
  }

  /** Each of an option's values, apart by commas, as a constant in any letter case. */
  <E extends Enum<E>> List<E> eachOf(String option, Class<E> kind) {
    return each(option, text -> constant(option, text, kind));
  }

  private static <E extends Enum<E>> E constant(String option, String text, Class<E> kind) {
    List<String> allowed = new ArrayList<>();
    for (E constant : kind.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
      allowed.add(constant.name().toLowerCase(Locale.ROOT));
    }
    throw new IllegalArgumentException(
        option + " (\"" + text + "\") must be one of " + String.join(", ", allowed));
  }

  /**
   * An option's value as a whole number from {@code least} to {@code most}.
   *
   * @throws IllegalArgumentException if it is none
   */
  long whole(String option, long otherwise, long least, long most) {
    if (!has(option)) {
      return otherwise;
    }
    return whole(option, text(option, ""), least, most);
  }

  /**
   * A text as a whole number from {@code least} to {@code most}.
   *
   * @throws IllegalArgumentException if it is none; the message names the option
   */
  static long whole(String option, String text, long least, long most) {
    if (text.matches("[0-9]{1,18}")) {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        option + " (\"" + text + "\") must be a whole number from " + least + " to " + most);
  }
}
