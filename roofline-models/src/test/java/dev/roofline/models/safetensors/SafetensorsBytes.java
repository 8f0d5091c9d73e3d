package dev.roofline.models.safetensors;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;

/** Headers as bytes. */
final class SafetensorsBytes {

  private SafetensorsBytes() {}

  /** A header of this JSON text, its length before it. */
  static byte[] of(String json) {
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + utf8.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(utf8.length)
        .put(utf8)
        .array();
  }

  static SafetensorsFile read(byte[] header) {
    return SafetensorsFile.read(
        Channels.newChannel(new ByteArrayInputStream(header)), "x.safetensors");
  }

  static SafetensorsFile read(String json) {
    return read(of(json));
  }

  /** The description of a tensor as a member of the header. */
  static String tensor(String name, String type, String shape, long begin, long end) {
    return "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%s,%s]}"
        .formatted(name, type, shape, Long.toString(begin), Long.toString(end));
  }
}
