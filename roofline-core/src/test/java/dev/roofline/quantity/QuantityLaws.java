package dev.roofline.quantity;

import static dev.roofline.laws.Exact.assertWithin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.CoreDomain;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;

@Domain(CoreDomain.class)
class QuantityLaws {

  /** Half a unit of the fourth digit of a number that begins with 1. */
  private static final double FOUR_DIGITS = 0.5e-3 * (1 + 1e-9);

  @Property
  void readingWhatWasPrintedGivesFourDigitsBack(
      @ForAll FlopRate rate, @ForAll Bandwidth bandwidth) {
    assertWithin(
        FOUR_DIGITS,
        FlopRate.parse(rate.toString()).flopPerSecond(),
        new BigDecimal(rate.flopPerSecond()));
    assertWithin(
        FOUR_DIGITS,
        Bandwidth.parse(bandwidth.toString()).bytesPerSecond(),
        new BigDecimal(bandwidth.bytesPerSecond()));
  }

  @Property
  void printingWhatWasReadGivesTheTextBack(@ForAll FlopRate rate, @ForAll Bandwidth bandwidth) {
    assertThat(FlopRate.parse(rate.toString())).hasToString(rate.toString());
    assertThat(Bandwidth.parse(bandwidth.toString())).hasToString(bandwidth.toString());
  }

  @Property
  void oneToThreeDigitsStandBeforeThePoint(@ForAll DataSize size) {
    assertThat(size.toString()).matches("[0-9]{1,3}(\\.[0-9]{1,3})? [kMGTPE]?B");
  }

  @Property
  void aDecimalTextIsReadAsTheNearestNumber(
      @ForAll @LongRange(min = 1, max = 999_999) long digits,
      @ForAll @LongRange(min = 0, max = 5) long places,
      @ForAll Prefix prefix) {
    BigDecimal number = BigDecimal.valueOf(digits, (int) places);
    double exact = number.multiply(new BigDecimal(prefix.factor())).doubleValue();
    String text = number.toPlainString() + " " + prefix.symbol();
    assertThat(Bandwidth.parse(text + "B/s").bytesPerSecond()).isEqualTo(exact);
    assertThat(FlopRate.parse(text + "FLOP/s").flopPerSecond()).isEqualTo(exact);
    assertThat(FlopRate.parse(text + "OP/s").flopPerSecond()).isEqualTo(exact);
  }

  @Property
  void aWholeNumberOfBytesIsReadExactly(@ForAll @LongRange(min = 0) long bytes) {
    assertThat(DataSize.parse(bytes + " B")).isEqualTo(new DataSize(bytes));
    String kilobytes = BigDecimal.valueOf(bytes, 3).toPlainString();
    assertThat(DataSize.parse(kilobytes + " kB")).isEqualTo(new DataSize(bytes));
  }
}
