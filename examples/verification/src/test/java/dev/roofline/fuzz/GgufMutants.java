package dev.roofline.fuzz;

import dev.roofline.fuzz.HeaderFields.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damaged copies of GGUF headers. */
final class GgufMutants {

  private static final long[] NUMBERS = {
    0,
    1,
    2,
    3,
    7,
    8,
    9,
    12,
    31,
    32,
    33,
    255,
    256,
    65535,
    65536,
    65537,
    1 << 20,
    1 << 28,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 32,
    1L << 60,
    1L << 61,
    1L << 62,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    -1,
    -2,
    -8,
    -32
  };

  private final List<byte[]> headers;
  private final List<List<Field>> fields;

  /** Mutants of the headers of sound files. */
  GgufMutants(List<byte[]> files) {
    headers = files.stream().map(file -> Arrays.copyOf(file, HeaderFields.of(file).end())).toList();
    fields = headers.stream().map(header -> HeaderFields.of(header).fields()).toList();
  }

  /** A header, more often one of the last half, with one to four kinds of damage. */
  byte[] next(SplittableRandom random) {
    int file = Math.max(random.nextInt(headers.size()), random.nextInt(headers.size()));
    byte[] mutant = headers.get(file).clone();
    int damages = 1 + random.nextInt(4);
    for (int i = 0; i < damages; i++) {
      mutant = mutant.length == 0 ? mutant : damaged(random, mutant, fields.get(file));
    }
    return mutant;
  }

  private byte[] damaged(SplittableRandom random, byte[] bytes, List<Field> known) {
    return switch (random.nextInt(10)) {
      case 0 -> flipped(random, bytes, random.nextInt(bytes.length));
      case 1 -> flipped(random, bytes, random.nextInt(Math.min(64, bytes.length)));
      case 2 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 3 -> cut(random, bytes);
      case 4 -> spliced(random, bytes);
      case 5 -> numbered(random, bytes, known.get(random.nextInt(Math.min(4, known.size()))));
      case 6 ->
          numbered(random, bytes, known.get(Math.max(0, known.size() - 1 - random.nextInt(99))));
      case 7 -> numbered(random, bytes, known.get(random.nextInt(Math.min(99, known.size()))));
      case 8 -> nudged(random, bytes, known.get(random.nextInt(known.size())));
      default -> numbered(random, bytes, known.get(random.nextInt(known.size())));
    };
  }

  private static byte[] flipped(SplittableRandom random, byte[] bytes, int at) {
    bytes[at] ^= (byte) (1 + random.nextInt(255));
    return bytes;
  }

  private static byte[] cut(SplittableRandom random, byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
    byte[] rest = Arrays.copyOf(bytes, bytes.length - (to - from));
    System.arraycopy(bytes, to, rest, from, bytes.length - to);
    return rest;
  }

  /** Bytes of this or another header over some of these. */
  private byte[] spliced(SplittableRandom random, byte[] bytes) {
    byte[] donor = headers.get(random.nextInt(headers.size()));
    int length = 1 + random.nextInt(Math.min(bytes.length, 200));
    int from = random.nextInt(donor.length);
    int to = random.nextInt(bytes.length);
    int fits = Math.min(length, Math.min(donor.length - from, bytes.length - to));
    System.arraycopy(donor, from, bytes, to, fits);
    return bytes;
  }

  private byte[] numbered(SplittableRandom random, byte[] bytes, Field field) {
    return write(bytes, field, NUMBERS[random.nextInt(NUMBERS.length)]);
  }

  private static byte[] nudged(SplittableRandom random, byte[] bytes, Field field) {
    int last = field.offset() + field.bytes() - 1;
    if (last < bytes.length) {
      bytes[field.offset()] += (byte) (random.nextInt(5) - 2);
    }
    return bytes;
  }

  private static byte[] write(byte[] bytes, Field field, long number) {
    ByteBuffer value = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, number);
    int fits = Math.min(field.bytes(), bytes.length - field.offset());
    if (fits > 0) {
      System.arraycopy(value.array(), 0, bytes, field.offset(), fits);
    }
    return bytes;
  }
}
