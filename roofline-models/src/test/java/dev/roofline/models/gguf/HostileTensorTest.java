package dev.roofline.models.gguf;

import static dev.roofline.models.file.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

/** Tensor tables that are wrong on purpose. */
class HostileTensorTest {

  private static final int F32 = 0;

  private static final int Q4_K = 12;

  @Test
  void namesOfTensors() {
    refused(
        GgufBytes.header(2, 0).tensor("w", F32, 0, 8).tensor("w", F32, 32, 8),
        "tensor \"w\" name (w) must differ from the other tensors'");
    refused(GgufBytes.header(1, 0).int64(0), "tensor 0 name length (0) must be from 1 to 65535");
    refused(
        GgufBytes.header(2, 0).tensor("w", F32, 0, 8),
        "tensor 1 name length (byte 57 to the end of the file) must be complete");
  }

  @Test
  void shapesOfTensors() {
    refused(
        GgufBytes.header(1, 0).text("w").int32(5),
        "tensor \"w\" number of dimensions (5) must be from 0 to 4");
    refused(
        GgufBytes.header(1, 0).text("w").int32(-1),
        "tensor \"w\" number of dimensions (-1) must be from 0 to 4");
    refused(
        GgufBytes.header(1, 0).tensor("w", F32, 0, 8, 0),
        "tensor \"w\" dimension (0) must be from 1 to 9223372036854775807");
    refused(
        GgufBytes.header(1, 0).tensor("w", F32, 0, -8),
        "tensor \"w\" dimension (18446744073709551608) must be from 1 to 9223372036854775807");
    refused(
        GgufBytes.header(1, 0).tensor("w", F32, 0, 1L << 32, 1L << 31),
        "tensor \"w\" size ([2147483648×4294967296]) must end within 2^63 elements and bytes");
    refused(
        GgufBytes.header(1, 0).tensor("w", F32, 0, 1L << 61),
        "tensor \"w\" size ([2305843009213693952]) must end within 2^63 elements and bytes");
    refused(
        GgufBytes.header(1, 0).tensor("w", Q4_K, 0, 100, 4),
        "tensor \"w\" row length (100) must be a multiple of 256, the block of Q4_K");
  }

  @Test
  void aScalarIsOneElement() {
    assertThat(GgufBytes.header(1, 0).tensor("s", F32, 0).read().tensors())
        .singleElement()
        .hasToString("s[1] F32");
  }

  @Test
  void typesOfTensors() {
    for (int number : new int[] {-1, 4, 5, 31, 33, 36, 38, 43, Integer.MAX_VALUE}) {
      refused(
          GgufBytes.header(1, 0).tensor("w", number, 0, 8),
          "tensor \"w\" type ("
              + number
              + ") must be a type of ggml: 0 to 42 without those it has removed, 4, 5, 31 to 33 and"
              + " 36 to 38");
    }
  }

  @Test
  void offsets() {
    refused(
        GgufBytes.header(1, 0).tensor("w", F32, 8, 8),
        "tensor \"w\" offset (8) must be a multiple of the alignment, 32");
    refused(
        GgufBytes.header(1, 0).tensor("w", F32, -32, 8),
        "tensor \"w\" offset (18446744073709551584) must be from 0 to 9223372036854775807");
    refused(
        GgufBytes.header(1, 0).tensor("w", F32, Long.MAX_VALUE - 31, 8),
        "tensor \"w\" size ([8]) must end within 2^63 elements and bytes");
    refused(
        GgufBytes.header(2, 0).tensor("v", F32, 0, 9).tensor("w", F32, 32, 8),
        "tensor \"w\" offset (32) must be at least 36, where \"v\" ends");
  }

  /** Blame falls on the tensor that begins too early, not on the one read last. */
  @Test
  void overlapsAreNamedWhereverTheyStand() {
    refused(
        GgufBytes.header(3, 0)
            .tensor("w", F32, 32, 8)
            .tensor("v", F32, 0, 9)
            .tensor("far", F32, 1024, 8),
        "tensor \"w\" offset (32) must be at least 36, where \"v\" ends");
  }

  @Test
  void fourDimensionsAreTheMost() {
    assertThat(GgufBytes.header(1, 0).tensor("w", F32, 0, 5, 4, 3, 2).read().tensors())
        .singleElement()
        .hasToString("w[2×3×4×5] F32");
  }

  @Test
  void tensorsMayLieInAnyOrderAndBeyondTheEnd() {
    GgufBytes header = GgufBytes.header(2, 0).tensor("v", F32, 1L << 50, 9).tensor("w", F32, 32, 8);
    assertThatNoException().isThrownBy(header::read);
  }

  @Test
  void sumsBeyondLong() {
    long half = 1L << 60;
    refused(
        GgufBytes.header(4, 0)
            .tensor("a", 24, 0, half)
            .tensor("b", 24, half, half)
            .tensor("c", 24, 2 * half, half)
            .tensor("d", F32, 4 * half, half),
        "tensor \"d\" size ([1152921504606846976]) must end within 2^63 elements and bytes");
  }

  private static void refused(GgufBytes header, String problem) {
    assertRefused(header::read, "x.gguf: " + problem);
  }
}
