package dev.roofline.command;

import dev.roofline.chart.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline validate}: how far predictions are off, as a document. */
final class ValidateCommand implements Subcommand {

  private static final String OUT = "--out";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Fit all engines to the shipped measurements, leave devices and models out in turn, and"
                + " report the errors as Markdown.",
            "")
        .customSynopsis("java -jar roofline.jar validate [--out FILE]");
    Options.value(
        spec,
        OUT,
        "FILE",
        "Write it there, as to docs/validation.md, and its charts to the folder figures beside.");
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    if (!given.has(OUT)) {
      return Validation.ofShipped().document();
    }
    Path file = given.parsed(OUT, ValidateCommand::inAFolder);
    try {
      write(file, Validation.ofShipped());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          OUT + " (\"" + file + "\") must be a file that can be written", e);
    }
    return "wrote " + file + " and its figures\n";
  }

  /** Refuses what could not be written before anything is fitted. */
  private static Path inAFolder(String text) {
    try {
      Path file = Path.of(text);
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null && Files.isDirectory(folder) && !Files.isDirectory(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      // Refused below, as what names no folder.
    }
    throw new IllegalArgumentException(
        "file (\"" + text + "\") must be a file in a folder that exists");
  }

  private static void write(Path file, Validation validation) throws IOException {
    Files.writeString(file, validation.document());
    Path figures = Files.createDirectories(file.resolveSibling("figures"));
    for (Map.Entry<String, Chart> chart : ValidationCharts.of(validation.all()).entrySet()) {
      Files.writeString(figures.resolve(chart.getKey()), chart.getValue().svg());
    }
  }
}
