package dev.roofline.models.gguf;

import dev.roofline.check.Quote;
import dev.roofline.models.ModelFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The values of a header in order; refusals name the file, the place and what was being read. */
final class HeaderInput {

  private final String file;
  private final ChannelBytes bytes;
  private final Budget budget;
  private String kind = "";
  private Object which = "";

  HeaderInput(String file, ChannelBytes bytes, Budget budget) {
    this.file = file;
    this.bytes = bytes;
    this.budget = budget;
  }

  String file() {
    return file;
  }

  long position() {
    return bytes.position();
  }

  Budget budget() {
    return budget;
  }

  void order(ByteOrder order) {
    bytes.order(order);
  }

  /** Says that what follows belongs to the entry or tensor of this number or name. */
  void at(String kindOfPlace, Object numberOrName) {
    kind = kindOfPlace;
    which = numberOrName;
  }

  byte int8(String what) {
    return buffer(Byte.BYTES, what).get();
  }

  short int16(String what) {
    return buffer(Short.BYTES, what).getShort();
  }

  int int32(String what) {
    return buffer(Integer.BYTES, what).getInt();
  }

  long int64(String what) {
    return buffer(Long.BYTES, what).getLong();
  }

  /** An unsigned 64-bit number from {@code least} to {@code most}. */
  long count(String what, long least, long most) {
    long count = int64(what);
    if (count < least || count > most) {
      String rule = "must be from " + least + " to " + most;
      throw refusal(what, Long.toUnsignedString(count), rule);
    }
    return count;
  }

  /** A kept name: its length, then as many bytes of UTF-8. */
  String name(String what) {
    byte[] utf8 = keptBytes(what, (int) count(what + " length", 1, Limits.NAME_BYTES));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw refusal(what, new String(utf8, StandardCharsets.UTF_8), "must be UTF-8");
    }
  }

  /** A kept text of so many bytes; what is no UTF-8 in it becomes U+FFFD. */
  String text(String what, int length) {
    return new String(keptBytes(what, length), StandardCharsets.UTF_8);
  }

  private byte[] keptBytes(String what, int length) {
    keep(what, length);
    byte[] kept = new byte[length];
    if (bytes.take(kept) < length) {
      throw truncated(what);
    }
    return kept;
  }

  /** Passes over bytes. */
  void skip(String what, long count) {
    if (count > Limits.HEADER_BYTES - position()) {
      throw refusal(what, count + " bytes", "must end within " + Limits.HEADER_BYTES + " bytes");
    }
    if (!bytes.skip(count)) {
      throw truncated(what);
    }
  }

  /** Takes memory for what will be kept. */
  void keep(String what, long size) {
    if (!budget.takeBytes(size)) {
      String rule = "must leave at most " + Limits.KEPT_BYTES + " bytes to keep";
      throw refusal(what, size + " bytes", rule);
    }
  }

  /** That what was read here must be something else. */
  ModelFileException refusal(String what, Object value, String rule) {
    String found = value instanceof String text ? Quote.line(text) : String.valueOf(value);
    return new ModelFileException(file, place(what) + " (" + found + ") " + rule);
  }

  private ModelFileException truncated(String what) {
    return refusal(what, "byte " + position() + " to the end of the file", "must be complete");
  }

  private String place(String what) {
    String name = which instanceof String text ? Quote.of(text) : String.valueOf(which);
    return kind.isEmpty() ? what : kind + " " + name + " " + what;
  }

  private ByteBuffer buffer(int count, String what) {
    ByteBuffer buffer = bytes.buffer(count);
    if (buffer.remaining() < count) {
      throw truncated(what);
    }
    return buffer;
  }
}
