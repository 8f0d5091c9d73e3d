package dev.roofline.models.gguf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes headers value by value, right and wrong ones. */
final class GgufBytes {

  static final int UINT32 = 4;
  static final int BOOL = 7;
  static final int STRING = 8;
  static final int ARRAY = 9;

  private final ByteOrder order;
  private ByteBuffer buffer = ByteBuffer.allocate(256);

  private GgufBytes(ByteOrder order) {
    this.order = order;
  }

  /** Nothing yet. */
  static GgufBytes empty() {
    return new GgufBytes(ByteOrder.LITTLE_ENDIAN);
  }

  /** Up to the counts, version 3. */
  static GgufBytes header(long tensors, long entries) {
    return header(ByteOrder.LITTLE_ENDIAN, 3, tensors, entries);
  }

  static GgufBytes header(ByteOrder order, int version, long tensors, long entries) {
    return new GgufBytes(order).raw("GGUF").int32(version).int64(tensors).int64(entries);
  }

  GgufBytes raw(String ascii) {
    room(ascii.length()).put(ascii.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  GgufBytes int8(int value) {
    room(1).put((byte) value);
    return this;
  }

  GgufBytes int32(int value) {
    room(4).putInt(value);
    return this;
  }

  GgufBytes int64(long value) {
    room(8).putLong(value);
    return this;
  }

  GgufBytes text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int64(utf8.length);
    room(utf8.length).put(utf8);
    return this;
  }

  /** A key and the type of its value. */
  GgufBytes key(String key, int type) {
    return text(key).int32(type);
  }

  /** A tensor; lengths with the row first. */
  GgufBytes tensor(String name, int type, long offset, long... lengths) {
    text(name).int32(lengths.length);
    Arrays.stream(lengths).forEach(this::int64);
    return int32(type).int64(offset);
  }

  GgufBytes zeros(int count) {
    room(count).put(new byte[count]);
    return this;
  }

  byte[] bytes() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  GgufFile read() {
    return GgufFile.read(new BytesChannel(bytes()), "x.gguf");
  }

  private ByteBuffer room(int count) {
    if (buffer.remaining() < count) {
      int capacity = Math.max(2 * buffer.capacity(), buffer.position() + count);
      buffer = ByteBuffer.allocate(capacity).put(bytes());
    }
    return buffer.order(order);
  }
}
