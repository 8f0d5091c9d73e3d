package dev.roofline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline validate}: how far predictions are off, as a document. */
final class ValidateCommand implements Subcommand {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Fit all engines to the shipped measurements, leave devices and models out in turn, and"
                + " report the errors as Markdown.",
            "")
        .customSynopsis("java -jar roofline.jar validate [--out FILE]");
    Options.value(spec, "--out", "FILE", "Write it there, as to docs/validation.md.");
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    String document = Validation.document();
    if (!given.has("--out")) {
      return document;
    }
    String file = given.text("--out", "");
    try {
      Files.writeString(Path.of(file), document);
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException(
          "--out (\"" + file + "\") must be a file that can be written", e);
    }
    return "wrote " + file + "\n";
  }
}
