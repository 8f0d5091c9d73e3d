package dev.roofline.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Damaged copies of texts, taken apart into tokens: texts between quotation marks, words and
 * numbers, white space, and single marks. Keys lose their values, get other ones or other names;
 * whole members of one text come into another.
 */
final class TextMutants {

  private static final Pattern TOKENS =
      Pattern.compile(
          "\"(?:[^\"\\\\\n]|\\\\.)*\"|[-+.\\w]+|\\s+|[^\\s\\w]", Pattern.UNICODE_CHARACTER_CLASS);

  private final List<List<String>> texts;
  private final List<String> names;

  /** Mutants of sound texts. */
  TextMutants(Stream<String> sound) {
    texts =
        sound.map(text -> TOKENS.matcher(text).results().map(MatchResult::group).toList()).toList();
    names = texts.stream().flatMap(TextMutants::names).distinct().toList();
  }

  private static Stream<String> names(List<String> text) {
    return text.stream().filter(token -> token.startsWith("\"") && token.length() > 2);
  }

  /** A text with one kind of damage, or two or three, and sometimes a wrong bit. */
  byte[] next(SplittableRandom random) {
    List<String> mutant = new ArrayList<>(any(texts, random));
    for (int damages = random.nextInt(1 + random.nextInt(3)); damages >= 0; damages--) {
      damage(mutant, random);
    }
    byte[] bytes = String.join("", mutant).getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(8) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private void damage(List<String> text, SplittableRandom random) {
    if (text.isEmpty()) {
      text.add(OddText.any(random));
    }
    int at = random.nextInt(text.size());
    switch (random.nextInt(12)) {
      case 0 -> text.remove(at);
      case 1 -> text.add(at, any(text, random));
      case 2 -> text.set(at, any(text, random));
      case 3 -> text.set(at, OddText.any(random));
      case 4 -> text.subList(Math.max(at, 1), text.size()).clear();
      case 5 -> dropRange(text, random);
      case 6 -> splice(text, at, random);
      case 7, 8 -> rename(text, random);
      default -> replaceValue(text, random);
    }
  }

  /** Another value, odd or from another key, for a key. */
  private void replaceValue(List<String> text, SplittableRandom random) {
    int key = key(text, random);
    if (key >= 0) {
      int value = afterColon(text, key);
      int end = end(text, value);
      String other = random.nextInt(4) == 0 ? name(random) : OddText.any(random);
      text.subList(value, Math.min(end, text.size())).clear();
      text.add(value, other);
    }
  }

  /** Another name, known or not, for a key. */
  private void rename(List<String> text, SplittableRandom random) {
    int key = key(text, random);
    if (key >= 0) {
      text.set(key, random.nextInt(6) == 0 ? OddText.any(random) : name(random));
    }
  }

  /** A name that some text has; a table of Markdown has none. */
  private String name(SplittableRandom random) {
    return names.isEmpty() ? OddText.any(random) : any(names, random);
  }

  /** The position of some text that is followed by a colon; -1 if there is none near. */
  private static int key(List<String> text, SplittableRandom random) {
    int from = random.nextInt(text.size());
    for (int i = from; i < text.size(); i++) {
      if (text.get(i).startsWith("\"") && afterColon(text, i) < text.size()) {
        return i;
      }
    }
    return -1;
  }

  /** Where the value after a key and a colon begins; the end of the text if no colon follows. */
  private static int afterColon(List<String> text, int key) {
    int colon = skipBlank(text, key + 1);
    return colon < text.size() && text.get(colon).equals(":")
        ? skipBlank(text, colon + 1)
        : text.size();
  }

  private static int skipBlank(List<String> text, int from) {
    int at = from;
    while (at < text.size() && text.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  /** Where a value ends that is one token, or goes on to its closing bracket. */
  private static int end(List<String> text, int value) {
    int depth = 0;
    for (int i = value; i < text.size(); i++) {
      switch (text.get(i)) {
        case "{", "[" -> depth++;
        case "}", "]" -> depth--;
        default -> {}
      }
      if (depth <= 0) {
        return i + 1;
      }
    }
    return text.size();
  }

  /** From a comma, or a bar, to the one after it. */
  private static void dropRange(List<String> text, SplittableRandom random) {
    String separator = text.contains("|") ? "|" : ",";
    int start = next(text, separator, random.nextInt(text.size()));
    int end = next(text, separator, start + 1);
    if (end < text.size()) {
      text.subList(start, end).clear();
    }
  }

  private static int next(List<String> text, String token, int from) {
    int at = from;
    while (at < text.size() && !text.get(at).equals(token)) {
      at++;
    }
    return at;
  }

  /** Some tokens of this or another text. */
  private void splice(List<String> text, int at, SplittableRandom random) {
    List<String> donor = any(texts, random);
    int from = random.nextInt(donor.size());
    int to = Math.min(donor.size(), from + 1 + random.nextInt(12));
    text.addAll(at, donor.subList(from, to));
  }

  private static <T> T any(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
