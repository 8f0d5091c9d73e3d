package dev.roofline.models.gguf;

import static dev.roofline.models.file.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GgufMetadataTest {

  @Test
  void absentAndOtherValuesAreRefused() {
    GgufMetadata metadata =
        GgufBytes.header(0, 2)
            .key("a", GgufBytes.STRING)
            .text("b\nc")
            .key("n", GgufBytes.UINT32)
            .int32(-1)
            .read()
            .metadata();
    assertThat(metadata.number("n")).isEqualTo(4294967295L);
    assertThat(metadata).hasToString("{a=\"b c\", n=4294967295}");
    assertRefused(() -> metadata.text("none"), "x.gguf: metadata \"none\" must be present");
    assertRefused(
        () -> metadata.number("a"), "x.gguf: metadata \"a\" (\"b c\") must be a whole number");
    assertRefused(
        () -> metadata.decimals("a"), "x.gguf: metadata \"a\" (\"b c\") must be a number");
    assertRefused(
        () -> metadata.flags("n"), "x.gguf: metadata \"n\" (4294967295) must be true or false");
    assertRefused(() -> metadata.text("n"), "x.gguf: metadata \"n\" (4294967295) must be a text");
  }

  @ParameterizedTest
  @CsvSource({
    "0, -1, 255",
    "1, -1, -1",
    "2, -1, 65535",
    "3, -1, -1",
    "4, -1, 4294967295",
    "5, -1, -1",
    "10, 9, 9",
    "10, 0, 0",
    "11, -1, -1"
  })
  void wholeNumbersOfAllWidthsAreRead(int type, long stored, long value) {
    int bytes = List.of(1, 1, 2, 2, 4, 4, 0, 0, 0, 0, 8, 8).get(type);
    GgufBytes header = GgufBytes.header(0, 1).key("n", type);
    for (int i = 0; i < bytes; i++) {
      header.int8((int) (stored >> 8 * i));
    }
    assertThat(header.read().metadata().number("n")).isEqualTo(value);
  }

  /** A key that may hold either kind, such as a RoPE base, is read as either. */
  @Test
  void wholeNumbersAndFlagsAreReadAsSuch() {
    GgufMetadata metadata =
        GgufBytes.header(0, 3)
            .key("base", GgufBytes.UINT32)
            .int32(10_000)
            .key("on", GgufBytes.BOOL)
            .int8(1)
            .key("off", GgufBytes.BOOL)
            .int8(0)
            .read()
            .metadata();
    assertThat(metadata.decimal("base")).isEqualTo(1e4);
    assertThat(metadata.flag("on")).isTrue();
    assertThat(metadata.flag("off")).isFalse();
  }

  @Test
  void floatsAndNumbersAboveLongAreRounded() {
    GgufMetadata metadata =
        GgufBytes.header(0, 3)
            .key("f", 6)
            .int32(Float.floatToIntBits(1e-5f))
            .key("d", 12)
            .int64(Double.doubleToLongBits(0.1))
            .key("u", 10)
            .int64(-1)
            .read()
            .metadata();
    assertThat(metadata.decimal("f")).isEqualTo(1e-5f);
    assertThat(metadata.decimal("d")).isEqualTo(0.1);
    assertThat(metadata.decimal("u")).isEqualTo(0x1p64);
    assertRefused(
        () -> metadata.number("u"),
        "x.gguf: metadata \"u\" (1.8446744073709552E19) must be a whole number");
  }

  @Test
  void arraysOfAllLayersAreKept() {
    GgufMetadata metadata =
        GgufBytes.header(0, 2)
            .key("heads", GgufBytes.ARRAY)
            .int32(GgufBytes.UINT32)
            .int64(3)
            .int32(8)
            .int32(0)
            .int32(8)
            .key("windows", GgufBytes.ARRAY)
            .int32(GgufBytes.BOOL)
            .int64(2)
            .int8(1)
            .int8(0)
            .read()
            .metadata();
    assertThat(metadata.numbers("heads")).containsExactly(8L, 0L, 8L);
    assertThat(metadata.flags("windows")).containsExactly(true, false);
    assertRefused(
        () -> metadata.number("heads"),
        "x.gguf: metadata \"heads\" ([8, 0, 8]) must be a whole number");
  }

  /** Lines stay short: eight elements are shown, and how many there are if more. */
  @Test
  void longArraysAreAbridged() {
    GgufBytes header = GgufBytes.header(0, 2);
    for (int length : new int[] {8, 9}) {
      header.key("flags" + length, GgufBytes.ARRAY).int32(GgufBytes.BOOL).int64(length).int8(1);
      header.zeros(length - 1);
    }
    String eight = "true" + ", false".repeat(7);
    assertThat(header.read().metadata())
        .hasToString("{flags8=[" + eight + "], flags9=[" + eight + ", … 9 in all]}");
  }

  @Test
  void theLongestTextThatIsKept() {
    GgufMetadata metadata =
        GgufBytes.header(0, 1).key("a", GgufBytes.STRING).text("x".repeat(65536)).read().metadata();
    assertThat(metadata.text("a")).hasSize(65536);
  }

  @Test
  void longValuesArePassedOver() {
    GgufMetadata metadata =
        GgufBytes.header(0, 3)
            .key("scores", GgufBytes.ARRAY)
            .int32(6)
            .int64(65537)
            .zeros(4 * 65537)
            .key("template", GgufBytes.STRING)
            .int64(65537)
            .zeros(65537)
            .key("after", GgufBytes.UINT32)
            .int32(7)
            .read()
            .metadata();
    assertThat(metadata)
        .hasToString("{scores=(65537 × FLOAT32), template=(65537 × BYTE), after=7}");
    assertRefused(
        () -> metadata.decimals("scores"),
        "x.gguf: metadata \"scores\" ((65537 × FLOAT32)) must be a number");
  }
}
