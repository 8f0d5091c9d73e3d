package dev.roofline.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the numbers of a GGUF header stand: counts, lengths, types, values, dimensions and offsets.
 * A walk of its own, so that mutants are aimed well and the reader is not its own judge.
 */
final class HeaderFields {

  /** A number of 1, 2, 4 or 8 bytes. */
  record Field(int offset, int bytes) {}

  private static final int[] VALUE_BYTES = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
  private static final int STRING = 8;
  private static final int ARRAY = 9;

  private final ByteBuffer header;
  private final List<Field> fields = new ArrayList<>();
  private int end;

  private HeaderFields(byte[] header) {
    this.header = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The fields of a sound header. */
  static HeaderFields of(byte[] file) {
    HeaderFields fields = new HeaderFields(file);
    fields.walk();
    return fields;
  }

  List<Field> fields() {
    return fields;
  }

  /** Bytes up to the end of the tensor table. */
  int end() {
    return end;
  }

  private void walk() {
    number(4);
    number(4);
    long tensors = number(8);
    long entries = number(8);
    for (long i = 0; i < entries; i++) {
      text();
      value((int) number(4));
    }
    for (long i = 0; i < tensors; i++) {
      text();
      long rank = number(4);
      for (long d = 0; d < rank; d++) {
        number(8);
      }
      number(4);
      number(8);
    }
  }

  private void value(int type) {
    if (type == STRING) {
      text();
    } else if (type == ARRAY) {
      int element = (int) number(4);
      long count = number(8);
      for (long i = 0; i < count; i++) {
        value(element);
      }
    } else {
      number(VALUE_BYTES[type]);
    }
  }

  private void text() {
    int length = (int) number(8);
    end += length;
  }

  private long number(int bytes) {
    fields.add(new Field(end, bytes));
    end += bytes;
    return switch (bytes) {
      case 4 -> header.getInt(end - 4);
      case 8 -> header.getLong(end - 8);
      default -> 0;
    };
  }
}
