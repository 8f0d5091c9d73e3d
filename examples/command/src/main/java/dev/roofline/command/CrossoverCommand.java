package dev.roofline.command;

import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline crossover}: where an answer changes. */
final class CrossoverCommand implements Subcommand {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Find the batch, context or prompt at which a phase meets the ridge, or takes the same"
                + " time as another.",
            "")
        .customSynopsis(
            "java -jar roofline.jar crossover --model MODEL --device DEVICE --across COUNT"
                + " [OPTION...]")
        .sortOptions(false)
        .footer(
            "",
            "As in:",
            "  crossover --model llama-3.1-8b --device h100-sxm --across batch --context 0,128,256",
            "  crossover --model llama-3.1-8b --device h100-sxm --across batch --operators",
            "  crossover --model deepseek-v2-lite --mla absorbed --against-mla expanded"
                + " --device rtx-4090 --across context");
    CrossoverOptions.addTo(spec);
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    CrossoverQuestion question = CrossoverQuestion.of(given);
    return given.has("--json")
        ? Json.text(CrossoverJson.of(question))
        : Columns.fit(CrossoverText.of(question));
  }
}
