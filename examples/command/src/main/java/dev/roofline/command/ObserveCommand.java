package dev.roofline.command;

import dev.roofline.device.Device;
import dev.roofline.hardware.Catalogue;
import dev.roofline.hardware.probe.Host;
import dev.roofline.quantity.DataSize;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline observe}: measured runs under a device's roof. */
final class ObserveCommand implements Subcommand {

  private static final String RESULTS = "RESULTS";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("Put what llama-bench measured under a device's roof.", "")
        .customSynopsis("java -jar roofline.jar observe RESULTS --device DEVICE [OPTION...]")
        .sortOptions(false)
        .footer(
            "",
            "As in:",
            "  observe results.json --device apple-m1-pro --ceilings measured",
            "  observe results.md --device host --model llama-3.2-1b --weights Q4_K_M --json");
    Options.argument(spec, RESULTS, "The output of llama-bench: JSON, JSON Lines, CSV or table.");
    Options.value(
        spec, "--device", "DEVICE", "As in analyze: an id, a file of one's own, or host.");
    HostDevice.addTo(spec);
    ObserveOptions.addTo(spec);
    Options.flag(spec, "--summary", "Only what all rows together say of the roof.");
    SvgOption.addTo(spec);
    Options.flag(spec, "--json", "A JSON array of observations, numbers in base units.");
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    Path results = path(given.argument(RESULTS, "a file that llama-bench wrote"));
    List<Observed> seen = observed(given, results);
    SvgOption.write(given, () -> ObservationChart.of(results, seen));
    if (given.has("--json")) {
      return Json.text(ObservationJson.of(seen));
    }
    return Columns.fit(ObservationText.of(results, seen, given.has("--summary")));
  }

  private static List<Observed> observed(Arguments given, Path results) {
    RowObserver observer = new RowObserver(given, results);
    Device device = ObserveOptions.under(given, AnalysisOptions.device(given));
    return observer.observe(device, lastLevelCache(device));
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(RESULTS + " (\"" + text + "\") must be a path", e);
    }
  }

  /** The largest cache that all of the device shares, if it is known. */
  private static Optional<DataSize> lastLevelCache(Device device) {
    if (Catalogue.ids().contains(device.id())) {
      return Catalogue.entry(device.id()).caches().entrySet().stream()
          .filter(cache -> !cache.getKey().endsWith("-per-core"))
          .map(cache -> cache.getValue().value())
          .max(Comparator.comparingLong(DataSize::bytes));
    }
    Host here = Host.here();
    return device.name().equals(here.cpu()) ? here.lastLevelCache() : Optional.empty();
  }
}
