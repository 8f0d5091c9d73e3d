package dev.roofline.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrefixTest {

  @ParameterizedTest
  @CsvSource({
    "NONE, '', 1",
    "KILO, k, 1000",
    "MEGA, M, 1000000",
    "GIGA, G, 1000000000",
    "TERA, T, 1000000000000",
    "PETA, P, 1000000000000000",
    "EXA, E, 1000000000000000000",
    "KIBI, Ki, 1024",
    "MEBI, Mi, 1048576",
    "GIBI, Gi, 1073741824",
    "TEBI, Ti, 1099511627776",
    "PEBI, Pi, 1125899906842624",
    "EXBI, Ei, 1152921504606846976"
  })
  void thereIsOneTable(Prefix prefix, String symbol, double factor) {
    assertThat(prefix.symbol()).isEqualTo(symbol);
    assertThat(prefix.factor()).isEqualTo(factor);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1023, 1023 B",
    "1024, 1 KiB",
    "1536, 1.5 KiB",
    "1048575, 1 MiB",
    "1048576, 1 MiB",
    "34359738368, 32 GiB",
    "3087428608, 2.875 GiB",
    "1e24, 867400 EiB"
  })
  void memoryIsPrintedWithBinaryPrefixes(double value, String text) {
    assertThat(Prefix.binary(value, "B")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "7200, 7200 s",
    "1, 1 s",
    "0.99999, 1 s",
    "0.0123, 12.3 ms",
    "0.00099999, 1 ms",
    "0.0000421, 42.1 µs",
    "9.99999e-7, 1 µs",
    "1.5e-10, 0.15 ns"
  })
  void timesArePrintedWithFourDigits(double seconds, String text) {
    assertThat(Prefix.time(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1.23456, 1.235",
    "-1.5, -1.5",
    "123456, 123500",
    "0.00012345678, 0.0001235",
    "0.0000123, 0.0000123",
    "0.00000123, 0.00000123",
    "1.23456e-7, 1.235E-7",
    "1.23456e20, 1.235E+20",
    "NaN, NaN",
    "-Infinity, -Infinity"
  })
  void numbersArePrintedWithFourDigits(double value, String text) {
    assertThat(Prefix.significant(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(Prefix.class)
  void everyPrefixIsRead(Prefix prefix) {
    assertThat(Bandwidth.parse("1.5 " + prefix.symbol() + "B/s"))
        .isEqualTo(new Bandwidth(1.5 * prefix.factor()));
  }

  @Test
  void numbersFarFromOneAreWrittenWithAPowerOfTen() {
    assertThat(Prefix.significant(1e-4)).isEqualTo("0.0001");
    assertThat(Prefix.significant(9.9e-5)).isEqualTo("0.000099");
    assertThat(Prefix.significant(1e15)).isEqualTo("1E+15");
    assertThat(Prefix.significant(9.99e14)).isEqualTo("999000000000000");
  }
}
