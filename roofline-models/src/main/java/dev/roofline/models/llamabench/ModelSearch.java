package dev.roofline.models.llamabench;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.models.zoo.ZooEntry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the model that rows speak of in the zoo: by the name of the file if the count of parameters
 * does not contradict it, else by that count alone.
 */
public final class ModelSearch {

  private ModelSearch() {}

  /**
   * The model.
   *
   * @throws IllegalArgumentException if there is none, or several have as many parameters
   */
  public static LanguageModel find(BenchModel said) {
    Objects.requireNonNull(said, "said");
    Optional<LanguageModel> named = said.file().flatMap(ModelSearch::named);
    if (named.isPresent()
        && (said.parameters().isEmpty() || ModelAgreement.admits(said, named.get()))) {
      return named.get();
    }
    if (said.parameters().isEmpty()) {
      throw new IllegalArgumentException(
          "model (\"" + said.name() + "\") must be named: its parameters are not counted");
    }
    List<LanguageModel> alike = alike(said);
    if (alike.size() != 1) {
      throw new IllegalArgumentException(
          "model (\"%s\") must be named: its %s parameters are those of %s"
              .formatted(
                  said.name(),
                  said.parameters().get(),
                  alike.isEmpty()
                      ? "no model of the zoo"
                      : String.join(", ", alike.stream().map(LanguageModel::id).toList())));
    }
    return alike.get(0);
  }

  private static Optional<LanguageModel> named(String file) {
    try {
      return Optional.of(Zoo.model(FileTypeText.model(file)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static List<LanguageModel> alike(BenchModel said) {
    return Zoo.entries().stream()
        .map(ZooEntry::model)
        .filter(model -> ModelAgreement.admits(said, model))
        .toList();
  }
}
