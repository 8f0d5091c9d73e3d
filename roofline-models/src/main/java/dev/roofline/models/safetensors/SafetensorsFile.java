package dev.roofline.models.safetensors;

import dev.roofline.check.Check;
import dev.roofline.models.ModelFileException;
import dev.roofline.models.file.OpenFile;
import java.io.IOException;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The header of a safetensors file: its tensor table. Tensor data are never read, so the first
 * megabytes of a file are enough. Free-form metadata are passed over.
 *
 * <p>Headers of up to 100,000,000 bytes are read, with up to 65,536 tensors of up to 64 dimensions
 * whose names have up to 4,096 characters each and 8,388,608 together.
 *
 * @param name what messages call the file
 * @param tensors its tensors, in the order of the header
 * @param contents sums over them
 * @see <a href="https://github.com/huggingface/safetensors">safetensors</a>
 */
public record SafetensorsFile(
    String name, List<SafetensorsTensor> tensors, SafetensorsContents contents)
    implements Serializable {

  /** Copies the list. */
  public SafetensorsFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(contents, "contents");
    tensors = Check.list("tensors", tensors);
  }

  /**
   * Reads a file.
   *
   * @throws ModelFileException if it cannot be read or is no safetensors file within the limits
   */
  public static SafetensorsFile read(Path file) {
    Objects.requireNonNull(file, "file");
    return OpenFile.read(file, channel -> read(channel, file.toString()));
  }

  /**
   * Reads a file from where a channel stands, which must be its beginning. The channel must block
   * and stays open.
   *
   * @param name what messages call the file
   * @throws ModelFileException if it cannot be read or is no safetensors file within the limits
   */
  public static SafetensorsFile read(ReadableByteChannel channel, String name) {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(name, "name");
    try {
      List<SafetensorsTensor> tensors = HeaderReader.read(name, Channels.newInputStream(channel));
      return new SafetensorsFile(name, tensors, SafetensorsContents.of(tensors));
    } catch (IOException e) {
      throw new ModelFileException(name, "must be a readable file", e);
    } catch (ArithmeticException e) {
      throw new ModelFileException(name, "tensors must have less than 2^63 elements together", e);
    }
  }

  /** The tensor of a name. */
  public Optional<SafetensorsTensor> tensor(String tensorName) {
    return tensors.stream().filter(tensor -> tensor.name().equals(tensorName)).findFirst();
  }

  /** As in {@code model.safetensors: 2 tensors, 8 parameters (BF16 8), 16 bytes}. */
  @Override
  public String toString() {
    return name + ": " + contents;
  }
}
