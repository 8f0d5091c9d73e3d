package dev.roofline.models.gguf;

import static dev.roofline.models.file.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roofline.models.ModelFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.junit.jupiter.api.Test;

/** Headers that are wrong on purpose: each is refused in one line that says where and why. */
class HostileHeaderTest {

  @Test
  void otherFiles() {
    refused(GgufBytes.empty(), "first bytes (byte 0 to the end of the file) must be complete");
    refused(GgufBytes.empty().raw("GGML"), "first bytes (\"GGML\") must be \"GGUF\"");
    refused(GgufBytes.empty().raw("PK\n\4"), "first bytes (\"PK  \") must be \"GGUF\"");
    refused(
        GgufBytes.empty().raw("GGUF").int8(3),
        "version (byte 4 to the end of the file) must be complete");
  }

  @Test
  void otherVersions() {
    refused(GgufBytes.empty().raw("GGUF").int32(1), "version (1) must be 2 or 3");
    refused(GgufBytes.empty().raw("GGUF").int32(4), "version (4) must be 2 or 3");
    refused(GgufBytes.empty().raw("GGUF").int32(0), "version (0) must be 2 or 3");
    refused(GgufBytes.empty().raw("GGUF").int32(1 << 24), "version (1) must be 2 or 3");
  }

  @Test
  void hugeAndNegativeCounts() {
    refused(
        GgufBytes.header(1L << 60, 0),
        "number of tensors (1152921504606846976) must be from 0 to 65536");
    refused(
        GgufBytes.header(-1, 0),
        "number of tensors (18446744073709551615) must be from 0 to 65536");
    refused(
        GgufBytes.header(0, 16385), "number of metadata entries (16385) must be from 0 to 16384");
    refused(
        GgufBytes.header(0, Long.MIN_VALUE),
        "number of metadata entries (9223372036854775808) must be from 0 to 16384");
  }

  @Test
  void lengthsOfTexts() {
    refused(
        GgufBytes.header(0, 1).int64(-1),
        "metadata 0 key length (18446744073709551615) must be from 1 to 65535");
    refused(GgufBytes.header(0, 1).int64(0), "metadata 0 key length (0) must be from 1 to 65535");
    refused(
        GgufBytes.header(0, 1).int64(65535).raw("abc"),
        "metadata 0 key (byte 35 to the end of the file) must be complete");
    refused(
        GgufBytes.header(0, 1).key("a", GgufBytes.STRING).int64(1L << 62),
        "metadata \"a\" text length (4611686018427387904) must be from 0 to 268435456");
    refused(
        GgufBytes.header(0, 1).key("a", GgufBytes.STRING).int64(1 << 28).zeros(100),
        "metadata \"a\" text (268435456 bytes) must end within 268435456 bytes");
    refused(
        GgufBytes.header(0, 1).key("a", GgufBytes.STRING).int64(1 << 27).zeros(100),
        "metadata \"a\" text (byte 145 to the end of the file) must be complete");
  }

  @Test
  void typesOfValues() {
    refused(GgufBytes.header(0, 1).key("a", 13), "metadata \"a\" type (13) must be from 0 to 12");
    refused(GgufBytes.header(0, 1).key("a", -1), "metadata \"a\" type (-1) must be from 0 to 12");
    refused(
        GgufBytes.header(0, 1).key("a", GgufBytes.BOOL).int8(2),
        "metadata \"a\" value (2) must be 0 or 1");
  }

