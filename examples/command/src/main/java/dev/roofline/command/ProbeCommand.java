package dev.roofline.command;

import dev.roofline.hardware.DeviceFile;
import dev.roofline.hardware.probe.ProbeResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline probe}: the bandwidth and the FMA rate of the machine it runs on. */
final class ProbeCommand implements Subcommand {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("Measure this machine: memory bandwidth, FP32 and FP64 multiply-adds.", "")
        .customSynopsis("java -jar roofline.jar probe [OPTION...]")
        .sortOptions(false)
        .footer(
            "",
            "With java --add-modules jdk.incubator.vector -jar … multiply-adds use the Vector API.",
            "As in:",
            "  probe --save my.json",
            "  analyze --model llama-3.2-1b --device my.json");
    Options.value(
        spec, "--save", "FILE", "Write the machine as a device, which --device reads: my.json.");
    Options.value(spec, "--seconds", "N", "How long it may take. Default: 15.");
    Options.flag(spec, "--json", "One JSON object, numbers in base units.");
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    if (!given.has("--save")) {
      return text(given, measure(given));
    }
    Path file = writable(given.text("--save", ""));
    ProbeResult result = measure(given);
    DeviceFile.write(result.device(), file);
    return text(given, result) + (given.has("--json") ? "" : "saved: " + file + ", for --device\n");
  }

  private static ProbeResult measure(Arguments given) {
    return HostDevice.probe(given, "--seconds");
  }

  private static String text(Arguments given, ProbeResult result) {
    return given.has("--json") ? Json.text(ProbeJson.of(result)) : Columns.fit(result.toString());
  }

  /** Refuses a file that could not be written, before the time is spent. */
  private static Path writable(String text) {
    try {
      Path file = Path.of(text);
      Path directory = file.toAbsolutePath().getParent();
      if (text.endsWith(".json")
          && directory != null
          && Files.isWritable(directory)
          && !Files.isDirectory(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      // Refused below.
    }
    throw new IllegalArgumentException(
        "--save (\"" + text + "\") must be a file ending in .json in a directory that exists");
  }
}
