package dev.roofline.command;

import dev.roofline.analysis.Inference;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.study.equity.Resource;
import dev.roofline.study.equity.UtilisationStudy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline equity}: how evenly models use devices, and which devices trap which. */
final class EquityCommand implements Subcommand {

  private static final double HALF = 0.5;

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Utilisation of devices by models, how even it is, and which devices trap which"
                + " models.",
            "")
        .customSynopsis("java -jar roofline.jar equity --models A,B --devices X,Y [OPTION...]")
        .sortOptions(false)
        .footer(
            "",
            "As in:",
            "  equity --models qwen2.5-1.5b,plm-1.8b --devices apple-m1-pro,rtx-3090 --scenario"
                + " LILO");
    Options.value(spec, "--models", "A,B", "Models, each as the --model of analyze.");
    Options.value(spec, "--devices", "X,Y", "Two or more devices: ids or files of one's own.");
    Options.value(
        spec, "--resource", "WHAT", "compute (default) or bandwidth: whose utilisation is shown.");
    StudyOptions.addStageTo(spec);
    StudyOptions.addScenarioTo(spec);
    AnalysisOptions.addCeilingsAndFormatsTo(spec);
    AnalysisOptions.addAccountingTo(spec);
    SvgOption.addTo(spec, "the utilisation that is shown, as a heat map of models by devices,");
    AnalysisOptions.addJsonTo(spec);
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    List<Device> devices =
        given.listed("--devices", 2, "two or more devices", "apple-m1-pro,rtx-3090").stream()
            .map(name -> FileOrId.device("--devices", name))
            .map(device -> under(given, device))
            .toList();
    Map<String, Inference> questions = questions(given, devices.get(0));
    Resource resource = given.oneOf("--resource", Resource.COMPUTE);
    UtilisationStudy study =
        AnalysisOptions.named(
            () ->
                UtilisationStudy.of(
                    StudyOptions.stage(given), questions, devices, StudyOptions.scenarios(given)));
    SvgOption.write(given, () -> EquityChart.of(study, resource));
    return given.has("--json")
        ? Json.text(EquityJson.of(study, HALF))
        : Columns.fit(EquityText.of(study, resource, HALF));
  }

  private static Map<String, Inference> questions(Arguments given, Device any) {
    Map<String, Inference> questions = new LinkedHashMap<>();
    for (String name : given.listed("--models", 1, "models", "qwen2.5-1.5b,plm-1.8b")) {
      Subject subject = FileOrId.model("--models", name);
      String id = subject.model().id();
      questions.put(
          questions.containsKey(id) ? name : id, AnalysisOptions.question(given, subject, any));
    }
    return questions;
  }

  private static Device under(Arguments given, Device device) {
    return given.has("--ceilings")
        ? AnalysisOptions.named(() -> device.under(given.parsed("--ceilings", CeilingSet::parse)))
        : device;
  }
}
