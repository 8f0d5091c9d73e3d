package dev.roofline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Numbers without rounding, and how near a rounded one must be. */
public final class Exact {

  /** The relative error that the library allows itself. */
  public static final double TOLERANCE = 1e-12;

  private Exact() {}

  /** Refuses an actual value further than {@link #TOLERANCE} from the expected one. */
  public static void assertExact(double actual, BigDecimal expected) {
    assertWithin(TOLERANCE, actual, expected);
  }

  /** Refuses an actual value further than a relative tolerance from the expected one. */
  public static void assertWithin(double tolerance, double actual, BigDecimal expected) {
    assertThat(actual).as("expected %s", expected.round(new MathContext(20))).isFinite();
    BigDecimal error = new BigDecimal(actual).subtract(expected).abs();
    BigDecimal allowed = expected.abs().multiply(BigDecimal.valueOf(tolerance));
    assertThat(error)
        .as("%s is not %s", actual, expected.round(new MathContext(20)))
        .isLessThanOrEqualTo(allowed);
  }

  /** Refuses an actual value further than {@link #TOLERANCE} from the expected one. */
  public static void assertExact(double actual, double expected) {
    assertExact(actual, new BigDecimal(expected));
  }

  /** A whole number. */
  public static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  /** 1 + 2 + … + n. */
  public static BigInteger triangle(BigInteger n) {
    return n.multiply(n.add(BigInteger.ONE)).shiftRight(1);
  }

  /** Σ min(j, cap) for j = 1 … n. */
  public static BigInteger cappedTriangle(BigInteger n, BigInteger cap) {
    BigInteger growing = n.min(cap);
    return triangle(growing).add(n.subtract(growing).multiply(cap));
  }
}
