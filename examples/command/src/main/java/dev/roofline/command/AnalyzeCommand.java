package dev.roofline.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.analysis.Report;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline analyze}: one model on one device. */
final class AnalyzeCommand implements Subcommand {

  private static final int SLOWEST = 5;

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("Analyse a model on a device: intensity, bound, times, potential.", "")
        .customSynopsis("java -jar roofline.jar analyze --model MODEL --device DEVICE [OPTION...]")
        .sortOptions(false)
        .footer(
            "",
            "As in:",
            "  analyze --model qwen2.5-1.5b --device apple-m1-pro --scenario LISO",
            "  analyze --model path/to/config.json --device my.json --weights Q4_K_M --json",
            "  analyze --model path/to/model.gguf --device rtx-4090 --prompt 8192");
    Options.value(
        spec,
        "--model",
        "MODEL",
        "An id (see models), a GGUF file, a Hugging Face config.json, or its directory.");
    AnalysisOptions.addTo(spec);
    SvgOption.addTo(spec);
    Options.value(
        spec,
        "--engine",
        "ENGINE",
        "Predict what llama.cpp-metal, -cuda, -rocm, -vulkan or -cpu reaches, with an interval for"
            + " 9 in 10 cases. As llama.cpp-cuda@2024 (metal, cuda): by a build from before mid"
            + " 2024. Products are computed in its format unless --compute says otherwise.");
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    String text =
        given.required(
            "--model", "an id (see roofline models), a .gguf, a config.json or its directory");
    Report report =
        AnalysisOptions.analyze(
            given, FileOrId.model("--model", text), AnalysisOptions.device(given));
    SvgOption.write(given, () -> AnalysisChart.of(report));
    if (given.has("--json")) {
      ObjectNode json = AnalysisJson.of(report, given.has("--operators"));
      Predictions.addTo(json, given, report);
      return Json.text(json);
    }
    int most = given.has("--operators") ? Integer.MAX_VALUE : SLOWEST;
    String predicted = Predictions.text(given, report);
    return Columns.fit(report + predicted + "\n" + report.operatorTable(most));
  }
}
