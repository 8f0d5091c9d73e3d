package dev.roofline.models.gguf;

import java.util.ArrayList;
import java.util.List;

/** Reads metadata values. */
final class ValueReader {

  /** Memory for an element of an array. */
  private static final int ELEMENT_BYTES = 32;

  private final HeaderInput in;

  ValueReader(HeaderInput in) {
    this.in = in;
  }

  /** A type and a value of it. */
  GgufValue read() {
    ValueType type = type("type");
    return switch (type) {
      case ARRAY -> array();
      case STRING -> text();
      default -> scalar(type);
    };
  }

  private ValueType type(String what) {
    int code = in.int32(what);
    ValueType[] types = ValueType.values();
    if (code < 0 || code >= types.length) {
      throw in.refusal(what, code, "must be from 0 to " + (types.length - 1));
    }
    return types[code];
  }

  private GgufValue scalar(ValueType type) {
    String what = "value";
    return switch (type) {
      case UINT8 -> new GgufValue.Whole(Byte.toUnsignedInt(in.int8(what)));
      case INT8 -> new GgufValue.Whole(in.int8(what));
      case UINT16 -> new GgufValue.Whole(Short.toUnsignedInt(in.int16(what)));
      case INT16 -> new GgufValue.Whole(in.int16(what));
      case UINT32 -> new GgufValue.Whole(Integer.toUnsignedLong(in.int32(what)));
      case INT32 -> new GgufValue.Whole(in.int32(what));
      case UINT64 -> unsigned(in.int64(what));
      case INT64 -> new GgufValue.Whole(in.int64(what));
      case FLOAT32 -> new GgufValue.Decimal(Float.intBitsToFloat(in.int32(what)));
      case FLOAT64 -> new GgufValue.Decimal(Double.longBitsToDouble(in.int64(what)));
      case BOOL -> flag(in.int8(what));
      case STRING, ARRAY -> throw new IllegalArgumentException(type + " is no scalar");
    };
  }

  private static GgufValue unsigned(long value) {
    return value >= 0
        ? new GgufValue.Whole(value)
        : new GgufValue.Decimal(Double.parseDouble(Long.toUnsignedString(value)));
  }

  private GgufValue flag(byte value) {
    if (value != 0 && value != 1) {
      throw in.refusal("value", value, "must be 0 or 1");
    }
    return new GgufValue.Flag(value == 1);
  }

  private GgufValue text() {
    long length = in.count("text length", 0, Limits.HEADER_BYTES);
    if (length <= Limits.TEXT_BYTES) {
      return new GgufValue.Text(in.text("text", (int) length));
    }
    in.skip("text", length);
    return new GgufValue.Omitted("BYTE", length);
  }

  private GgufValue array() {
    ValueType type = type("element type");
    if (type == ValueType.ARRAY) {
      throw in.refusal("element type", type, "must be no array: arrays of arrays are not read");
    }
    long count = in.count("array length", 0, Limits.HEADER_BYTES / type.leastBytes());
    if (type == ValueType.STRING) {
      for (long i = 0; i < count; i++) {
        in.skip("array", in.count("text length", 0, Limits.HEADER_BYTES));
      }
    } else if (count > Limits.ELEMENTS) {
      in.skip("array", count * type.leastBytes());
    } else {
      return elements(type, (int) count);
    }
    return new GgufValue.Omitted(type.name(), count);
  }

  private GgufValue elements(ValueType type, int count) {
    in.keep("array", (long) ELEMENT_BYTES * count);
    List<GgufValue> elements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      elements.add(scalar(type));
    }
    return new GgufValue.Array(elements);
  }
}
