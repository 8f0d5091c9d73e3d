package dev.roofline.models.gguf;

import static dev.roofline.models.file.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitFilesTest {

  @TempDir Path directory;

  @BeforeEach
  void writeParts() throws IOException {
    write("m-00001-of-00003.gguf", part(0, 3, 4).tensor("a", 0, 0, 8));
    write("m-00002-of-00003.gguf", part(1, 3, 4).tensor("b", 1, 0, 8));
    write("m-00003-of-00003.gguf", part(2, 3, 4, 2).tensor("c", 1, 0, 8).tensor("d", 1, 32, 8));
  }

  private static GgufBytes part(int number, int count, int tensors) {
    return part(number, count, tensors, 1);
  }

  private static GgufBytes part(int number, int count, int tensors, int own) {
    return GgufBytes.header(own, 4)
        .key("split.no", 2)
        .int8(number)
        .int8(0)
        .key("split.count", 2)
        .int8(count)
        .int8(0)
        .key("split.tensors.count", 5)
        .int32(tensors)
        .key("general.name", GgufBytes.STRING)
        .text("part " + number);
  }

  private void write(String name, GgufBytes bytes) throws IOException {
    Files.write(directory.resolve(name), bytes.bytes());
  }

  @Test
  void anyPartStandsForAll() {
    for (int i = 1; i <= 3; i++) {
      GgufFile file = GgufFile.read(directory.resolve("m-0000" + i + "-of-00003.gguf"));
      assertThat(file.parts()).hasSize(3);
      assertThat(file.isComplete()).isTrue();
      assertThat(file.tensors()).extracting(GgufTensor::name).containsExactly("a", "b", "c", "d");
      assertThat(file.metadata().text("general.name")).isEqualTo("part 0");
      assertThat(file.parameters()).isEqualTo(32);
      assertThat(file.bytes()).isEqualTo(32 + 3 * 16);
      assertThat(file.name()).endsWith("m-00001-of-00003.gguf");
    }
  }

  @Test
  void partsFromChannelsAreJoinedInAnyOrder() {
    GgufFile first = part(0, 2, 2).tensor("a", 0, 0, 8).read();
    GgufFile second = part(1, 2, 2).tensor("b", 0, 0, 8).read();
    assertThat(second.isComplete()).isFalse();
    assertThat(second)
        .hasToString(
            "x.gguf: no architecture, 1 tensors, 8 parameters, 32 bytes (F32 32), 1 of 2 parts");
    GgufFile joined = GgufFile.join(List.of(second, first));
    assertThat(joined.isComplete()).isTrue();
    assertThat(joined.tensors()).extracting(GgufTensor::name).containsExactly("a", "b");
    assertThatIllegalArgumentException().isThrownBy(() -> GgufFile.join(List.of()));
    assertRefused(
        () -> GgufFile.join(List.of(first)), "x.gguf: metadata \"split.count\" (2) must be 1");
    assertRefused(
        () -> GgufFile.join(List.of(first, first)), "x.gguf: metadata \"split.no\" (0) must be 1");
  }

  @Test
  void aMissingPartIsNamed() throws IOException {
    Files.delete(directory.resolve("m-00002-of-00003.gguf"));
    refused("m-00001-of-00003.gguf", "m-00002-of-00003.gguf", "must be a file that exists");
  }

  @Test
  void aRenamedPartIsRefused() throws IOException {
    Files.move(directory.resolve("m-00002-of-00003.gguf"), directory.resolve("m.gguf"));
    refused("m.gguf", "m.gguf", "name of part 1 must end in -00002-of-00003.gguf");
    write("m-00002-of-00003.gguf", part(2, 3, 4).tensor("b", 1, 0, 8));
    refused(
        "m-00002-of-00003.gguf",
        "m-00002-of-00003.gguf",
        "name of part 2 must end in -00003-of-00003.gguf");
  }

  @Test
  void partsOfOtherFilesAreRefused() throws IOException {
    write("m-00002-of-00003.gguf", part(1, 2, 4).tensor("b", 1, 0, 8));
    refused(
        "m-00001-of-00003.gguf", "m-00002-of-00003.gguf", "metadata \"split.count\" (2) must be 3");
    write("m-00002-of-00003.gguf", part(2, 3, 4).tensor("b", 1, 0, 8));
    refused(
        "m-00001-of-00003.gguf", "m-00002-of-00003.gguf", "metadata \"split.no\" (2) must be 1");
    write("m-00002-of-00003.gguf", part(1, 3, 4).tensor("a", 1, 0, 8));
    refused(
        "m-00001-of-00003.gguf", "m-00001-of-00003.gguf", "tensor \"a\" must be in one part only");
    write("m-00002-of-00003.gguf", part(1, 3, 4, 0));
    refused(
        "m-00001-of-00003.gguf",
        "m-00001-of-00003.gguf",
        "metadata \"split.tensors.count\" (4) must be 3");
  }

  @Test
  void tooManyPartsAreRefused() throws IOException {
    write("m.gguf", GgufBytes.header(0, 1).key("split.count", GgufBytes.UINT32).int32(1025));
    refused("m.gguf", "m.gguf", "metadata \"split.count\" (1025) must be at most 1024");
    write("m.gguf", GgufBytes.header(0, 1).key("split.count", GgufBytes.UINT32).int32(1024));
    refused("m.gguf", "m.gguf", "name of part 0 must end in -00001-of-01024.gguf");
  }

  /** The bound on tensors is one of all parts together: splitting a file does not evade it. */
  @Test
  void partsShareOneBoundOnTensors() throws IOException {
    write("t-00001-of-00002.gguf", manyTensors(0, 40_000));
    write("t-00002-of-00002.gguf", manyTensors(1, 40_000));
    refused(
        "t-00001-of-00002.gguf",
        "t-00002-of-00002.gguf",
        "number of tensors (40000) must be from 0 to 25536");
  }

  private static GgufBytes manyTensors(int number, int count) {
    GgufBytes part = part(number, 2, 2 * count, count);
    for (int i = 0; i < count; i++) {
      part.tensor(number + "t" + i, 0, 32L * i, 8);
    }
    return part;
  }

  @Test
  void sumsBeyondLongAreRefused() throws IOException {
    write("h-00001-of-00002.gguf", part(0, 2, 2).tensor("a", 24, 0, 1L << 62));
    write("h-00002-of-00002.gguf", part(1, 2, 2).tensor("b", 24, 0, 1L << 62));
    refused(
        "h-00001-of-00002.gguf",
        "h-00001-of-00002.gguf",
        "tensors must have less than 2^63 elements and bytes together");
  }

  @Test
  void whatIsNoFileIsRefused() {
    refused("none.gguf", "none.gguf", "must be a file that exists");
    refused("", "", "must be a readable file");
  }

  private void refused(String read, String named, String problem) {
    assertRefused(
        () -> GgufFile.read(directory.resolve(read)), directory.resolve(named) + ": " + problem);
  }
}
