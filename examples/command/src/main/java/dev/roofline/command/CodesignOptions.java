package dev.roofline.command;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.Quantization;
import dev.roofline.models.codesign.Budget;
import dev.roofline.models.codesign.Codesign;
import dev.roofline.models.codesign.CodesignResult;
import dev.roofline.models.codesign.Criterion;
import dev.roofline.models.llamacpp.LlamaCppQuantization;
import dev.roofline.models.quantization.Quantizations;
import dev.roofline.quantity.DataSize;
import dev.roofline.workload.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** What a search is asked, but for the shapes it tries. */
final class CodesignOptions {

  private static final long CONTEXT = 8192;
  private static final int MOST_THREADS = 1024;

  private CodesignOptions() {}

  /** Adds the options to a subcommand. */
  static void addTo(CommandSpec spec) {
    Options.value(
        spec,
        "--device",
        "DEVICES",
        "One or more devices, apart by commas, each as the --device of analyze. A candidate must"
            + " satisfy all of them.");
    HostDevice.addTo(spec);
    Options.value(
        spec, "--ceilings", "SET", "theoretical (default), measured or another that they have.");
    Options.value(
        spec,
        "--weights",
        "FORMATS",
        "F16 (default), Q8_0, Q4_0, AWQ-INT4-G128 and others, apart by commas: each is tried.");
    Options.value(spec, "--kv", "FORMATS", "Formats of the KV cache: F16 (default) and others.");
    Options.value(spec, "--compute", "FORMAT", "What products are computed in.");
    Options.value(spec, "--batch", "N", "Sequences at once. Default: 1.");
    Options.value(
        spec, "--context", "C", "Tokens cached when a decode step is timed. Default: 8192.");
    Options.value(spec, "--prompt", "P", "Prompt tokens. Default: the whole context.");
    Options.value(
        spec, "--memory", "SIZE", "The most memory, as 6GB. Default: what the devices have.");
    Options.value(
        spec, "--decode-at-least", "R", "The least tokens a second for each sequence, as 20.");
    Options.value(spec, "--ttft", "TIME", "The most time to the first token, as 2s or 500ms.");
    Options.value(spec, "--parameters", "N", "The most parameters, as 3000000 or 7G.");
    Options.value(spec, "--parameters-at-least", "N", "The least parameters.");
    Options.value(
        spec,
        "--maximize",
        "CRITERIA",
        "parameters (default), active, body (without embedding and head), layers, bits, tpot, ttft,"
            + " kv, weights, memory, phi.");
    Options.value(spec, "--minimize", "CRITERIA", "Any of the same. Default: tpot.");
    Options.value(spec, "--threads", "N", "Threads that search. Default: as many as processors.");
  }

  /** The devices that are to be satisfied together. */
  static List<List<Device>> deviceGroups(Arguments given) {
    given.required("--device", "one or more devices, as in snapdragon-8-elite,rtx-4090");
    List<Device> devices =
        given.each("--device", name -> name).stream()
            .map(name -> AnalysisOptions.device(given, name))
            .map(device -> underCeilings(given, device))
            .toList();
    return given.has("--each") ? devices.stream().map(List::of).toList() : List.of(devices);
  }

  private static Device underCeilings(Arguments given, Device device) {
    if (!given.has("--ceilings")) {
      return device;
    }
    CeilingSet set = given.parsed("--ceilings", CeilingSet::parse);
    if (!device.sets().containsKey(set)) {
      throw new IllegalArgumentException(
          "--ceilings ("
              + set
              + ") of device "
              + device.id()
              + " must be one of "
              + device.sets().keySet());
    }
    return device.under(set);
  }

  /** The search, of the shapes that the options say. */
  static Codesign codesign(Arguments given, List<Device> devices) {
    Codesign codesign =
        Codesign.on(devices.toArray(Device[]::new))
            .quantized(weights(given).toArray(Quantization[]::new))
            .kvCache(caches(given).toArray(NumberFormat[]::new))
            .batch(load(given).batch())
            .context(load(given).context())
            .prompt(load(given).prompt())
            .grid(GridOptions.grid(given))
            .threads((int) given.whole("--threads", processors(), 1, MOST_THREADS));
    if (given.has("--compute")) {
      codesign = codesign.computing(given.parsed("--compute", ComputeFormat::parse));
    }
    for (Budget budget : budgets(given, devices)) {
      codesign = codesign.budget(budget);
    }
    for (Criterion more : criteria(given, "--maximize", Criterion.PARAMETERS)) {
      codesign = codesign.maximizing(more);
    }
    for (Criterion less : criteria(given, "--minimize", Criterion.SECONDS_PER_TOKEN)) {
      codesign = codesign.minimizing(less);
    }
    return codesign;
  }

  /** What was found, with what was asked. */
  static CodesignAnswer answer(Arguments given, List<Device> devices, CodesignResult result) {
    return new CodesignAnswer(
        devices, weights(given), caches(given), load(given), GridOptions.grid(given), result);
  }

  private static int processors() {
    return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
  }

  private static List<Quantization> weights(Arguments given) {
    return all(
        given,
        "--weights",
        CodesignOptions::alikeInEveryLayer,
        Quantization.uniform(NumberFormats.F16));
  }

  private static Quantization alikeInEveryLayer(String text) {
    Quantization weights = Quantizations.parse(text);
    if (weights instanceof LlamaCppQuantization) {
      throw new IllegalArgumentException(
          "weights (\"" + text + "\") must be stored alike in every layer, as in Q4_0 or Q8_0");
    }
    return weights;
  }

  private static List<NumberFormat> caches(Arguments given) {
    return all(given, "--kv", NumberFormats::parse, NumberFormats.F16);
  }

  private static List<Criterion> criteria(Arguments given, String option, Criterion otherwise) {
    return all(given, option, Criterion::parse, otherwise);
  }

  private static <T> List<T> all(
      Arguments given, String option, Function<String, T> parse, T otherwise) {
    return given.has(option) ? given.each(option, parse) : List.of(otherwise);
  }

  private static CodesignAnswer.Load load(Arguments given) {
    long context = given.whole("--context", CONTEXT, 1, Step.MOST - 1);
    return new CodesignAnswer.Load(
        given.whole("--batch", 1, 1, Step.MOST),
        given.whole("--prompt", context, 1, context),
        context);
  }

  private static List<Budget> budgets(Arguments given, List<Device> devices) {
    List<Budget> budgets = new ArrayList<>();
    memory(given, devices).map(Budget::memory).ifPresent(budgets::add);
    if (given.has("--decode-at-least")) {
      budgets.add(Budget.decodeAtLeast(given.parsed("--decode-at-least", Amounts::number)));
    }
    if (given.has("--ttft")) {
      budgets.add(Budget.timeToFirstToken(given.parsed("--ttft", Amounts::seconds)));
    }
    if (given.has("--parameters")) {
      budgets.add(
          Budget.atMost(Criterion.PARAMETERS, given.parsed("--parameters", Amounts::count)));
    }
    if (given.has("--parameters-at-least")) {
      double least = given.parsed("--parameters-at-least", Amounts::count);
      budgets.add(Budget.atLeast(Criterion.PARAMETERS, least));
    }
    return budgets;
  }

  /** The memory asked for, or that of the device that has least. */
  private static Optional<DataSize> memory(Arguments given, List<Device> devices) {
    return given.has("--memory")
        ? Optional.of(given.parsed("--memory", DataSize::parse))
        : devices.stream()
            .flatMap(device -> device.memory().stream())
            .min(Comparator.comparingLong(DataSize::bytes));
  }
}
