package dev.roofline.models.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.format.Shape;
import dev.roofline.models.file.Copies;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class GgufFileTest {

  @TempDir Path directory;

  private static Path tiny(String name) {
    try {
      return Path.of(GgufFileTest.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "tiny-tensors.csv")
  void tensorsAreThoseOfTheFile(
      String file, String name, String rowFirst, GgufTensorType type, long bytes) {
    List<Long> lengths =
        new ArrayList<>(Arrays.stream(rowFirst.split("x")).map(Long::valueOf).toList());
    Collections.reverse(lengths);
    GgufTensor tensor = GgufFile.read(tiny(file)).tensor(name).orElseThrow();
    assertThat(tensor.shape()).isEqualTo(new Shape(lengths));
    assertThat(tensor.ggmlType()).isEqualTo(type);
    assertThat(tensor.bytes()).isEqualTo(bytes);
  }

  /** Sums as gguf-py and llama.cpp give them. */
  @ParameterizedTest
  @CsvSource({
    "tiny-llama-256-F16.gguf, 920576, 1312, 11, 459520",
    "tiny-llama-256-Q4_K_M.gguf, 303360, 1312, 11, 459520",
    "tiny-llama-256-Q8_0.gguf, 490496, 1312, 11, 459520",
    "tiny-llama-F16.gguf, 263424, 13408, 20, 131392",
    "tiny-llama-Q4_K_M.gguf, 109056, 13408, 20, 131392",
    "tiny-llama-Q8_0.gguf, 140544, 13408, 20, 131392"
  })
  void sumsAreThoseOfTheFile(String file, long bytes, long dataOffset, int tensors, long parameters)
      throws IOException {
    GgufFile read = GgufFile.read(tiny(file));
    assertThat(read.bytes()).isEqualTo(bytes);
    assertThat(read.parameters()).isEqualTo(parameters);
    assertThat(read.tensors()).hasSize(tensors);
    assertThat(read.isComplete()).isTrue();
    assertThat(read.parts()).singleElement().returns(dataOffset, GgufPart::dataOffset);
    GgufTensor last = read.tensors().get(tensors - 1);
    assertThat(dataOffset + last.offset() + last.bytes()).isEqualTo(Files.size(tiny(file)));
  }

  @Test
  void metadataAreTyped() {
    GgufMetadata metadata = GgufFile.read(tiny("tiny-llama-Q4_K_M.gguf")).metadata();
    assertThat(metadata.entries()).hasSize(22);
    assertThat(metadata.text("general.architecture")).isEqualTo("llama");
    assertThat(metadata.number("llama.block_count")).isEqualTo(2);
    assertThat(metadata.numbers("llama.attention.head_count_kv")).containsExactly(2L);
    assertThat(metadata.decimal("llama.rope.freq_base")).isEqualTo(10000.0);
    assertThat(metadata.flag("tokenizer.ggml.add_bos_token")).isTrue();
    assertThat(metadata.decimals("tokenizer.ggml.scores")).hasSize(512).startsWith(-0.0, -1.0);
    assertThat(metadata.numbers("tokenizer.ggml.token_type")).hasSize(512).startsWith(2L, 3L, 3L);
    assertThat(metadata.value("tokenizer.ggml.tokens")).hasToString("(512 × STRING)");
    assertThat(metadata.has("llama.expert_count")).isFalse();
  }

  @Test
  void itReadsWellAtThePrompt() {
    Path file = tiny("tiny-llama-256-Q4_K_M.gguf");
    GgufFile read = GgufFile.read(file);
    assertThat(read)
        .hasToString(
            file
                + ": llama, 11 tensors, 459,520 parameters, 303,360 bytes"
                + " (F32 3,072, Q4_K 165,888, Q6_K 134,400)");
    assertThat(read.tensors().get(1)).hasToString("token_embd.weight[256×256] Q6_K");
    assertThat(read.parts().get(0)).hasToString(file + ": 11 tensors, version 3");
    assertThat(read.bytesByType())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                GgufTensorType.F32, 3072L,
                GgufTensorType.Q4_K, 165888L,
                GgufTensorType.Q6_K, 134400L));
  }

  /** The first megabytes of a file are enough, from any kind of channel. */
  @Test
  void onlyTheHeaderIsNeeded() throws IOException {
    Path file = tiny("tiny-llama-Q8_0.gguf");
    Path cut = directory.resolve("cut.gguf");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(file), 13408));
    assertThat(GgufFile.read(cut).tensors()).isEqualTo(GgufFile.read(file).tensors());
    try (InputStream stream = Files.newInputStream(file)) {
      GgufFile read = GgufFile.read(Channels.newChannel(stream), file.toString());
      assertThat(read).isEqualTo(GgufFile.read(file)).hasSameHashCodeAs(GgufFile.read(file));
    }
  }

  @Test
  void dataBeginsAtTheNextMultipleOfTheAlignment() {
    for (int length = 0; length < 65; length++) {
      GgufBytes header = GgufBytes.header(0, 1).key("a", GgufBytes.STRING).text("x".repeat(length));
      long end = header.bytes().length;
      long offset = header.read().parts().get(0).dataOffset();
      assertThat(offset % 32).isZero();
      assertThat(offset).isBetween(end, end + 31);
    }
  }

  @ParameterizedTest
  @CsvSource({"LITTLE_ENDIAN, 2", "LITTLE_ENDIAN, 3", "BIG_ENDIAN, 2", "BIG_ENDIAN, 3"})
  void versionsAndByteOrdersAreRead(String order, int version) {
    ByteOrder byteOrder =
        order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    GgufFile file =
        GgufBytes.header(byteOrder, version, 1, 1)
            .key("general.alignment", GgufBytes.UINT32)
            .int32(64)
            .tensor("w", 12, 0, 512, 3)
            .read();
    GgufPart part = file.parts().get(0);
    assertThat(part.version()).isEqualTo(version);
    assertThat(part.bigEndian()).isEqualTo(byteOrder == ByteOrder.BIG_ENDIAN);
    assertThat(part.alignment()).isEqualTo(64);
    assertThat(part.dataOffset()).isEqualTo(128);
    assertThat(file.bytes()).isEqualTo(3 * 2 * 144);
    assertThat(file)
        .hasToString("x.gguf: no architecture, 1 tensors, 1,536 parameters, 864 bytes (Q4_K 864)");
  }

  @Test
  void aSerializedCopyIsEqual() {
    GgufFile file = GgufFile.read(tiny("tiny-llama-Q4_K_M.gguf"));
    assertThat(Copies.of(file)).isEqualTo(file).hasToString(file.toString());
  }
}
