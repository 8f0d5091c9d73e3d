package dev.roofline.models.llamabench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts with the units of tables: {@code 3.56 GiB}, {@code 6.74 B}. */
final class PrintedCounts {

  /** Units of bytes. */
  static final Map<String, Long> BYTES =
      Map.of("KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30, "TiB", 1L << 40);

  /** Units of parameters. */
  static final Map<String, Long> PARAMETERS =
      Map.of("K", 1_000L, "M", 1_000_000L, "B", 1_000_000_000L, "T", 1_000_000_000_000L);

  private static final long MOST = 1_000_000_000_000_000_000L;
  private static final Pattern COUNT =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(\\p{Alpha}+)");

  private PrintedCounts() {}

  /** A count, exact if it is a whole number, if it is there. */
  static Optional<Rounded> of(Fields fields, String key, Map<String, Long> units, String example) {
    Optional<String> text = fields.text(key);
    Matcher parts = COUNT.matcher(text.orElse(""));
    if (text.isEmpty() || !parts.matches()) {
      return text.map(whole -> Rounded.exact(fields.required(key, 1, MOST)));
    }
    Long unit = units.get(parts.group(2));
    BigDecimal number = new BigDecimal(parts.group(1));
    if (unit == null || number.signum() == 0) {
      throw fields.refusal(key, "must be a number above 0 with its unit, as in " + example);
    }
    return Optional.of(rounded(number, unit));
  }

  private static Rounded rounded(BigDecimal number, long unit) {
    BigDecimal half = number.ulp().multiply(BigDecimal.valueOf(unit)).divide(BigDecimal.valueOf(2));
    BigDecimal value = number.multiply(BigDecimal.valueOf(unit));
    return new Rounded(
        value.setScale(0, RoundingMode.CEILING).longValueExact(),
        half.setScale(0, RoundingMode.CEILING).longValueExact());
  }
}
