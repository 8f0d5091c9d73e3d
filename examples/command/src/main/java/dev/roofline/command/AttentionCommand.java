package dev.roofline.command;

import dev.roofline.device.Device;
import dev.roofline.model.MlaCache;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.study.ParameterBudget;
import dev.roofline.models.study.PublishedModel;
import dev.roofline.study.AttentionEntrant;
import dev.roofline.study.AttentionKind;
import dev.roofline.study.AttentionStudy;
import dev.roofline.study.Stage;
import dev.roofline.study.published.AttentionSizes;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline attention}: kinds of attention against each other. */
final class AttentionCommand implements Subcommand {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Compare kinds of attention in the paper's scenarios, with a latent and with an"
                + " expanded MLA cache.",
            "")
        .customSynopsis(
            "java -jar roofline.jar attention --models A,B,C --device DEVICE [OPTION...]")
        .sortOptions(false)
        .footer(
            "",
            "As in:",
            "  attention --models qwen2.5-1.5b,plm-1.8b,smollm2-1.7b --same-size --device"
                + " apple-m1-pro");
    Options.value(spec, "--models", "A,B,C", "Two or more ids or config.json, without spaces.");
    Options.flag(
        spec,
        "--same-size",
        "Bring the models, by their depth, to at most the parameters of the first.");
    StudyOptions.addStageTo(spec);
    StudyOptions.addScenarioTo(spec);
    AnalysisOptions.addDeviceTo(spec);
    AnalysisOptions.addCeilingsAndFormatsTo(spec);
    AnalysisOptions.addAccountingTo(spec);
    SvgOption.addTo(spec, "the models on the roofline plane of the device");
    AnalysisOptions.addJsonTo(spec);
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    List<LanguageModel> models =
        given.listed("--models", 2, "two or more models", "qwen2.5-1.5b,plm-1.8b").stream()
            .map(name -> StudyOptions.layered("--models", name))
            .toList();
    Device device = AnalysisOptions.device(given);
    ParameterBudget budget = ParameterBudget.like(models.get(0));
    AttentionStudy study =
        AnalysisOptions.named(
            () ->
                AttentionStudy.of(
                    models.stream()
                        .map(model -> given.has("--same-size") ? budget.atMost(model) : model)
                        .map(model -> entrant(given, model, device))
                        .toList(),
                    StudyOptions.scenarios(given),
                    Arrays.asList(MlaCache.values())));
    Stage stage = StudyOptions.stage(given);
    SvgOption.write(given, () -> AttentionChart.of(study, stage));
    return given.has("--json")
        ? Json.text(AttentionJson.of(study, stage))
        : Columns.fit(AttentionText.of(study, stage));
  }

  private static AttentionEntrant entrant(Arguments given, LanguageModel model, Device device) {
    return AttentionEntrant.of(
        kind(PublishedModel.of(model)), AnalysisOptions.question(given, Subject.of(model), device));
  }

  private static AttentionKind kind(PublishedModel model) {
    return switch (model.kind()) {
      case MLA -> AttentionKind.LATENT;
      case MHA -> AttentionKind.MULTI_HEAD;
      default ->
          model.sizes().size(AttentionSizes.Size.KEY_HEADS) == 1
              ? AttentionKind.MULTI_QUERY
              : AttentionKind.GROUPED_QUERY;
    };
  }
}
