package dev.roofline.models.safetensors;

import static dev.roofline.models.file.Refusals.assertRefused;
import static dev.roofline.models.safetensors.SafetensorsBytes.tensor;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roofline.models.ModelFileException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Headers that are wrong on purpose: each is refused in one line that says where and why. */
class HostileSafetensorsTest {

  @Test
  void lengthsAreLimited() {
    refused(new byte[7], "header length must be 8 bytes");
    refused(length(-1), "header length (18446744073709551615) must be from 2 to 100000000");
    refused(length(1 << 27), "header length (134217728) must be from 2 to 100000000");
    refused(length(0), "header length (0) must be from 2 to 100000000");
    refused(length(100_000_000), "header (end of header) must be an object");
  }

  private static byte[] length(long length) {
    return ByteBuffer.allocate(8).putLong(Long.reverseBytes(length)).array();
  }

  @Test
  void whatIsNoHeaderIsRefused() {
    refused("[]", "header ([) must be an object");
    refused("12", "header (12) must be an object");
    refused("  ", "header (end of header) must be an object");
    refused("{}{}", "header must end after its object");
    refused("{} 1", "header must end after its object");
    refusedStart(
        SafetensorsBytes.of("{\"a\":"),
        "header must be JSON (line 1, column 6): Unexpected end-of-input");
    refusedStart(
        SafetensorsBytes.of("{]"),
        "header must be JSON (line 1, column 2): Unexpected close marker ']'");
    refused("{\"a\":[]}", "tensor \"a\" description ([) must be an object");
    refused("{\"a\":\"b\\nc\"}", "tensor \"a\" description (b c) must be an object");
    refused("{\"__metadata__\":[]}", "__metadata__ value ([) must be an object");
    byte[] bytes = SafetensorsBytes.of("{\"a\":1}");
    bytes[10] = (byte) 0xff;
    refused(bytes, "header must be UTF-8");
  }

  @Test
  void nestingIsLimited() {
    String limits =
        "header must be nested at most 16 deep, with names and texts of at most 4096 characters";
    refused("{\"__metadata__\":{\"a\":" + "[".repeat(100_000), limits);
    refused("{\"" + "n".repeat(5000) + "\":{}}", limits);
    refused("{\"a\":{\"dtype\":\"" + "F".repeat(5000) + "\"}}", limits);
    refused("{\"a\":{\"shape\":[" + "1".repeat(5000) + "]}}", limits);
  }

  @Test
  void descriptionsAreChecked() {
    refused(
        "{\"a\":{\"dtype\":\"F32\"}}",
        "tensor \"a\" description (incomplete) must have dtype, shape and data_offsets");
    refused("{\"a\":{\"dtype\":7}}", "tensor \"a\" dtype (7) must be a text");
    refused(
        "{\"a\":{\"dtype\":\"F9\"}}",
        "tensor \"a\" dtype (F9) must be one of [BOOL, F4, F6_E2M3, F6_E3M2, U8, I8, F8_E5M2,"
            + " F8_E4M3, F8_E5M2FNUZ, F8_E4M3FNUZ, F8_E8M0, I16, U16, F16, BF16, I32, U32, F32,"
            + " C64, F64, I64, U64]");
    refused("{\"a\":{\"shape\":{}}}", "tensor \"a\" shape ({) must be an array");
    refused("{\"a\":{\"shape\":[1.5]}}", "tensor \"a\" shape (1.5) must be a whole number");
    refused("{\"a\":{\"shape\":[[1]]}}", "tensor \"a\" shape ([) must be a whole number");
    refused("{\"a\":{\"shape\":[-1]}}", "tensor \"a\" shape (-1) must be at least 0");
    refused(
        "{\"a\":{\"shape\":[99999999999999999999]}}",
        "tensor \"a\" shape (99999999999999999999) must be below 2^63");
    refused(
        "{\"a\":{\"shape\":[" + "1,".repeat(64) + "1]}}",
        "tensor \"a\" shape (over 64 numbers) must have at most 64");
    refused(
        "{\"a\":{\"data_offsets\":[0,1],\"data_offsets\":[0,1]}}",
        "tensor \"a\" data_offsets (twice) must be given once");
  }

  @Test
  void offsetsMustFitTheShape() {
    refused(
        "{" + tensor("a", "F32", "[2,3]", 0, 25) + "}",
        "tensor \"a\" shape and data_offsets (25 bytes) must be 24.0 bytes, which F32 takes");
    refused(
        "{" + tensor("a", "F4", "[3]", 0, 2) + "}",
        "tensor \"a\" shape and data_offsets (2 bytes) must be 1.5 bytes, which F4 takes");
    refused(
        "{" + tensor("a", "F32", "[2]", 8, 0) + "}",
        "tensor \"a\" data_offsets ([8, 0]) must be a begin and an end not before it");
    refused(
        "{" + tensor("a", "F32", "[4294967296,4294967296]", 0, 8) + "}",
        "tensor \"a\" shape ([4294967296, 4294967296]) must have less than 2^63 elements and"
            + " bits");
  }

  @Test
  void dataMustFollowOneAnother() {
    String first = tensor("a", "F32", "[1]", 0, 4);
    refused(
        "{" + first + "," + tensor("b", "F32", "[1]", 8, 12) + "}",
        "tensor \"b\" begin (8) must be 4, where the tensor before it ends");
    refused(
        "{" + first + "," + tensor("b", "F32", "[1]", 0, 4) + "}",
        "tensor \"b\" begin (0) must be 4, where the tensor before it ends");
    refused("{" + first + "," + first + "}", "tensor \"a\" must be described once");
  }

  @Test
  void sumsAreLimited() {
    StringBuilder many = new StringBuilder("{");
    for (int i = 0; i <= 65536; i++) {
      many.append(i == 0 ? "" : ",").append(tensor("t" + i, "U8", "[0]", 0, 0));
    }
    refused(
        many.append('}').toString(),
        "header must describe at most 65536 tensors whose names have 8388608 characters");
  }

  private static void refused(String json, String problem) {
    refused(SafetensorsBytes.of(json), problem);
  }

  private static void refused(byte[] header, String problem) {
    assertRefused(() -> SafetensorsBytes.read(header), "x.safetensors: " + problem);
  }

  private static void refusedStart(byte[] header, String problem) {
    assertThatExceptionOfType(ModelFileException.class)
        .isThrownBy(() -> SafetensorsBytes.read(header))
        .withMessageStartingWith("x.safetensors: " + problem);
  }
}
