package dev.roofline.models.llamabench;

import dev.roofline.check.Quote;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of tests in tables. */
final class TestNames {

  private static final Pattern NAME =
      Pattern.compile(
          "(?:pp *(?<prompt>\\d{1,9}))? *(?<plus>\\+)? *(?:tg *(?<generate>\\d{1,9}))?"
              + "(?: *@ *d *(?<depth>\\d{1,9}))?");

  private static final Pattern AFTER_PROMPT = Pattern.compile("tg *(\\d{1,9}) *@ *pp *(\\d{1,9})");

  private TestNames() {}

  static BenchTest parse(String name) {
    Matcher after = AFTER_PROMPT.matcher(name);
    if (after.matches()) {
      return BenchTest.of(0, number(after.group(1)), number(after.group(2)));
    }
    Matcher parts = NAME.matcher(name);
    if (parts.matches()) {
      String prompt = parts.group("prompt");
      String generate = parts.group("generate");
      boolean both = prompt != null && generate != null;
      if (both == (parts.group("plus") != null) && (both || prompt != null || generate != null)) {
        return BenchTest.of(number(prompt), number(generate), number(parts.group("depth")));
      }
    }
    throw new IllegalArgumentException(
        "test (" + Quote.line(name) + ") must be named as in pp512, tg128 @ d4096 or pp512+tg128");
  }

  static String name(BenchTest test) {
    String prompt = test.prompt() == 0 ? "" : "pp" + test.prompt();
    String generate = test.generate() == 0 ? "" : "tg" + test.generate();
    String plus = prompt.isEmpty() || generate.isEmpty() ? "" : "+";
    return prompt + plus + generate + (test.depth() == 0 ? "" : " @ d" + test.depth());
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