  @Test
  void arrays() {
    refused(
        GgufBytes.header(0, 1).key("a", GgufBytes.ARRAY).int32(GgufBytes.ARRAY),
        "metadata \"a\" element type (ARRAY) must be no array: arrays of arrays are not read");
    refused(
        GgufBytes.header(0, 1).key("a", GgufBytes.ARRAY).int32(99),
        "metadata \"a\" element type (99) must be from 0 to 12");
    refused(
        GgufBytes.header(0, 1).key("a", GgufBytes.ARRAY).int32(GgufBytes.STRING).int64(1L << 61),
        "metadata \"a\" array length (2305843009213693952) must be from 0 to 33554432");
    refused(
        GgufBytes.header(0, 1).key("a", GgufBytes.ARRAY).int32(GgufBytes.STRING).int64(33554432),
        "metadata \"a\" text length (byte 49 to the end of the file) must be complete");
    refused(
        GgufBytes.header(0, 1).key("a", GgufBytes.ARRAY).int32(GgufBytes.UINT32).int64(65536),
        "metadata \"a\" value (byte 49 to the end of the file) must be complete");
    refused(
        GgufBytes.header(0, 1).key("a", GgufBytes.ARRAY).int32(GgufBytes.UINT32).int64(65537),
        "metadata \"a\" array (byte 49 to the end of the file) must be complete");
  }

  @Test
  void moreThanIsKept() {
    GgufBytes header = GgufBytes.header(0, 5);
    for (int i = 0; i < 5; i++) {
      header.key("a" + i, GgufBytes.ARRAY).int32(0).int64(65536).zeros(65536);
    }
    refused(
        header, "metadata \"a3\" array (2097152 bytes) must leave at most 8388608 bytes to keep");
  }

  @Test
  void keys() {
    refused(
        GgufBytes.header(0, 2).key("a\nb", GgufBytes.BOOL).int8(1).key("a\nb", GgufBytes.BOOL),
        "metadata \"a b\" key (a b) must differ from the other keys");
    refused(
        GgufBytes.header(0, 1).int64(2).int8(0xc3).int8(0x28),
        "metadata 0 key (\ufffd() must be UTF-8");
  }

  @Test
  void alignments() {
    refusedAlignment(0, "must be a power of 2");
    refusedAlignment(12, "must be a power of 2");
    refusedAlignment(1 << 17, "must be from 0 to 65536");
    refused(
        GgufBytes.header(0, 1).key("general.alignment", GgufBytes.STRING).text("32"),
        "metadata \"general.alignment\" (\"32\") must be a whole number");
  }

  private static void refusedAlignment(int alignment, String rule) {
    refused(
        GgufBytes.header(0, 1).key("general.alignment", GgufBytes.UINT32).int32(alignment),
        "metadata \"general.alignment\" value (" + alignment + ") " + rule);
  }

  @Test
  void splitNumbers() {
    refused(
        GgufBytes.header(0, 1).key("split.count", GgufBytes.STRING).text("3"),
        "metadata \"split.count\" (\"3\") must be a whole number");
    refused(
        GgufBytes.header(0, 1).key("split.no", GgufBytes.UINT32).int32(-1),
        "metadata \"split.no\" value (4294967295) must be from 0 to 65536");
  }

  @Test
  void channelsThatFailOrDoNotBlock() {
    assertThatExceptionOfType(ModelFileException.class)
        .isThrownBy(() -> GgufFile.read(channel(0), "x.gguf"))
        .withMessage("x.gguf: must be read from a blocking channel");
    assertThatExceptionOfType(ModelFileException.class)
        .isThrownBy(() -> GgufFile.read(channel(-2), "x.gguf"))
        .withMessage("x.gguf: must be a readable file")
        .withCauseInstanceOf(IOException.class);
  }

  private static ReadableByteChannel channel(int result) {
    return new ReadableByteChannel() {
      @Override
      public int read(ByteBuffer target) throws IOException {
        if (result < 0) {
          throw new IOException("disk on fire");
        }
        return result;
      }

      @Override
      public boolean isOpen() {
        return true;
      }

      @Override
      public void close() {}
    };
  }

  /** Blame falls on the number that is wrong, not on the metadata read last. */
  @Test
  void numbersAreNamedWhereverTheyStand() {
    refused(
        GgufBytes.header(0, 2)
            .key("split.no", GgufBytes.UINT32)
            .int32(65537)
            .key("after", GgufBytes.BOOL)
            .int8(1),
        "metadata \"split.no\" value (65537) must be from 0 to 65536");
  }

  private static void refused(GgufBytes header, String problem) {
    assertRefused(header::read, "x.gguf: " + problem);
  }
}
