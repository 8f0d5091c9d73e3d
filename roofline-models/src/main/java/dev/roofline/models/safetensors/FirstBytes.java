package dev.roofline.models.safetensors;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** So many bytes of a stream, which stays open. */
final class FirstBytes extends InputStream {

  private final InputStream stream;
  private long left;

  FirstBytes(InputStream stream, long count) {
    this.stream = stream;
    this.left = count;
  }

  @Override
  public int read() throws IOException {
    int next = left > 0 ? stream.read() : -1;
    left -= next < 0 ? 0 : 1;
    return next;
  }

  @Override
  public int read(byte[] target, int from, int count) throws IOException {
    Objects.checkFromIndexSize(from, count, target.length);
    int most = (int) Math.min(count, left);
    int read = most > 0 || count == 0 ? stream.read(target, from, most) : -1;
    left -= Math.max(read, 0);
    return read;
  }
}
