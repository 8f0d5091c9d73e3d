package dev.roofline.models.safetensors;

import static dev.roofline.models.safetensors.SafetensorsBytes.tensor;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads the largest header and index; run in a small heap by {@link SafetensorsHeapTest}. */
final class SafetensorsHeapProbe {

  private SafetensorsHeapProbe() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Files.createTempFile("model", ".safetensors");
    try {
      writeLargestHeader(file);
      System.out.println("tensors: " + SafetensorsFile.read(file).tensors().size());
      writeLargestIndex(file);
      System.out.println("indexed: " + SafetensorsIndex.read(file).tensors());
    } finally {
      Files.delete(file);
    }
  }

  /** The length is written last, over the eight spaces before the header. */
  private static void writeLargestHeader(Path file) throws IOException {
    try (BufferedWriter text = Files.newBufferedWriter(file)) {
      text.write(" ".repeat(8) + "{\"__metadata__\":{}");
      for (int i = 0; i < HeaderReader.TENSORS; i++) {
        String name = "\u0416" + "x".repeat(120) + i;
        text.write("," + tensor(name, "U8", "[0,1,2,3,300]", 0, 0));
      }
      text.write("}");
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      long length = Files.size(file) - 8;
      channel.write(ByteBuffer.allocate(8).putLong(0, Long.reverseBytes(length)));
    }
  }

  private static void writeLargestIndex(Path index) throws IOException {
    try (BufferedWriter text = Files.newBufferedWriter(index)) {
      text.write("{\"weight_map\":{");
      for (int i = 0; i < 1 << 20; i++) {
        text.write((i == 0 ? "\"" : ",\"") + "x".repeat(60) + i + "\":\"s" + i % 4096 + "\"");
      }
      text.write("}}");
    }
  }
}
