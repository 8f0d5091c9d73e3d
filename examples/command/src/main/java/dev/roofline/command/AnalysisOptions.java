package dev.roofline.command;

import dev.roofline.algebra.Traffic;
import dev.roofline.analysis.Bound;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.Execution;
import dev.roofline.models.quantization.Quantizations;
import dev.roofline.workload.Scenario;
import dev.roofline.workload.Step;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** The options that all analyses share, and the question that they ask. */
final class AnalysisOptions {

  private AnalysisOptions() {}

  /** Adds the options to a subcommand. */
  static void addTo(CommandSpec spec) {
    addDeviceTo(spec);
    addCeilingsAndFormatsTo(spec);
    addWorkloadTo(spec);
    addExecutionTo(spec);
    addAccountingTo(spec);
    Options.flag(spec, "--operators", "All operators of each phase.");
    addJsonTo(spec);
  }

  /** Adds the device. */
  static void addDeviceTo(CommandSpec spec) {
    Options.value(
        spec,
        "--device",
        "DEVICE",
        "An id (see devices), a file of one's own, as my.json, or host: this machine, probed now.");
    HostDevice.addTo(spec);
  }

  /** Adds the ceilings that the device stands under. */
  static void addCeilingsTo(CommandSpec spec) {
    Options.value(
        spec,
        "--ceilings",
        "SET",
        "theoretical (default), measured, corrected, paper or plotted, where the device has them.");
  }

  /** Adds the ceilings it stands under, the formats, and the batch. */
  static void addCeilingsAndFormatsTo(CommandSpec spec) {
    addCeilingsTo(spec);
    Options.value(
        spec,
        "--weights",
        "FORMAT",
        "F16, BF16, F32, FP8, INT8, INT4, a GGUF mix as Q4_K_M or gguf:Q8_0, GPTQ-INT4-G128 and"
            + " others: a name that is not known lists all. Default: as a GGUF file has them, else"
            + " F16.");
    Options.value(spec, "--kv", "FORMAT", "Format of the KV cache: F16 (default) or another.");
    Options.value(
        spec,
        "--compute",
        "FORMAT",
        "What products are computed in. Default: what suits the weights; a device without it takes"
            + " the next wider one.");
    Options.value(spec, "--batch", "N", "Sequences at once. Default: 1.");
  }

  private static void addWorkloadTo(CommandSpec spec) {
    Options.value(
        spec,
        "--prompt",
        "P",
        "Prompt tokens of each sequence; 0 decodes from an empty cache. Default: 128.");
    Options.value(
        spec,
        "--generate",
        "G",
        "Generated tokens of each sequence; 0 for prefill alone. Default: 128.");
    Options.value(
        spec,
        "--scenario",
        "NAME",
        "Prompt and generate at once, short (128) or long (4096): SISO (default), SILO, LISO,"
            + " LILO.");
  }

  private static void addExecutionTo(CommandSpec spec) {
    Options.value(
        spec, "--mla", "HOW", "Latent attention: auto (default, the faster), absorbed, expanded.");
    Options.value(spec, "--mla-cache", "WHAT", "It caches: latent (default) or expanded.");
    Options.value(spec, "--attention", "KERNEL", "fused (default) or unfused.");
  }

  /** Adds which bytes count and which bound times are. */
  static void addAccountingTo(CommandSpec spec) {
    Options.value(
        spec, "--traffic", "CLASSES", "Bytes counted: all (default) or weights+kv, as the paper.");
    Options.value(
        spec,
        "--bound",
        "BOUND",
        "Times by operators (default), each under its own roof, or by the aggregate of a step.");
  }

  /** Adds the choice of JSON. */
  static void addJsonTo(CommandSpec spec) {
    Options.flag(spec, "--json", "One JSON object, numbers in base units.");
  }

  /** The device that was named. */
  static Device device(Arguments given) {
    return device(
        given, given.required("--device", "an id (see roofline devices) or a device.json"));
  }

  /** The device of a text. */
  static Device device(Arguments given, String text) {
    return HostDevice.isNamed(text)
        ? HostDevice.probe(given).device()
        : FileOrId.device("--device", text);
  }

  /**
   * The analysis of a model on a device.
   *
   * @throws IllegalArgumentException if the options, or they and the device, do not fit together
   */
  static Report analyze(Arguments given, Subject subject, Device device) {
    return named(() -> question(given, subject, device).analyze());
  }

  /**
   * What the library answers; where it refuses, its names are those of options.
   *
   * @throws IllegalArgumentException if it refuses
   */
  static <T> T named(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          String.valueOf(e.getMessage())
              .replaceFirst(
                  "^(batch|prompt|generate|ceilings|mla|compute)( format)?(?= \\()", "--$1"),
          e);
    }
  }

  /** The question about a model on a device that the options ask. */
  static Inference question(Arguments given, Subject subject, Device device) {
    Inference inference =
        workload(given, subject.inference().on(device)).execution(execution(given));
    if (given.has("--ceilings")) {
      inference = inference.under(given.parsed("--ceilings", CeilingSet::parse));
    }
    if (given.has("--weights")) {
      inference = inference.quantized(given.parsed("--weights", Quantizations::parse));
    }
    if (given.has("--kv")) {
      inference = inference.kvCache(given.parsed("--kv", NumberFormats::parse));
    }
    if (given.has("--compute")) {
      inference = inference.computing(given.parsed("--compute", ComputeFormat::parse));
    } else if (given.has("--engine")) {
      inference = inference.computing(Predictions.computes(given, subject, device));
    }
    return counted(given, inference);
  }

  /** The question with the traffic that is counted and the bound that times are. */
  static Inference counted(Arguments given, Inference inference) {
    return (countsWeightsAndKvOnly(given)
            ? inference.counting(Traffic.WEIGHTS, Traffic.KV_READ, Traffic.KV_WRITE)
            : inference)
        .bound(given.oneOf("--bound", Bound.OPERATORS));
  }

  private static Inference workload(Arguments given, Inference inference) {
    if (given.has("--scenario") && (given.has("--prompt") || given.has("--generate"))) {
      throw new IllegalArgumentException(
          "--scenario (\""
              + given.text("--scenario", "")
              + "\") must not be combined with --prompt or --generate");
    }
    Scenario tokens = given.oneOf("--scenario", Scenario.SISO);
    return inference
        .batch(given.whole("--batch", 1, 1, Step.MOST))
        .prompt(given.whole("--prompt", tokens.prompt(), 0, Step.MOST))
        .generate(given.whole("--generate", tokens.generate(), 0, Step.MOST));
  }

  static Execution execution(Arguments given) {
    Execution usual = Execution.DEFAULT;
    return new Execution(
        given.oneOf("--attention", usual.attention()),
        given.oneOf("--mla", usual.mla()),
        given.oneOf("--mla-cache", usual.mlaCache()),
        usual.logits());
  }

  private static boolean countsWeightsAndKvOnly(Arguments given) {
    String traffic = given.text("--traffic", "all");
    if (!traffic.equalsIgnoreCase("all") && !traffic.equalsIgnoreCase("weights+kv")) {
      throw new IllegalArgumentException(
          "--traffic (\"" + traffic + "\") must be one of all, weights+kv");
    }
    return traffic.equalsIgnoreCase("weights+kv");
  }
}
