package dev.roofline.command;

import dev.roofline.analysis.Report;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline analyze}: one model on one device. */
final class AnalyzeCommand implements Subcommand {

  private static final int SLOWEST = 5;

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("Analyze a model on a device: intensity, bound, times, potential.", "")
        .customSynopsis("java -jar roofline.jar analyze --model MODEL --device DEVICE [OPTION...]")
        .sortOptions(false)
        .footer(
            "",
            "As in:",
            "  analyze --model qwen2.5-1.5b --device apple-m1-pro --scenario LISO",
            "  analyze --model path/to/config.json --device my.json --weights Q8_0 --json");
    Options.value(
        spec,
        "--model",
        "MODEL",
        "An id (see models), a Hugging Face config.json, or the directory it lies in.");
    AnalysisOptions.addTo(spec);
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    String text =
        given.required("--model", "an id (see roofline models), a config.json or its directory");
    Report report =
        AnalysisOptions.analyze(
            given, FileOrId.model("--model", text), AnalysisOptions.device(given));
    if (given.has("--json")) {
      return Json.text(AnalysisJson.of(report, given.has("--operators")));
    }
    int most = given.has("--operators") ? Integer.MAX_VALUE : SLOWEST;
    return Columns.fit(report + "\n" + report.operatorTable(most));
  }
}
