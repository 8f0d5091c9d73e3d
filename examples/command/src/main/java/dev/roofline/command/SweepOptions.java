package dev.roofline.command;

import picocli.CommandLine.Model.CommandSpec;

/** The options of a sweep. */
final class SweepOptions {

  /** Rows of the table unless told otherwise. */
  static final long USUAL_ROWS = 20;

  private SweepOptions() {}

  /** Adds the options to a subcommand. */
  static void addTo(CommandSpec spec) {
    addAxes(spec);
    AnalysisOptions.addAccountingTo(spec);
    Options.value(
        spec,
        "--measure",
        "M,…",
        "What is taken down, named as in the JSON of analyze: tokensPerSecond, prefill.seconds,"
            + " memory.totalBytes and others; a name that is not known lists all. Default:"
            + " tokensPerSecond, operationalIntensity, regime.");
    Options.value(spec, "--csv", "FILE", "All rows as CSV; - prints them.");
    Options.value(spec, "--jsonl", "FILE", "All rows as JSON Lines; - prints them.");
    SvgOption.addTo(
        spec,
        "the first measure over the last axis of numbers, a curve for each other combination,");
    Options.value(spec, "--rows", "N", "Rows of the table. Default: " + USUAL_ROWS + ".");
    Options.flag(
        spec, "--keep-refusals", "Rows that say why for points that are refused, and go on.");
    Options.value(
        spec, "--threads", "N", "Threads that work; rows do not depend on it. Default: all.");
    Options.flag(spec, "--progress", "A bar on standard error, even where no console shows it.");
  }

  private static void addAxes(CommandSpec spec) {
    Options.value(spec, "--model", "A,…", "Models, each as in analyze.");
    Options.value(spec, "--layers", "N,…", "Layers, where a model's layers follow a pattern.");
    Options.value(spec, "--device", "A,…", "Devices, each as in analyze.");
    HostDevice.addTo(spec);
    Options.value(spec, "--ceilings", "SET,…", "As in analyze; all devices must have them.");
    Options.value(spec, "--weights", "FORMAT,…", "Formats and mixes of weights, as in analyze.");
    Options.value(spec, "--kv", "FORMAT,…", "Formats of the KV cache. Default: F16.");
    Options.value(spec, "--compute", "FORMAT,…", "What products are computed in, as in analyze.");
    Options.value(
        spec,
        "--engine",
        "ENGINE,…",
        "Engines, as in analyze, and what each is predicted to reach.");
    Options.value(spec, "--attention", "KERNEL,…", "fused (default), unfused.");
    Options.value(spec, "--mla", "HOW,…", "Latent attention: auto (default), absorbed, expanded.");
    Options.value(spec, "--mla-cache", "WHAT,…", "It caches: latent (default), expanded.");
    Options.value(spec, "--batch", "N,…", "Sequences at once. Default: 1.");
    Options.value(spec, "--prompt", "N,…", "Prompt tokens of each sequence. Default: 128.");
    Options.value(spec, "--generate", "N,…", "Generated tokens of each. Default: 128.");
    Options.value(spec, "--scenario", "NAME,…", "Prompt and generate at once, as in analyze.");
    Options.value(
        spec, "--context", "N,…", "Cached tokens that one decode step finds, instead of those.");
  }
}
