package dev.roofline.jshell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A script for jshell that shows below its last line, as comments, what it prints.
 *
 * @param file where it stands
 * @param code what is run
 * @param shown what it says that it prints
 */
record Recipe(Path file, String code, String shown) {

  private static final String PRINTS = "\n// It prints:\n";

  static Recipe read(Path file) throws IOException {
    String text = Files.readString(file);
    int end = text.contains(PRINTS) ? text.indexOf(PRINTS) : text.length();
    String after = text.substring(end).replace(PRINTS, "");
    return new Recipe(
        file,
        text.substring(0, end),
        after.lines().map(Recipe::bare).collect(Collectors.joining()));
  }

  private static String bare(String comment) {
    return (comment.equals("//") ? "" : comment.substring("// ".length())) + "\n";
  }

  void write(String output) throws IOException {
    String comments =
        output
            .lines()
            .map(line -> ("// " + line).stripTrailing() + "\n")
            .collect(Collectors.joining());
    Files.writeString(file, code + PRINTS + comments);
  }
}
