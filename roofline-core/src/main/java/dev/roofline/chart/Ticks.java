package dev.roofline.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ticks of an axis, all inside its range.
 *
 * @param major those with a number, 1, 2 or 5 times a power of ten apart, or at whole decades
 * @param minor those without
 */
record Ticks(List<Tick> major, List<Double> minor) {

  private static final List<BigDecimal> STEPS =
      List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5));

  /** Below this many decades there is room for more numbers than those of whole decades. */
  private static final double FEW_DECADES = 4;

  private static final int[] DECADE_STEPS = {1, 2, 3, 6, 9, 12, 15, 30, 60, 120};

  /**
   * A tick with a number.
   *
   * @param value where it is
   * @param text its number
   */
  record Tick(double value, String text) {}

  /** At most {@code most} major ticks, two or more if the range allows. */
  static Ticks of(Range range, int most) {
    return range.scale() == Scale.LOG ? logarithmic(range, most) : linear(range, most);
  }

  private static Ticks linear(Range range, int most) {
    List<BigDecimal> values = multiples(range.low(), range.high(), most);
    return new Ticks(written(values), List.of());
  }

  /** The multiples, inside the interval, of the smallest 1-2-5 step that gives few enough. */
  private static List<BigDecimal> multiples(double low, double high, int most) {
    int exponent = (int) Math.floor(StrictMath.log10((high - low) / most));
    for (; ; exponent++) {
      for (BigDecimal step : STEPS) {
        List<BigDecimal> found = multiples(low, high, step.scaleByPowerOfTen(exponent), most);
        if (found.size() <= most) {
          return found;
        }
      }
    }
  }

  private static List<BigDecimal> multiples(double low, double high, BigDecimal step, int most) {
    List<BigDecimal> found = new ArrayList<>();
    BigDecimal end = new BigDecimal(high);
    BigDecimal multiple = new BigDecimal(low).divideToIntegralValue(step).multiply(step);
    for (; multiple.compareTo(end) <= 0 && found.size() <= most; multiple = multiple.add(step)) {
      if (multiple.compareTo(new BigDecimal(low)) >= 0) {
        found.add(multiple);
      }
    }
    return found;
  }

  private static Ticks logarithmic(Range range, int most) {
    int first = (int) Math.ceil(range.low());
    int last = (int) Math.floor(range.high());
    if (range.high() - range.low() < FEW_DECADES) {
      List<BigDecimal> values = withinDecades(range, most);
      if (values.size() > last - first + 1) {
        return new Ticks(written(values), between(range, values));
      }
    }
    int step = step(first, last, most);
    List<BigDecimal> major = new ArrayList<>();
    List<BigDecimal> minor = new ArrayList<>();
    wholeDecades(first, last)
        .forEach(power -> (Math.floorMod(power, step) == 0 ? major : minor).add(power(power)));
    return new Ticks(
        written(major),
        step == 1 ? between(range, major) : minor.stream().map(BigDecimal::doubleValue).toList());
  }

  private static int step(int first, int last, int most) {
    for (int step : DECADE_STEPS) {
      long count =
          wholeDecades(first, last).filter(power -> Math.floorMod(power, step) == 0).count();
      if (count <= most) {
        return step;
      }
    }
    return DECADE_STEPS[DECADE_STEPS.length - 1];
  }

  /**
   * At 1, 2 and 5 times the powers of ten; as on a linear axis if that gives too few; nothing if it
   * gives too many.
   */
  private static List<BigDecimal> withinDecades(Range range, int most) {
    List<BigDecimal> values =
        powers(range)
            .flatMap(power -> STEPS.stream().map(step -> step.multiply(power(power))))
            .filter(value -> range.spans(value.doubleValue()))
            .toList();
    if (values.size() > 2) {
      return values.size() <= most ? values : List.of();
    }
    return multiples(StrictMath.pow(10, range.low()), StrictMath.pow(10, range.high()), most)
        .stream()
        .filter(value -> value.signum() > 0 && range.spans(value.doubleValue()))
        .toList();
  }

  /** At 2 to 9 times the powers of ten, but for those that have a number. */
  private static List<Double> between(Range range, List<BigDecimal> numbered) {
    List<Double> taken = numbered.stream().map(BigDecimal::doubleValue).toList();
    return powers(range)
        .flatMap(
            power ->
                IntStream.range(2, 10)
                    .mapToObj(n -> power(power).multiply(BigDecimal.valueOf(n)).doubleValue()))
        .filter(value -> range.spans(value) && !taken.contains(value))
        .toList();
  }

  /** The exponents of the decades that the range touches. */
  private static Stream<Integer> powers(Range range) {
    return wholeDecades((int) Math.floor(range.low()), (int) Math.floor(range.high()));
  }

  private static Stream<Integer> wholeDecades(int first, int last) {
    return Stream.iterate(first, power -> power <= last, power -> power + 1);
  }

  private static BigDecimal power(int exponent) {
    return BigDecimal.ONE.scaleByPowerOfTen(exponent);
  }

  private static List<Tick> written(List<BigDecimal> values) {
    double[] magnitudes =
        values.stream()
            .mapToDouble(v -> Math.abs(v.doubleValue()))
            .filter(v -> v > 0)
            .sorted()
            .toArray();
    TickText text =
        magnitudes.length == 0
            ? TickText.PLAIN
            : TickText.forMagnitudes(magnitudes[0], magnitudes[magnitudes.length - 1]);
    return values.stream().map(value -> new Tick(value.doubleValue(), text.of(value))).toList();
  }
}
