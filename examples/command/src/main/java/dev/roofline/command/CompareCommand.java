package dev.roofline.command;

import dev.roofline.analysis.Report;
import dev.roofline.device.Device;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline compare}: several models on one device. */
final class CompareCommand implements Subcommand {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("Compare models on one device, and rank them by potential.", "")
        .customSynopsis("java -jar roofline.jar compare --models A,B,C --device DEVICE [OPTION...]")
        .sortOptions(false)
        .footer(
            "",
            "As in:",
            "  compare --models qwen3-0.6b,llama-3.2-1b,pythia-160m --device apple-m1-pro");
    Options.value(
        spec, "--models", "A,B,C", "Two or more, each as the --model of analyze, without spaces.");
    AnalysisOptions.addTo(spec);
    SvgOption.addTo(spec);
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    List<String> names =
        given.listed("--models", 2, "two or more models", "qwen3-0.6b,llama-3.2-1b");
    Device device = AnalysisOptions.device(given);
    Map<String, Report> reports = new LinkedHashMap<>();
    for (String name : names) {
      Subject subject = FileOrId.model("--models", name);
      String id = subject.model().id();
      reports.put(
          reports.containsKey(id) ? name : id, AnalysisOptions.analyze(given, subject, device));
    }
    SvgOption.write(given, () -> AnalysisChart.of(reports));
    return given.has("--json")
        ? Json.text(ComparisonJson.of(reports, given.has("--operators")))
        : Columns.fit(ComparisonText.of(reports, given.has("--operators")));
  }
}
