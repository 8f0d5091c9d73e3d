package dev.roofline.models.llamabench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.models.ModelFileException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged output is read as what it says, or refused in one line. */
class LlamaBenchMutationTest {

  private static final int MUTANTS = 5500;
  private static final Pattern TOKENS =
      Pattern.compile("\"[^\"\n]*\"|[-+.\\w]+|\\s+|[^\\s\\w]", Pattern.UNICODE_CHARACTER_CLASS);

  private static final List<String> VALUES =
      List.of(
          "0",
          "-1",
          "1",
          "512",
          "1e308",
          "-0.0",
          "NaN",
          "-Infinity",
          "1e999",
          "9223372036854775807",
          "9".repeat(40),
          "9".repeat(1200),
          "0.1e-300",
          "null",
          "true",
          "[]",
          "[1]",
          "{}",
          "\"\"",
          "\"512\"",
          "\"\\ud800\"",
          "pp512",
          "tg0",
          "± nan",
          "@ d9999999999",
          "|",
          "\n",
          "\"",
          "[".repeat(70),
          "\0",
          "\u2028",
          "1 GiB",
          "0x1p3",
          "١٢");

  private static final List<String> SIGNIFICANT =
      List.of("n_prompt", "n_gen", "n_depth", "avg_ts", "avg_ns", "samples_ns", "n_ubatch");

  @ParameterizedTest
  @ValueSource(
      strings = {"bench-sample.json", "bench-sample.jsonl", "bench-sample.md", "bench-sample.csv"})
  void aMutantIsReadOrRefusedInOneLine(String name) {
    List<String> tokens =
        TOKENS.matcher(Samples.text(name)).results().map(MatchResult::group).toList();
    Random random = new Random(name.hashCode());
    int read = 0;
    for (int i = 0; i < MUTANTS; i++) {
      List<String> mutant = new ArrayList<>(tokens);
      for (int damages = random.nextInt(3); damages >= 0; damages--) {
        damage(mutant, random);
      }
      byte[] bytes = String.join("", mutant).getBytes(StandardCharsets.UTF_8);
      if (random.nextInt(8) == 0) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      read += outcome(bytes) ? 1 : 0;
    }
    // Both outcomes are common, or the mutants are too tame or too wild to test anything.
    assertThat(read).isBetween(MUTANTS / 50, MUTANTS * 49 / 50);
  }

  private static void damage(List<String> tokens, Random random) {
    int at = random.nextInt(tokens.size());
    int other = random.nextInt(tokens.size());
    switch (random.nextInt(7)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(other));
      case 2 -> tokens.set(at, tokens.get(other));
      case 3 -> tokens.set(at, any(VALUES, random));
      case 4 -> tokens.subList(Math.max(at, 1), tokens.size()).clear();
      case 5 -> replaceValue(tokens, random);
      default -> dropField(tokens, random);
    }
    if (tokens.isEmpty()) {
      tokens.add(any(VALUES, random));
    }
  }

  /** Another value for a field that counts: the second token after its name, in JSON. */
  private static void replaceValue(List<String> tokens, Random random) {
    int name = tokens.indexOf('"' + any(SIGNIFICANT, random) + '"');
    if (name >= 0 && name + 3 < tokens.size()) {
      tokens.set(name + 3, any(VALUES, random));
    }
  }

  /** From a comma, or a bar, to the one after it. */
  private static void dropField(List<String> tokens, Random random) {
    String separator = tokens.contains("|") ? "|" : ",";
    int start = random.nextInt(tokens.size());
    while (start < tokens.size() && !tokens.get(start).equals(separator)) {
      start++;
    }
    int end = start + 1;
    while (end < tokens.size() && !tokens.get(end).equals(separator)) {
      end++;
    }
    if (end < tokens.size()) {
      tokens.subList(start, end).clear();
    }
  }

  private static String any(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  /** Whether the bytes are read; if they are, to rows that are possible. */
  private static boolean outcome(byte[] bytes) {
    try {
      List<BenchRow> rows = LlamaBench.parse("mutant", bytes);
      assertThat(rows).isNotEmpty();
      assertThat(rows.stream().filter(row -> !isPossible(row)).toList()).isEmpty();
      return true;
    } catch (ModelFileException refused) {
      assertThat(refused.getMessage())
          .startsWith("mutant: ")
          .doesNotContainPattern("\\p{Cntrl}")
          .hasSizeLessThan(600);
      return false;
    }
  }

  private static boolean isPossible(BenchRow row) {
    BenchTiming timing = row.timing();
    double spread = timing.standardDeviation().orElse(0);
    return row.test().tokens() > 0
        && !(row.prefill().isEmpty() && row.decode().isEmpty())
        && isPositive(timing.mean())
        && isPositive(timing.median())
        && isPositive(timing.tokensPerSecond())
        && (spread == 0 || isPositive(spread))
        && row.toString().lines().count() == 1;
  }

  private static boolean isPositive(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }
}
