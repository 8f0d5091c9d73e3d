package dev.roofline.command;

import picocli.CommandLine.Model.CommandSpec;

/** The options of {@code crossover}, beside those of an analysis. */
final class CrossoverOptions {

  private CrossoverOptions() {}

  static void addTo(CommandSpec spec) {
    Options.value(spec, "--model", "MODEL", "As in analyze.");
    Options.value(
        spec,
        "--phase",
        "PHASE",
        "decode (default: the first step after the context), run (all steps that --generate asks"
            + " for), prefill, or total (prefill and run).");
    Options.value(
        spec, "--across", "COUNT", "What to search: batch, context (of decode) or prompt.");
    Options.value(spec, "--least", "N", "The smallest count looked at. Default: 1; a context: 0.");
    Options.value(
        spec,
        "--most",
        "N",
        "The largest count looked at. Default: 1000000 sequences, 10000000 tokens.");
    Options.value(
        spec,
        "--context",
        "N,…",
        "Tokens in the cache when decode begins, in place of --prompt; several, as 0,128 or"
            + " 1024..131072:x2, give a row each.");
    Options.value(
        spec,
        "--against",
        "MODEL",
        "Another model: where both take the same time, instead of the ridge. It runs as the first"
            + " unless the next three say otherwise; they alone ask for the first model again.");
    Options.value(spec, "--against-weights", "FORMAT", "Its weights.");
    Options.value(spec, "--against-mla", "HOW", "Its latent attention: auto, absorbed, expanded.");
    Options.value(spec, "--against-device", "DEVICE", "Its device.");
    AnalysisOptions.addTo(spec);
  }
}
