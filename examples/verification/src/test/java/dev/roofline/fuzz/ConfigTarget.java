package dev.roofline.fuzz;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelFileException;
import dev.roofline.models.huggingface.HuggingFace;

/** Files {@code config.json}, and the models that they describe. */
final class ConfigTarget extends TextTarget {

  ConfigTarget() {
    super("config", 10, ModelFileException.class, Seeds.configurations());
  }

  @Override
  void read(String json) {
    LanguageModel model = HuggingFace.parse(json, Targets.file());
    Targets.require(model.parameters() > 0, model);
    Targets.require(model.toString().lines().count() == 1, model);
  }
}
