package dev.roofline.models.gguf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Bytes as a channel that can be positioned, as a file can. */
final class SeekableBytes implements SeekableByteChannel {

  private final byte[] bytes;
  private int position;

  SeekableBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(ByteBuffer target) {
    if (position >= bytes.length) {
      return -1;
    }
    int count = Math.min(bytes.length - position, target.remaining());
    target.put(bytes, position, count);
    position += count;
    return count;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    position = Math.toIntExact(newPosition);
    return this;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    throw new IOException("read only");
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    throw new IOException("read only");
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
