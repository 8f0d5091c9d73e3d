package dev.roofline.jshell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.stream.Collectors;
import jdk.jshell.tool.JavaShellToolBuilder;

/**
 * A script for jshell that shows below its last line, as comments, what it prints.
 *
 * @param file where it stands
 * @param code what is run, up to {@code /exit}
 * @param shown what it says that it prints
 */
record Recipe(Path file, String code, String shown) {

  private static final String PRINTS = "/exit\n\n// It prints:\n";
  private static final Path START = Path.of("../../docs/roofline.jsh");
  private static final Path TINY =
      Path.of(
          "../../roofline-models/src/test/resources/dev/roofline/models/gguf/tiny-llama-Q4_K_M.gguf");

  static Recipe read(Path file) throws IOException {
    String text = Files.readString(file);
    int end = text.indexOf("/exit\n");
    String after = text.substring(end).replace(PRINTS, "");
    return new Recipe(
        file,
        text.substring(0, end),
        after.lines().map(Recipe::bare).collect(Collectors.joining()));
  }

  private static String bare(String comment) {
    return (comment.equals("//") ? "" : comment.substring("// ".length())) + "\n";
  }

  /** The lines that the running JDK's jshell prints, started as docs/getting-started.md says. */
  String output() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    JavaShellToolBuilder.builder()
        .in(InputStream.nullInputStream(), null)
        .out(out)
        .err(out)
        .persistence(new HashMap<>())
        .start(
            "-s",
            "--class-path",
            System.getProperty("surefire.test.class.path"),
            "-R-XX:TieredStopAtLevel=1",
            "-R-Dgguf=" + TINY.toAbsolutePath(),
            START.toString(),
            file.toString());
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
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
