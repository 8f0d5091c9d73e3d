package dev.roofline.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ratios, listed or evenly spaced: {@code 3,3.5} or {@code 2.5..6:0.25}. */
final class Ratios {

  private static final int MOST = 1000;
  private static final String NUMBER = "([0-9]{1,4}(?:\\.[0-9]{1,9})?)";
  private static final Pattern RANGE =
      Pattern.compile(NUMBER + "(?:\\.\\." + NUMBER + ":" + NUMBER + ")?");

  private Ratios() {}

  /**
   * The ratios of a text, each exact in its decimals.
   *
   * @throws IllegalArgumentException if it has none, or more than a thousand
   */
  static List<Double> parse(String text) {
    List<Double> all = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher range = RANGE.matcher(part.strip());
      if (!range.matches()) {
        throw refusal(text);
      }
      BigDecimal first = new BigDecimal(range.group(1));
      BigDecimal last = range.group(2) == null ? first : new BigDecimal(range.group(2));
      BigDecimal step = range.group(3) == null ? BigDecimal.ONE : new BigDecimal(range.group(3));
      for (BigDecimal ratio = first; ratio.compareTo(last) <= 0; ratio = ratio.add(step)) {
        if (step.signum() == 0 || all.size() == MOST) {
          throw refusal(text);
        }
        all.add(ratio.doubleValue());
      }
    }
    if (all.isEmpty()) {
      throw refusal(text);
    }
    return all;
  }

  private static IllegalArgumentException refusal(String text) {
    return new IllegalArgumentException(
        "ratios (\"" + text + "\") must be numbers and ranges, as in 3,3.5 or 2.5..6:0.25");
  }
}
