package dev.roofline.models.gguf;

import dev.roofline.check.Quote;
import dev.roofline.models.ModelFileException;
import java.io.Serializable;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a GGUF file, or of all parts of a split one: metadata and tensor table. Tensor
 * data is never read, so the first megabytes of a file are enough.
 *
 * <p>Versions 2 and 3 are read, in either byte order. Of a header, up to 256 MiB are read, up to
 * 16,384 metadata entries, and up to 65,536 tensors and 1,024 parts; names have up to 65,535 bytes.
 * Texts of up to 65,536 bytes and arrays of up to 65,536 numbers or flags are kept, longer ones and
 * arrays of texts (a tokenizer's) are passed over: {@link GgufValue.Omitted} tells their length.
 * Names, texts and arrays of all parts together may take 8 MiB. Arrays of arrays are refused, as
 * llama.cpp does.
 *
 * @see <a href="https://github.com/ggml-org/ggml/blob/master/docs/gguf.md">GGUF</a>
 */
public final class GgufFile implements Serializable {

  private static final long serialVersionUID = 1;

  private final List<GgufPart> parts;
  private final List<GgufTensor> tensors;
  private final Map<String, GgufTensor> byName = new HashMap<>();
  private final long parameters;
  private final long bytes;

  private GgufFile(List<GgufPart> parts) {
    this.parts = List.copyOf(parts);
    this.tensors = parts.stream().flatMap(part -> part.tensors().stream()).toList();
    tensors.forEach(this::index);
    try {
      this.parameters = tensors.stream().map(GgufTensor::parameters).reduce(0L, Math::addExact);
      this.bytes = tensors.stream().map(GgufTensor::bytes).reduce(0L, Math::addExact);
    } catch (ArithmeticException e) {
      throw new ModelFileException(
          name(), "tensors must have less than 2^63 elements and bytes together", e);
    }
  }

  private void index(GgufTensor tensor) {
    if (byName.put(tensor.name(), tensor) != null) {
      throw new ModelFileException(
          name(), "tensor " + Quote.of(tensor.name()) + " must be in one part only");
    }
  }

  /**
   * Reads a file; given any part of a split one, reads all parts, which lie beside it and are
   * called {@code …-00001-of-00003.gguf} and so on.
   *
   * @throws ModelFileException if a file cannot be read or is no GGUF within the limits
   */
  public static GgufFile read(Path file) {
    Objects.requireNonNull(file, "file");
    return new GgufFile(SplitParts.ordered(SplitFiles.read(file)));
  }

  /**
   * Reads one file from where a channel stands, which must be its beginning. The channel must block
   * and stays open. A part of a split file stands alone: {@link #join} joins it to the others.
   *
   * @param name what messages call the file
   * @throws ModelFileException if it cannot be read or is no GGUF within the limits
   */
  public static GgufFile read(ReadableByteChannel channel, String name) {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(name, "name");
    return new GgufFile(List.of(PartReader.read(name, channel, new Budget())));
  }

  /**
   * Joins all parts of a split file, in any order.
   *
   * @throws IllegalArgumentException if there are none
   * @throws ModelFileException if they are not the parts of one file
   */
  public static GgufFile join(List<GgufFile> files) {
    Objects.requireNonNull(files, "files");
    return new GgufFile(
        SplitParts.ordered(files.stream().flatMap(file -> file.parts.stream()).toList()));
  }

  /** What messages call the file: of a split one, the first part that was read. */
  public String name() {
    return parts.get(0).name();
  }

  /** The headers of the files that were read, in order; one unless the file is split. */
  public List<GgufPart> parts() {
    return parts;
  }

  /** Whether no part is missing. */
  public boolean isComplete() {
    return parts.size() == parts.get(0).splitCount();
  }

  /** The metadata of the first part, which describes the model. */
  public GgufMetadata metadata() {
    return parts.get(0).metadata();
  }

  /** All tensors, in the order of the files. */
  public List<GgufTensor> tensors() {
    return tensors;
  }

  /** The tensor of a name, as in {@code blk.0.attn_q.weight}. */
  public Optional<GgufTensor> tensor(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The number of elements of all tensors, as llama.cpp counts parameters. */
  public long parameters() {
    return parameters;
  }

  /** Bytes of all tensors, without what is added to align them. */
  public long bytes() {
    return bytes;
  }

  /** Bytes of the tensors of each type that occurs. */
  public Map<GgufTensorType, Long> bytesByType() {
    Map<GgufTensorType, Long> byType = new EnumMap<>(GgufTensorType.class);
    tensors.forEach(tensor -> byType.merge(tensor.ggmlType(), tensor.bytes(), Math::addExact));
    return byType;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GgufFile that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /**
   * As in {@code model.gguf: llama, 147 tensors, 1,235,814,432 parameters, 799,862,912 bytes (F32
   * 266,368, Q4_K 515,112,960, Q6_K 284,483,584)}.
   */
  @Override
  public String toString() {
    String architecture =
        metadata().entries().get("general.architecture") instanceof GgufValue.Text text
            ? Quote.line(text.text())
            : "no architecture";
    String types =
        bytesByType().entrySet().stream()
            .map(type -> String.format(Locale.ROOT, "%s %,d", type.getKey(), type.getValue()))
            .collect(Collectors.joining(", "));
    String missing =
        isComplete() ? "" : ", " + parts.size() + " of " + parts.get(0).splitCount() + " parts";
    return String.format(
        Locale.ROOT,
        "%s: %s, %d tensors, %,d parameters, %,d bytes (%s)%s",
        name(),
        architecture,
        tensors.size(),
        parameters,
        bytes,
        types,
        missing);
  }
}
