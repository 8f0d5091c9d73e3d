package dev.roofline.models.llamacpp;

import dev.roofline.models.ModelFileException;
import dev.roofline.models.gguf.GgufFile;
import dev.roofline.models.gguf.GgufMetadata;
import dev.roofline.models.gguf.GgufTensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns the metadata and tensors of a file into the keys of a {@code config.json}, one by one. */
final class MetadataKeys {

  private static final int MOST_LAYERS = 10_001;

  private final GgufFile file;
  private final String architecture;
  private final Map<String, @Nullable Object> keys = new LinkedHashMap<>();

  MetadataKeys(GgufFile file) {
    this.file = file;
    this.architecture = file.metadata().text("general.architecture");
  }

  /** llama.cpp's name of the architecture. */
  String architecture() {
    return architecture;
  }

  /** The keys so far. */
  Map<String, @Nullable Object> map() {
    return Collections.unmodifiableMap(keys);
  }

  /** A key of a given value. */
  MetadataKeys put(String key, @Nullable Object value) {
    keys.put(key, value);
    return this;
  }

  /** A key for a number of the metadata, nothing if that is absent. */
  MetadataKeys copy(String key, String metadata) {
    return has(metadata) ? put(key, number(metadata)) : this;
  }

  /** A key that says whether any block has a tensor, as in {@code attn_q.bias}. */
  MetadataKeys flag(String key, String tensor) {
    return put(key, hasTensor(tensor));
  }

  /** A key for one number of the metadata over another, as heads make up a width. */
  MetadataKeys ratio(String key, String metadata, String parts) {
    return put(key, number(metadata) / Math.max(1, number(parts)));
  }

  /** Whether the metadata state something. */
  boolean has(String metadata) {
    return metadata().has(architecture + "." + metadata);
  }

  /** A number that must be stated; of one for each block, the largest. */
  long number(String metadata) {
    return Collections.max(numbers(metadata));
  }

  /** A number, or another if it is not stated. */
  long numberOr(String metadata, long otherwise) {
    return has(metadata) ? number(metadata) : otherwise;
  }

  /** Numbers for each block, or one for all. */
  List<Long> numbers(String metadata) {
    String key = architecture + "." + metadata;
    List<Long> numbers = metadata().numbers(key);
    if (numbers.isEmpty()) {
      throw new ModelFileException(file.name(), "metadata \"" + key + "\" must not be empty");
    }
    return numbers;
  }

  private GgufMetadata metadata() {
    return file.metadata();
  }

  /** The number of blocks of the language model, without those that predict further ahead. */
  int layers() {
    long layers = number("block_count") - numberOr("nextn_predict_layers", 0);
    return (int) Math.max(0, Math.min(layers, MOST_LAYERS));
  }

  /** Something for each of these blocks. */
  <T> List<T> forLayers(IntFunction<T> value) {
    return IntStream.range(0, layers()).mapToObj(value).toList();
  }

  /** A number stated for each block, or once for all. */
  long numberIn(int block, String metadata) {
    List<Long> numbers = numbers(metadata);
    return numbers.size() == 1 ? numbers.get(0) : block < numbers.size() ? numbers.get(block) : 0;
  }

  /** Whether any block has a tensor. */
  boolean hasTensor(String name) {
    return file.tensors().stream().anyMatch(tensor -> isNamed(tensor, name));
  }

  /** Whether a block has a tensor. */
  boolean hasTensor(int block, String name) {
    return file.tensor("blk." + block + "." + name).isPresent();
  }

  /** The tensor of this name, in whichever block. */
  GgufTensor tensor(String name) {
    return file.tensors().stream()
        .filter(tensor -> isNamed(tensor, name))
        .findFirst()
        .orElseThrow(
            () -> new ModelFileException(file.name(), "tensor \"" + name + "\" must be present"));
  }

  private static boolean isNamed(GgufTensor tensor, String name) {
    return tensor.name().equals(name)
        || tensor.name().startsWith("blk.") && tensor.name().endsWith("." + name);
  }
}
