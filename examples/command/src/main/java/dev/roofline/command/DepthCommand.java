package dev.roofline.command;

import dev.roofline.device.Device;
import dev.roofline.models.LanguageModel;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline depth}: what more layers change, by bytes moved and as published. */
final class DepthCommand implements Subcommand {

  private static final int MOST_LAYERS = 10_000;
  private static final int DEEPEST = 64;

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Study a model's depth: the intensity by bytes moved, which goes one way, and the"
                + " published one, which peaks.",
            "")
        .customSynopsis("java -jar roofline.jar depth --model MODEL --device DEVICE [OPTION...]")
        .sortOptions(false)
        .footer(
            "",
            "As in:",
            "  depth --model qwen2.5-1.5b --device apple-m1-pro --engine llama.cpp-metal");
    Options.value(
        spec, "--model", "MODEL", "An id (see models), a Hugging Face config.json, its directory.");
    Options.value(
        spec,
        "--layers",
        "A,B,C",
        "The depths. Default: the least that shows the pattern of the layers, doubled up to 64.");
    Options.value(
        spec,
        "--engine",
        "ENGINE",
        "Whose predicted speeds the published reading takes, as llama.cpp-cuda; without it, those"
            + " that the roofline bounds.");
    StudyOptions.addStageTo(spec);
    AnalysisOptions.addTo(spec);
    SvgOption.addTo(spec, "the intensity over the layers");
    Options.value(
        spec,
        DepthChart.READING,
        "WHICH",
        "The intensity that --svg draws: physical (default) in FLOP/byte, or published as a share"
            + " of its highest.");
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    String text = given.required("--model", "an id (see roofline models) or a config.json");
    LanguageModel model = StudyOptions.layered("--model", text);
    Device device = AnalysisOptions.device(given);
    List<Integer> depths = depths(given, model);
    DepthCurve curve = AnalysisOptions.named(() -> DepthCurve.of(given, model, device, depths));
    SvgOption.write(given, () -> DepthChart.of(given, curve));
    return given.has("--json") ? Json.text(DepthJson.of(curve)) : Columns.fit(DepthText.of(curve));
  }

  private static List<Integer> depths(Arguments given, LanguageModel model) {
    if (!given.has("--layers")) {
      List<Integer> depths = new ArrayList<>();
      for (int depth = model.leastLayers(); depth <= DEEPEST; depth *= 2) {
        depths.add(depth);
      }
      return depths.isEmpty() ? List.of(model.leastLayers()) : depths;
    }
    return given.listed("--layers", 1, "numbers of layers", "2,8,32").stream()
        .map(name -> depth(name, model))
        .toList();
  }

  private static int depth(String name, LanguageModel model) {
    int least = model.leastLayers();
    if (name.matches("[0-9]{1,9}")) {
      int depth = Integer.parseInt(name);
      if (depth >= least && depth <= MOST_LAYERS) {
        return depth;
      }
    }
    throw new IllegalArgumentException(
        "--layers (\"%s\") must be a whole number from %s to %s"
            .formatted(name, least, MOST_LAYERS));
  }
}
