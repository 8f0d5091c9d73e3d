package dev.roofline.command;

import dev.roofline.paper.Reproduction;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline reproduce-paper}: the report on RooflineBench, with its figures and numbers. */
final class ReproducePaperCommand implements Subcommand {

  private static final String OUT = "--out";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Write a report that walks the paper RooflineBench (arXiv 2602.11506): its tables,",
            "figures and findings, as published and as computed.",
            "")
        .customSynopsis("java -jar roofline.jar reproduce-paper --out DIR")
        .sortOptions(false);
    Options.value(spec, OUT, "DIR", "Where to: report.md, figures (SVG) and numbers (CSV).");
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    Path folder = folder(given);
    Reproduction report = Reproduction.compute();
    try {
      report.write(folder);
    } catch (UncheckedIOException unwritable) {
      throw new IllegalArgumentException(
          OUT + " (\"" + folder + "\") must be a folder that can be written", unwritable);
    }
    return report.files().keySet().stream()
        .map(name -> folder.resolve(name) + "\n")
        .collect(Collectors.joining());
  }

  private static Path folder(Arguments given) {
    String text = given.text(OUT, "");
    if (text.isBlank()) {
      throw new IllegalArgumentException(OUT + " (absent) must name a folder");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(OUT + " (\"" + text + "\") must be a path", e);
    }
  }
}
