package dev.roofline.text;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as the same {@code double}, and of those the closest. It is
 * written as ECMAScript and the canonical JSON of RFC 8785 write it, so that the same number is the
 * same text on every JDK and in every locale; {@link Double#toString(double)} is not the shortest
 * before JDK 19.
 *
 * <p>The decimal is found with Raffaello Giulietti's <i>Schubfach</i>: multiply by a power of ten
 * that was rounded to 126 bits, and look for a whole number, or a multiple of ten, that lies in the
 * interval which rounds to the number.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785#section-3.2.2.3">RFC 8785, 3.2.2.3</a>
 */
public final class ShortestDecimal {

  /** Powers of ten from which on, and below which, an exponent is written. */
  private static final int MOST_PLAIN = 21;

  private static final int LEAST_PLAIN = -6;

  private static final int FRACTION_BITS = 52;
  private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
  private static final int LEAST_EXPONENT = -1074;
  private static final long LOW_63_BITS = Long.MAX_VALUE;

  private ShortestDecimal() {}

  /**
   * As in {@code 0.1}, {@code 1543714304} or {@code 2.5e-7}.
   *
   * @throws IllegalArgumentException if the value is NaN or infinite
   */
  public static String of(double value) {
    StringBuilder text = new StringBuilder(24);
    append(value, text);
    return text.toString();
  }

  /**
   * Appends the decimal to a text.
   *
   * @throws IllegalArgumentException if the value is NaN or infinite
   */
  public static void append(double value, StringBuilder to) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value (" + value + ") must be a finite number");
    }
    if (value == 0) {
      to.append('0');
      return;
    }
    if (value < 0) {
      to.append('-');
    }
    double magnitude = Math.abs(value);
    if (magnitude < HIDDEN_BIT << 1 && magnitude == (long) magnitude) {
      to.append((long) magnitude);
    } else {
      appendShortest(Double.doubleToRawLongBits(magnitude), to);
    }
  }

  /** Finds the decimal digits · 10^power of a number that is neither zero nor negative. */
  private static void appendShortest(long bits, StringBuilder to) {
    long fraction = bits & HIDDEN_BIT - 1;
    int biased = (int) (bits >>> FRACTION_BITS);
    long c = biased == 0 ? fraction : fraction | HIDDEN_BIT;
    int q = LEAST_EXPONENT + Math.max(biased, 1) - 1;
    // Below a power of two the neighbour is half as far away.
    boolean narrowBelow = fraction == 0 && biased > 1;
    int k = narrowBelow ? Power.floorLog10Of3Quarters(q) : Power.floorLog10(q);
    int shift = q + Power.floorLog2OfTen(-k) + 2;
    long v = Power.scaled(k, 4 * c << shift);
    long low = Power.scaled(k, 4 * c - (narrowBelow ? 1 : 2) << shift) + (c & 1);
    long high = Power.scaled(k, 4 * c + 2 << shift) - (c & 1);
    long digits = v >> 2;
    long tens = digits / 10 * 10;
    boolean tensBelow = low <= 4 * tens;
    boolean tensAbove = 4 * (tens + 10) <= high;
    if (digits >= 10 && tensBelow != tensAbove) {
      appendDecimal(tensBelow ? tens : tens + 10, k, to);
      return;
    }
    boolean below = low <= 4 * digits;
    boolean above = 4 * (digits + 1) <= high;
    if (below == above) {
      long twiceMiddle = 4 * digits + 2;
      below = v < twiceMiddle || v == twiceMiddle && (digits & 1) == 0;
    }
    appendDecimal(below ? digits : digits + 1, k, to);
  }

  private static void appendDecimal(long wholeDigits, int wholePower, StringBuilder to) {
    long digits = wholeDigits;
    int power = wholePower;
    while (digits % 10 == 0) {
      digits /= 10;
      power++;
    }
    int start = to.length();
    to.append(digits);
    int count = to.length() - start;
    int point = count + power;
    if (power >= 0 && point <= MOST_PLAIN) {
      to.append("0".repeat(power));
    } else if (point > 0 && point <= MOST_PLAIN) {
      to.insert(start + point, '.');
    } else if (point <= 0 && point > LEAST_PLAIN) {
      to.insert(start, "0." + "0".repeat(-point));
    } else {
      if (count > 1) {
        to.insert(start + 1, '.');
      }
      to.append(point > 0 ? "e+" : "e").append(point - 1);
    }
  }

  /** Powers of ten 10^−k, rounded up to 126 bits, for every k that a double can need. */
  private static final class Power {

    private static final int LEAST = -324;
    private static final int MOST = 292;
    private static final int BITS = 126;

    /** The upper 63 bits of each, then the lower 63. */
    private static final long[] TABLE = new long[2 * (MOST - LEAST + 1)];

    static {
      for (int k = LEAST; k <= MOST; k++) {
        int twos = floorLog2OfTen(-k) - BITS + 1;
        BigInteger ten = BigInteger.TEN.pow(Math.abs(k));
        BigInteger floor =
            k <= 0 ? ten.shiftLeft(-twos) : BigInteger.ONE.shiftLeft(-twos).divide(ten);
        BigInteger rounded = floor.add(BigInteger.ONE);
        TABLE[2 * (k - LEAST)] = rounded.shiftRight(BITS / 2).longValueExact();
        TABLE[2 * (k - LEAST) + 1] = rounded.longValue() & LOW_63_BITS;
      }
    }

    private Power() {}

    /** ⌊log₁₀ 2^e⌋. */
    static int floorLog10(int e) {
      return (int) (e * 661_971_961_083L >> 41);
    }

    /** ⌊log₁₀ (3/4 · 2^e)⌋. */
    static int floorLog10Of3Quarters(int e) {
      return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
    }

    /** ⌊log₂ 10^e⌋. */
    static int floorLog2OfTen(int e) {
      return (int) (e * 913_124_641_741L >> 38);
    }

    /** ⌊x·10^−k⌋ with the lowest bit set if that is not exact; x has been shifted to suit. */
    static long scaled(int k, long x) {
      long upper = TABLE[2 * (k - LEAST)];
      long lower = TABLE[2 * (k - LEAST) + 1];
      long carried = (upper * x >>> 1) + Math.multiplyHigh(lower, x);
      long whole = Math.multiplyHigh(upper, x) + (carried >>> 63);
      return whole | (carried & LOW_63_BITS) + LOW_63_BITS >>> 63;
    }
  }
}
