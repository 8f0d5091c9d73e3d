package dev.roofline.models.gguf;

import dev.roofline.models.ModelFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;

/** The bytes of a channel in order, through a small buffer. */
final class ChannelBytes {

  private static final int CAPACITY = 1 << 13;

  private final String file;
  private final ReadableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY).limit(0);
  private long fetched;

  ChannelBytes(String file, ReadableByteChannel channel) {
    this.file = file;
    this.channel = channel;
    buffer.order(ByteOrder.LITTLE_ENDIAN);
  }

  /** How many bytes were taken or skipped. */
  long position() {
    return fetched - buffer.remaining();
  }

  void order(ByteOrder order) {
    buffer.order(order);
  }

  /** The buffer with at least {@code count} bytes, at most its capacity; fewer at the end. */
  ByteBuffer buffer(int count) {
    if (buffer.remaining() < count) {
      buffer.compact();
      while (buffer.position() < count && fetch() >= 0) {
        continue;
      }
      buffer.flip();
    }
    return buffer;
  }

  /** Fills an array from its start; returns how many bytes there were. */
  int take(byte[] bytes) {
    int taken = 0;
    while (taken < bytes.length && buffer(1).hasRemaining()) {
      int part = Math.min(bytes.length - taken, buffer.remaining());
      buffer.get(bytes, taken, part);
      taken += part;
    }
    return taken;
  }

  /** Skips bytes without reading those that a channel can jump over; whether there were as many. */
  boolean skip(long count) {
    long left = count;
    if (left > CAPACITY && channel instanceof SeekableByteChannel seekable) {
      left -= buffer.remaining();
      buffer.limit(0);
      return jump(seekable, left);
    }
    while (left > 0 && buffer(1).hasRemaining()) {
      int part = (int) Math.min(left, buffer.remaining());
      buffer.position(buffer.position() + part);
      left -= part;
    }
    return left == 0;
  }

  private boolean jump(SeekableByteChannel seekable, long count) {
    try {
      long from = seekable.position();
      if (seekable.size() - from < count) {
        return false;
      }
      seekable.position(from + count);
      fetched += count;
      return true;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private int fetch() {
    try {
      int count = channel.read(buffer);
      if (count == 0) {
        throw new ModelFileException(file, "must be read from a blocking channel");
      }
      fetched += Math.max(count, 0);
      return count;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private ModelFileException unreadable(IOException cause) {
    return new ModelFileException(file, "must be a readable file", cause);
  }
}
