package dev.roofline.models.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roofline.models.ModelFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** How a channel hands out its bytes is no part of what is read. */
class ChannelLaws {

  private static final int FLOAT32 = 6;

  /** What is kept, how long is what is passed over, and what stands behind it. */
  record Written(String kept, int skipped, int elements, int number) {

    byte[] bytes() {
      return GgufBytes.header(1, 4)
          .key("kept", GgufBytes.STRING)
          .text(kept)
          .key("skipped", GgufBytes.STRING)
          .int64(skipped)
          .zeros(skipped)
          .key("list", GgufBytes.ARRAY)
          .int32(FLOAT32)
          .int64(elements)
          .zeros(4 * elements)
          .key("number", GgufBytes.UINT32)
          .int32(number)
          .tensor("w", 0, 0, 8, 3)
          .bytes();
    }

    void assertIs(GgufFile read) {
      GgufMetadata metadata = read.metadata();
      assertThat(metadata.text("kept")).isEqualTo(kept);
      assertThat(metadata.value("skipped")).isEqualTo(new GgufValue.Omitted("BYTE", skipped));
      assertThat(metadata.value("list")).isEqualTo(new GgufValue.Omitted("FLOAT32", elements));
      assertThat(metadata.number("number")).isEqualTo(number);
      assertThat(read.tensors()).singleElement().hasToString("w[3×8] F32");
    }
  }

  @Property(tries = 20)
  void piecesOfAnySizeAreRead(@ForAll("files") Written written, @ForAll Random random) {
    ReadableByteChannel whole = new BytesChannel(written.bytes());
    written.assertIs(GgufFile.read(pieces(whole, random), "x.gguf"));
  }

  /** What is jumped over in a file is read from a stream. */
  @Property(tries = 20)
  void filesAreReadAsStreamsAre(@ForAll("files") Written written) {
    byte[] bytes = written.bytes();
    GgufFile file = GgufFile.read(new SeekableBytes(bytes), "x.gguf");
    GgufFile stream = GgufFile.read(new BytesChannel(bytes), "x.gguf");
    written.assertIs(file);
    assertThat(file).isEqualTo(stream).hasSameHashCodeAs(stream);
    assertThat(file.parts()).isEqualTo(stream.parts());
    assertThat(file).isNotEqualTo(GgufBytes.header(0, 0).read());
  }

  /** A file that ends where a text must is read, one that ends a byte before is refused. */
  @Property(tries = 20)
  void aTextMayEndWhereTheFileDoes(@ForAll("skipped") int length) {
    byte[] whole =
        GgufBytes.header(0, 1).key("a", GgufBytes.STRING).int64(length).zeros(length).bytes();
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    for (ReadableByteChannel all : List.of(new SeekableBytes(whole), new BytesChannel(whole))) {
      assertThat(GgufFile.read(all, "x.gguf").metadata().entries()).containsOnlyKeys("a");
    }
    for (ReadableByteChannel most : List.of(new SeekableBytes(cut), new BytesChannel(cut))) {
      assertThat(refusal(most))
          .startsWith("x.gguf: metadata \"a\" text (byte ")
          .endsWith(" to the end of the file) must be complete");
    }
  }

  private static String refusal(ReadableByteChannel channel) {
    return catchThrowableOfType(ModelFileException.class, () -> GgufFile.read(channel, "x.gguf"))
        .getMessage();
  }

  /** A channel that hands out few bytes at a time, as a socket does. */
  private static ReadableByteChannel pieces(ReadableByteChannel whole, Random random) {
    return new ReadableByteChannel() {
      @Override
      public int read(ByteBuffer target) throws IOException {
        int limit = target.limit();
        target.limit(Math.min(limit, target.position() + 1 + random.nextInt(5000)));
        int count = whole.read(target);
        target.limit(limit);
        return count;
      }

      @Override
      public boolean isOpen() {
        return true;
      }

      @Override
      public void close() {}
    };
  }

  /** Texts kept are shorter and longer than any buffer; what is passed over is long. */
  @Provide
  Arbitrary<Written> files() {
    return Arbitraries.randomValue(
        random ->
            new Written(
                "kept ".repeat(random.nextInt(13_000)),
                65_537 + random.nextInt(40_000),
                65_537 + random.nextInt(9000),
                random.nextInt(1 << 30)));
  }

  @Provide
  Arbitrary<Integer> skipped() {
    return Arbitraries.integers().between(65_537, 90_000);
  }
}
