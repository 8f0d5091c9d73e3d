package dev.roofline.models.gguf;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The header of one file: all of a model, or a part of it.
 *
 * @param name the file as messages call it
 * @param version the version of the format, 2 or 3
 * @param bigEndian whether numbers are stored big end first
 * @param metadata its metadata
 * @param tensors its tensors, in the order of the file
 * @param alignment what offsets of tensors are multiples of, in bytes
 * @param dataOffset bytes from the start of the file to its tensor data
 * @param splitNumber which of the parts this is, from 0
 * @param splitCount of how many parts this is one, 1 if it is whole
 */
public record GgufPart(
    String name,
    int version,
    boolean bigEndian,
    GgufMetadata metadata,
    List<GgufTensor> tensors,
    int alignment,
    long dataOffset,
    int splitNumber,
    int splitCount)
    implements Serializable {

  /** Copies the list. */
  public GgufPart {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(metadata, "metadata");
    tensors = Check.list("tensors", tensors);
  }

  /** As in {@code model.gguf: 291 tensors, version 3}. */
  @Override
  public String toString() {
    return name + ": " + tensors.size() + " tensors, version " + version;
  }
}
