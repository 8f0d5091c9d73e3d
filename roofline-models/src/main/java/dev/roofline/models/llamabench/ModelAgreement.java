package dev.roofline.models.llamabench;

import dev.roofline.model.Model;
import dev.roofline.model.PlacedTensor;
import dev.roofline.model.Quantization;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * Whether what a row says of its model fits a model. llama.cpp counts the elements of all tensors
 * of the file: with tables of rotary frequencies, and with a second copy of a tied embedding where
 * the file has one.
 */
public final class ModelAgreement {

  /** Elements of tables of rotary frequencies, at most; a head is no wider. */
  private static final long TABLES = 1024;

  /** A model whose count is further off, relative to it, is another model. */
  private static final double ANOTHER = 0.02;

  private ModelAgreement() {}

  /** Whether a model may be the one that ran, by its count of parameters; true if none is said. */
  public static boolean admits(BenchModel said, Model model) {
    Objects.requireNonNull(said, "said");
    Objects.requireNonNull(model, "model");
    return said.parameters().map(count -> admits(count, model)).orElse(true);
  }

  private static boolean admits(Rounded said, Model model) {
    long parameters = model.parameters();
    return LongStream.concat(LongStream.of(0), embeddings(model))
        .map(copy -> parameters + copy)
        .anyMatch(count -> said.admits(count) || isIn(said.value(), count, TABLES));
  }

  private static LongStream embeddings(Model model) {
    return model.tensors().stream()
        .map(PlacedTensor::tensor)
        .filter(tensor -> tensor.name().contains("embed"))
        .mapToLong(tensor -> tensor.parameters());
  }

  private static boolean isIn(long value, long from, long most) {
    return value >= from && value - from <= most;
  }

  /** Whether the counts of parameters are so far apart that it must be another model. */
  public static boolean isAnother(BenchModel said, Model model) {
    Objects.requireNonNull(said, "said");
    Objects.requireNonNull(model, "model");
    return !admits(said, model)
        && said.parameters()
            .map(count -> Math.abs(count.value() - model.parameters()) - count.error())
            .filter(off -> off > ANOTHER * model.parameters())
            .isPresent();
  }

  /**
   * What contradicts a model and how its weights are stored, a sentence each; none at best.
   *
   * @throws IllegalArgumentException if the quantisation refuses the model
   */
  public static List<String> contradictions(BenchModel said, Model model, Quantization weights) {
    Objects.requireNonNull(said, "said");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(weights, "weights");
    List<String> found = new ArrayList<>();
    if (!admits(said, model)) {
      said.parameters()
          .ifPresent(
              count ->
                  found.add(
                      text("model_n_params", count, "parameters", model.parameters(), model.id())));
    }
    long bytes = weights.bytes(model);
    String stored = model.id() + " in " + weights.name();
    said.bytes()
        .filter(count -> !count.admits(bytes) && !isIn(count.value(), bytes, 4 * TABLES))
        .ifPresent(count -> found.add(text("model_size", count, "bytes", bytes, stored)));
    return List.copyOf(found);
  }

  private static String text(String field, Rounded said, String what, long has, String model) {
    return String.format(
        Locale.ROOT,
        "%s (%s) differs by %+.2f %% from the %d %s of %s",
        field,
        said,
        100.0 * (said.value() - has) / has,
        has,
        what,
        model);
  }
}
