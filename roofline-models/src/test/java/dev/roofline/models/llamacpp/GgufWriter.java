package dev.roofline.models.llamacpp;

import dev.roofline.format.NumberFormat;
import dev.roofline.models.gguf.GgufFile;
import dev.roofline.models.gguf.GgufTensorType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the header of a file as llama.cpp would and reads it back. */
final class GgufWriter {

  private static final int ALIGNMENT = 32;
  private static final int FLOAT = 6;
  private static final int BOOL = 7;
  private static final int STRING = 8;
  private static final int ARRAY = 9;
  private static final int INT64 = 11;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private GgufWriter() {}

  /** The F16 file of a golden. */
  static GgufFile file(Golden golden) {
    return file(golden, Map.of());
  }

  /** The file of a golden, its tensors in the formats given by name, or else as they are. */
  static GgufFile file(Golden golden, Map<String, NumberFormat> formats) {
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    golden
        .metadata()
        .forEach((key, value) -> metadata.put(golden.architecture() + "." + key, value));
    return file(golden.architecture(), metadata, golden.tensors(), formats);
  }

  static GgufFile file(
      String architecture,
      Map<String, @Nullable Object> metadata,
      List<PlannedTensor> tensors,
      Map<String, NumberFormat> formats) {
    GgufWriter writer = new GgufWriter();
    writer.out.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
    writer.int32(3).int64(tensors.size()).int64(metadata.size() + 1);
    writer.text("general.architecture").int32(STRING).text(architecture);
    metadata.forEach((key, value) -> writer.text(key).value(value));
    long offset = 0;
    for (PlannedTensor tensor : tensors) {
      NumberFormat format = formats.getOrDefault(tensor.name(), tensor.format());
      writer.tensor(tensor, type(format), offset);
      offset += -Math.floorDiv(-format.bytes(tensor.shape()), ALIGNMENT) * ALIGNMENT;
    }
    byte[] bytes = writer.out.toByteArray();
    return GgufFile.read(Channels.newChannel(new ByteArrayInputStream(bytes)), "/models/x.gguf");
  }

  private static int type(NumberFormat format) {
    return Arrays.stream(GgufTensorType.values())
        .filter(type -> type.format().equals(format))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private void tensor(PlannedTensor tensor, int type, long offset) {
    List<Long> lengths = new ArrayList<>(tensor.shape().dimensions());
    Collections.reverse(lengths);
    text(tensor.name()).int32(lengths.size());
    lengths.forEach(this::int64);
    int32(type).int64(offset);
  }

  private void value(@Nullable Object value) {
    if (value instanceof List<?> list) {
      int32(ARRAY).int32(type(list.get(0))).int64(list.size());
      list.forEach(this::element);
    } else {
      int32(type(value)).element(value);
    }
  }

  private static int type(@Nullable Object value) {
    if (value instanceof Boolean) {
      return BOOL;
    }
    if (value instanceof String) {
      return STRING;
    }
    return value instanceof Double ? FLOAT : INT64;
  }

  private void element(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      out.write(flag ? 1 : 0);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Double number) {
      int32(Float.floatToIntBits(number.floatValue()));
    } else if (value instanceof Number number) {
      int64(number.longValue());
    }
  }

  private GgufWriter text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int64(utf8.length);
    out.writeBytes(utf8);
    return this;
  }

  private GgufWriter int32(int value) {
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
    return this;
  }

  private GgufWriter int64(long value) {
    out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
    return this;
  }
}
