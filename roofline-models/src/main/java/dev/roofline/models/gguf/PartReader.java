package dev.roofline.models.gguf;

import dev.roofline.check.Quote;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the header of one file. */
final class PartReader {

  private static final String MAGIC = "GGUF";
  private static final String ALIGNMENT = "general.alignment";
  private static final int DEFAULT_ALIGNMENT = 32;
  private static final int MOST_NUMBER = 1 << 16;

  private final HeaderInput in;

  private PartReader(HeaderInput in) {
    this.in = in;
  }

  static GgufPart read(String name, ReadableByteChannel channel, Budget budget) {
    HeaderInput in = new HeaderInput(name, new ChannelBytes(name, channel), budget);
    return new PartReader(in).part();
  }

  private GgufPart part() {
    String magic = in.text("first bytes", MAGIC.length());
    if (!magic.equals(MAGIC)) {
      throw in.refusal("first bytes", Quote.of(magic), "must be " + Quote.of(MAGIC));
    }
    int version = in.int32("version");
    boolean bigEndian = (version & 0xffff) == 0;
    if (bigEndian) {
      version = Integer.reverseBytes(version);
      in.order(ByteOrder.BIG_ENDIAN);
    }
    if (version != 2 && version != 3) {
      throw in.refusal("version", version, "must be 2 or 3");
    }
    int tensorCount = (int) in.count("number of tensors", 0, in.budget().tensors());
    int entryCount = (int) in.count("number of metadata entries", 0, Limits.ENTRIES);
    GgufMetadata metadata = metadata(entryCount);
    int alignment = alignment(metadata);
    List<GgufTensor> tensors = new TensorReader(in, alignment).read(tensorCount);
    in.budget().takeTensors(tensorCount);
    long dataOffset = (in.position() + alignment - 1) / alignment * alignment;
    return new GgufPart(
        in.file(),
        version,
        bigEndian,
        metadata,
        tensors,
        alignment,
        dataOffset,
        number(metadata, "split.no", 0),
        Math.max(1, number(metadata, "split.count", 1)));
  }

  private GgufMetadata metadata(int count) {
    ValueReader values = new ValueReader(in);
    Map<String, GgufValue> entries = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      in.at("metadata", i);
      String key = in.name("key");
      in.at("metadata", key);
      if (entries.containsKey(key)) {
        throw in.refusal("key", key, "must differ from the other keys");
      }
      entries.put(key, values.read());
    }
    return new GgufMetadata(in.file(), entries);
  }

  private int alignment(GgufMetadata metadata) {
    int alignment = number(metadata, ALIGNMENT, DEFAULT_ALIGNMENT);
    if (Integer.bitCount(alignment) != 1) {
      throw in.refusal("value", alignment, "must be a power of 2");
    }
    return alignment;
  }

  private int number(GgufMetadata metadata, String key, int byDefault) {
    in.at("metadata", key);
    long number = metadata.has(key) ? metadata.number(key) : byDefault;
    if (number < 0 || number > MOST_NUMBER) {
      throw in.refusal("value", number, "must be from 0 to " + MOST_NUMBER);
    }
    return (int) number;
  }
}
