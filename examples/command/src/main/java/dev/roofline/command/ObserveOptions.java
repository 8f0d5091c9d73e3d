package dev.roofline.command;

import dev.roofline.algebra.Traffic;
import dev.roofline.analysis.Inference;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormats;
import picocli.CommandLine.Model.CommandSpec;

/** What a file of results may leave open. */
final class ObserveOptions {

  private ObserveOptions() {}

  static void addTo(CommandSpec spec) {
    AnalysisOptions.addCeilingsTo(spec);
    Options.value(
        spec,
        "--model",
        "MODEL",
        "As in analyze. Default: the GGUF file of the row if it lies beside the results, else the"
            + " model of the library that has its name or its count of parameters.");
    Options.value(
        spec, "--weights", "FORMAT", "As in analyze. Default: what the file or the row says.");
    Options.value(spec, "--kv", "FORMAT", "Format of the KV cache. Default: what the row says.");
    Options.value(spec, "--compute", "FORMAT", "What products are computed in, as in analyze.");
    Options.value(spec, "--mla", "HOW", "Latent attention: auto (default), absorbed, expanded.");
    Options.value(spec, "--mla-cache", "WHAT", "It caches: latent (default) or expanded.");
    Options.value(
        spec,
        "--traffic",
        "CLASSES",
        "Bytes counted: weights+kv (default), which no engine avoids, or all.");
  }

  /** The device under the ceilings asked for. */
  static Device under(Arguments given, Device device) {
    try {
      return given.has("--ceilings")
          ? device.under(given.parsed("--ceilings", CeilingSet::parse))
          : device;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          String.valueOf(e.getMessage()).replaceFirst("^ceilings", "--ceilings"), e);
    }
  }

  /** The question with all options but those of the row. */
  static Inference apply(Arguments given, Inference question) {
    Inference asked = question.execution(AnalysisOptions.execution(given));
    if (given.has("--compute")) {
      asked = asked.computing(given.parsed("--compute", ComputeFormat::parse));
    }
    if (given.has("--kv")) {
      asked = asked.kvCache(given.parsed("--kv", NumberFormats::parse));
    }
    return countsAll(given)
        ? asked
        : asked.counting(Traffic.WEIGHTS, Traffic.KV_READ, Traffic.KV_WRITE);
  }

  /** The classes of traffic counted, as the option names them. */
  static String traffic(Arguments given) {
    return countsAll(given) ? "all" : "weights+kv";
  }

  private static boolean countsAll(Arguments given) {
    String traffic = given.text("--traffic", "weights+kv");
    if (!traffic.equalsIgnoreCase("all") && !traffic.equalsIgnoreCase("weights+kv")) {
      throw new IllegalArgumentException(
          "--traffic (\"" + traffic + "\") must be one of weights+kv, all");
    }
    return traffic.equalsIgnoreCase("all");
  }
}
