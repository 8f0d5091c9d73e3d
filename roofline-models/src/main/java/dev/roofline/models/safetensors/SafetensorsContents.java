package dev.roofline.models.safetensors;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a file or a checkpoint holds in all.
 *
 * @param tensors how many tensors
 * @param parameters their elements, scales and packed integers included, as Hugging Face counts
 * @param bytes of their data
 * @param parametersByType elements of each type that occurs
 */
public record SafetensorsContents(
    long tensors, long parameters, long bytes, Map<SafetensorsType, Long> parametersByType)
    implements Serializable {

  /** Nothing. */
  static final SafetensorsContents NONE = new SafetensorsContents(0, 0, 0, Map.of());

  /** Copies the map. */
  public SafetensorsContents {
    Objects.requireNonNull(parametersByType, "parametersByType");
    Map<SafetensorsType, Long> copy = new EnumMap<>(SafetensorsType.class);
    copy.putAll(parametersByType);
    parametersByType = Collections.unmodifiableMap(copy);
  }

  /**
   * The sum over some tensors.
   *
   * @throws ArithmeticException if a sum leaves {@code long}
   */
  static SafetensorsContents of(List<SafetensorsTensor> tensors) {
    Map<SafetensorsType, Long> byType = new EnumMap<>(SafetensorsType.class);
    long parameters = 0;
    long bytes = 0;
    for (SafetensorsTensor tensor : tensors) {
      byType.merge(tensor.dtype(), tensor.parameters(), Math::addExact);
      parameters = Math.addExact(parameters, tensor.parameters());
      bytes = Math.addExact(bytes, tensor.bytes());
    }
    return new SafetensorsContents(tensors.size(), parameters, bytes, byType);
  }

  /**
   * This and that together.
   *
   * @throws ArithmeticException if a sum leaves {@code long}
   */
  public SafetensorsContents plus(SafetensorsContents that) {
    Map<SafetensorsType, Long> byType = new EnumMap<>(SafetensorsType.class);
    byType.putAll(parametersByType);
    that.parametersByType.forEach((type, count) -> byType.merge(type, count, Math::addExact));
    return new SafetensorsContents(
        Math.addExact(tensors, that.tensors),
        Math.addExact(parameters, that.parameters),
        Math.addExact(bytes, that.bytes),
        byType);
  }

  /**
   * As in {@code 291 tensors, 8,030,261,248 parameters (BF16 8,030,261,248), 16,060,522,496 bytes}.
   */
  @Override
  public String toString() {
    String types =
        parametersByType.entrySet().stream()
            .map(type -> String.format(Locale.ROOT, "%s %,d", type.getKey(), type.getValue()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%d tensors, %,d parameters (%s), %,d bytes",
        tensors,
        parameters,
        types,
        bytes);
  }
}
