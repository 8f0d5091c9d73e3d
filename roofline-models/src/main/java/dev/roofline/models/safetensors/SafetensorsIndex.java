package dev.roofline.models.safetensors;

import dev.roofline.models.ModelFileException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The index of a checkpoint in several files, {@code model.safetensors.index.json}: which shard has
 * which tensor. The headers of the shards beside it are read too; names of tensors are compared and
 * forgotten, so that an index of any checkpoint takes little memory.
 *
 * <p>An index has up to 100,000,000 bytes, 1,048,576 tensors and 4,096 shards.
 */
public final class SafetensorsIndex implements Serializable {

  private static final long serialVersionUID = 1;

  private final String name;
  private final long tensors;
  private final @Nullable Long declaredBytes;
  private final List<String> shards;
  private final List<String> missing;
  private final SafetensorsContents present;

  SafetensorsIndex(
      String name,
      long tensors,
      @Nullable Long declaredBytes,
      List<String> shards,
      List<String> missing,
      SafetensorsContents present) {
    this.name = name;
    this.tensors = tensors;
    this.declaredBytes = declaredBytes;
    this.shards = List.copyOf(shards);
    this.missing = List.copyOf(missing);
    this.present = present;
  }

  /**
   * Reads an index and the headers of the shards beside it.
   *
   * @throws ModelFileException if it cannot be read or is no index within the limits, or if a shard
   *     is wrong or holds other tensors than the index says
   */
  public static SafetensorsIndex read(Path file) {
    Objects.requireNonNull(file, "file");
    return IndexReader.read(file);
  }

  /** What messages call the file. */
  public String name() {
    return name;
  }

  /** How many tensors it lists. */
  public long tensors() {
    return tensors;
  }

  /**
   * The size in bytes that it states ({@code metadata.total_size}); some published ones are wrong.
   */
  public Optional<Long> declaredBytes() {
    return Optional.ofNullable(declaredBytes);
  }

  /** The names of the files it lists, sorted. */
  public List<String> shards() {
    return shards;
  }

  /** Those of them that do not lie beside it. */
  public List<String> missing() {
    return missing;
  }

  /** What all shards hold, unless one is missing. */
  public Optional<SafetensorsContents> contents() {
    return missing.isEmpty() ? Optional.of(present) : Optional.empty();
  }

  /** As in {@code model.safetensors.index.json: 4 shards, 291 tensors, …}. */
  @Override
  public String toString() {
    String found =
        missing.isEmpty() ? present.toString() : tensors + " tensors, missing " + missing;
    return name + ": " + shards.size() + " shards, " + found;
  }
}
