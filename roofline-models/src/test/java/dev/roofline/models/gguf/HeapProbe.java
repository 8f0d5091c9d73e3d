package dev.roofline.models.gguf;

import dev.roofline.models.ModelFileException;
import java.util.function.Supplier;

/** Reads headers that ask for much memory; run in a small heap by {@link HeapTest}. */
final class HeapProbe {

  private HeapProbe() {}

  public static void main(String[] arguments) {
    print("most tensors", HeapProbe::mostTensors);
    print("most names", HeapProbe::mostNames);
    print("most entries", HeapProbe::mostEntries);
    print("most arrays", HeapProbe::mostArrays);
    print("most texts", HeapProbe::mostTexts);
    print("longest array of texts", HeapProbe::longestArray);
  }

  private static void print(String what, Supplier<GgufBytes> header) {
    System.out.println(what + " read: " + isRead(new BytesChannel(header.get().bytes())));
  }

  private static boolean isRead(BytesChannel channel) {
    try {
      return GgufFile.read(channel, "x.gguf").bytes() >= 0;
    } catch (ModelFileException refused) {
      return false;
    }
  }

  private static GgufBytes mostTensors() {
    GgufBytes header = GgufBytes.header(Limits.TENSORS, 0);
    for (int i = 0; i < Limits.TENSORS; i++) {
      header.tensor("t" + i, 0, i * (1L << 20), 1000, 2, 3, 4);
    }
    return header;
  }

  private static GgufBytes mostNames() {
    GgufBytes header = GgufBytes.header(Limits.TENSORS, 0);
    String filler = "\u0416" + "x".repeat(120);
    for (int i = 0; i < Limits.TENSORS; i++) {
      header.tensor(filler + i, 0, i * (1L << 20), 1000, 2, 3, 4);
    }
    return header;
  }

  private static GgufBytes mostEntries() {
    GgufBytes header = GgufBytes.header(0, Limits.ENTRIES);
    for (int i = 0; i < Limits.ENTRIES; i++) {
      header.key("\u0416" + "k".repeat(200) + i, GgufBytes.STRING).text("\u0416" + "v".repeat(200));
    }
    return header;
  }

  private static GgufBytes mostArrays() {
    GgufBytes header = GgufBytes.header(0, 3);
    for (int i = 0; i < 3; i++) {
      header.key("a" + i, GgufBytes.ARRAY).int32(0).int64(65536).zeros(65536);
    }
    return header;
  }

  private static GgufBytes mostTexts() {
    GgufBytes header = GgufBytes.header(0, 127);
    for (int i = 0; i < 127; i++) {
      header.key("a" + i, GgufBytes.STRING).text("\u0416" + "x".repeat(65_000));
    }
    return header;
  }

  private static GgufBytes longestArray() {
    int count = 1 << 19;
    return GgufBytes.header(0, 1)
        .key("a", GgufBytes.ARRAY)
        .int32(GgufBytes.STRING)
        .int64(count)
        .zeros(8 * count);
  }
}
