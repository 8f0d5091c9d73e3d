package dev.roofline.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  @Test
  void factoriesCountInTheirUnit() {
    assertThat(FlopRate.gigaflopsPerSecond(1.48)).isEqualTo(new FlopRate(1.48e9));
    assertThat(FlopRate.teraflopsPerSecond(4.61)).isEqualTo(new FlopRate(4.61e12));
    assertThat(Bandwidth.gigabytesPerSecond(204.8)).isEqualTo(new Bandwidth(204.8e9));
    assertThat(DataSize.gibibytes(16)).isEqualTo(new DataSize(17_179_869_184L));
  }

  @Test
  void textsAreReadWithTheirPrefix() {
    assertThat(FlopRate.parse("4.61 TFLOP/s")).isEqualTo(new FlopRate(4.61e12));
    assertThat(FlopRate.parse("45 TOP/s")).isEqualTo(new FlopRate(45e12));
    assertThat(FlopRate.parse(" 1e3MFLOP/s ")).isEqualTo(new FlopRate(1e9));
    assertThat(Bandwidth.parse("204.8 GB/s")).isEqualTo(new Bandwidth(204.8e9));
    assertThat(Bandwidth.parse("1 GiB/s")).isEqualTo(new Bandwidth(0x1p30));
    assertThat(DataSize.parse("24 GB")).isEqualTo(new DataSize(24_000_000_000L));
    assertThat(DataSize.parse("32 GiB")).isEqualTo(DataSize.gibibytes(32));
    assertThat(DataSize.parse("512 KiB")).isEqualTo(new DataSize(524_288));
    assertThat(DataSize.parse("64 B")).isEqualTo(new DataSize(64));
    assertThat(DataSize.parse("0 B")).isEqualTo(new DataSize(0));
  }

  @Test
  void decimalTextsAreReadExactly() {
    assertThat(DataSize.parse("1.005 kB")).isEqualTo(new DataSize(1005));
    assertThat(DataSize.parse("9007199254740993 B")).isEqualTo(new DataSize((1L << 53) + 1));
    assertThat(DataSize.parse("1e-3 kB")).isEqualTo(new DataSize(1));
    assertThat(FlopRate.parse("1.005 kFLOP/s")).isEqualTo(new FlopRate(1005));
  }

  @Test
  void textsThatAreNoQuantityAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FlopRate.parse("4.61 TFLOPS"))
        .withMessage(
            "compute rate (\"4.61 TFLOPS\") must be a number and a unit, as in"
                + " \"204.8 GFLOP/s\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bandwidth.parse("204,8 GB/s"))
        .withMessage(
            "bandwidth (\"204,8 GB/s\") must be a number and a unit, as in \"204.8 GB/s\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataSize.parse("32"))
        .withMessage("data size (\"32\") must be a number and a unit, as in \"204.8 GB\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GB/s", "-1 GB/s", "NaN GB/s", "1e1000 gB/s", "१ GB/s", "1 GB / s"})
  void everythingElseIsRefusedToo(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bandwidth.parse(text))
        .withMessage(
            "bandwidth (\"" + text + "\") must be a number and a unit, as in \"204.8 GB/s\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5 B", "1e-4 kB", "9223372036854775808 B", "1e40 B", "1e-999 B"})
  void dataSizesAreWholeNumbersOfBytes(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataSize.parse(text))
        .withMessage("data size (\"" + text + "\") must be a whole number of bytes below 2^63");
  }

  @Test
  void numbersThatAreNoQuantityAreRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FlopRate(0))
        .withMessage("flopPerSecond (0.0) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FlopRate.gigaflopsPerSecond(-1))
        .withMessage("gigaflopsPerSecond (-1.0) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FlopRate.teraflopsPerSecond(Double.NaN))
        .withMessage("teraflopsPerSecond (NaN) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bandwidth(Double.POSITIVE_INFINITY))
        .withMessage("bytesPerSecond (Infinity) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bandwidth.gigabytesPerSecond(0))
        .withMessage("gigabytesPerSecond (0.0) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DataSize(-1))
        .withMessage("bytes (-1) must be from 0 to 9223372036854775807");
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> DataSize.gibibytes(1L << 33));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1, 1 B",
    "999, 999 B",
    "1000, 1 kB",
    "1234567, 1.235 MB",
    "204800000000, 204.8 GB",
    "999949, 999.9 kB",
    "999950, 1 MB",
    "999999999, 1 GB",
    "9223372036854775807, 9.223 EB"
  })
  void sizesArePrintedWithFourDigits(long bytes, String text) {
    assertThat(new DataSize(bytes)).hasToString(text);
  }

  @Test
  void ratesArePrintedWithTheirUnit() {
    assertThat(new FlopRate(4.61e12)).hasToString("4.61 TFLOP/s");
    assertThat(new Bandwidth(120.03e9)).hasToString("120 GB/s");
    assertThat(new FlopRate(0.25)).hasToString("0.25 FLOP/s");
    assertThat(Prefix.format(-2.5e6, "FLOP/s")).isEqualTo("-2.5 MFLOP/s");
    assertThat(Prefix.format(Double.NaN, "B")).isEqualTo("NaN B");
  }
}
