package dev.roofline.models.safetensors;

import dev.roofline.check.Quote;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the description of a tensor. */
final class TensorReader {

  private static final int DIMENSIONS = 64;

  private final JsonText json;
  private @Nullable SafetensorsType type;
  private @Nullable List<Long> shape;
  private @Nullable List<Long> offsets;

  TensorReader(JsonText json) {
    this.json = json;
  }

  SafetensorsTensor read(String name) throws IOException {
    json.object("description", this::member);
    if (type == null || shape == null || offsets == null) {
      throw json.refusal("description", "incomplete", "must have dtype, shape and data_offsets");
    }
    if (offsets.size() != 2 || offsets.get(0) > offsets.get(1)) {
      throw json.refusal("data_offsets", offsets, "must be a begin and an end not before it");
    }
    SafetensorsTensor tensor =
        new SafetensorsTensor(name, type, shape, offsets.get(0), offsets.get(1));
    requireBytes(tensor);
    return tensor;
  }

  private void member(String key) throws IOException {
    switch (key) {
      case "dtype" -> type = once(key, type, type());
      case "shape" -> shape = once(key, shape, json.numbers(key, DIMENSIONS));
      case "data_offsets" -> offsets = once(key, offsets, json.numbers(key, 2));
      default -> json.skip();
    }
  }

  private <T> T once(String key, @Nullable T before, T now) {
    if (before != null) {
      throw json.refusal(key, "twice", "must be given once");
    }
    return now;
  }

  private SafetensorsType type() throws IOException {
    String name = json.text("dtype");
    return Arrays.stream(SafetensorsType.values())
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                json.refusal(
                    "dtype",
                    Quote.line(name),
                    "must be one of " + Arrays.toString(SafetensorsType.values())));
  }

  private void requireBytes(SafetensorsTensor tensor) {
    try {
      long bits = Math.multiplyExact(tensor.parameters(), tensor.dtype().bits());
      if (bits % Byte.SIZE == 0 && bits / Byte.SIZE == tensor.bytes()) {
        return;
      }
      String rule = "must be " + bits / 8.0 + " bytes, which " + tensor.dtype() + " takes";
      throw json.refusal("shape and data_offsets", tensor.bytes() + " bytes", rule);
    } catch (ArithmeticException e) {
      throw json.refusal(
          "shape", tensor.dimensions(), "must have less than 2^63 elements and bits");
    }
  }
}
