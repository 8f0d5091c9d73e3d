package dev.roofline.models.llamacpp;

import dev.roofline.format.NumberFormat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What llama.cpp makes of a model.
 *
 * @param model its name
 * @param architecture llama.cpp's name of its architecture
 * @param metadata its hyper-parameters in a file, without the architecture in front
 * @param config its config.json
 * @param tensors the tensors of its F16 file
 * @param files what files of other types hold
 */
record Golden(
    String model,
    String architecture,
    Map<String, @Nullable Object> metadata,
    String config,
    List<PlannedTensor> tensors,
    List<Written> files) {

  /**
   * A file.
   *
   * @param type its type as {@link LlamaCppQuantization} reads it
   * @param contents bytes of its tensors and a digest of its table, or {@code refused}
   */
  record Written(String type, String contents) {}

  /** What llama-quantize reads, from the metadata. */
  FilePlan plan() {
    long heads = number("attention.head_count", 0);
    return new FilePlan(
        architecture,
        (int) number("block_count", 0),
        heads,
        number("attention.head_count_kv", heads),
        number("expert_count", 0),
        tensors);
  }

  /** A number, or the first of a list. */
  private long number(String key, long otherwise) {
    Object value = metadata.get(key);
    Object first = value instanceof List<?> list ? list.get(0) : value;
    return first instanceof Number number ? number.longValue() : otherwise;
  }

  /** The contents of a file of these tensors, as in {@link Written}. */
  static String contents(FilePlan plan, Function<String, NumberFormat> formats) {
    long bytes =
        plan.tensors().stream()
            .mapToLong(tensor -> bytes(tensor, formats))
            .reduce(0, Math::addExact);
    String table =
        plan.tensors().stream()
            .sorted((one, other) -> one.name().compareTo(other.name()))
            .map(
                tensor ->
                    "%s %s %s\n"
                        .formatted(
                            tensor.name(),
                            formats.apply(tensor.name()),
                            Long.toString(bytes(tensor, formats))))
            .collect(Collectors.joining());
    return bytes + " " + digest(table);
  }

  private static long bytes(PlannedTensor tensor, Function<String, NumberFormat> formats) {
    return formats.apply(tensor.name()).bytes(tensor.shape());
  }

  private static String digest(String text) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha).substring(0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return model;
  }
}
