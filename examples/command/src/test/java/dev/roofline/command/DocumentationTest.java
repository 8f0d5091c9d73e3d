package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs what README.md and docs/ show: a {@code console} block is a command and its output, a {@code
 * jshell} block a session, a {@code java} block must compile and run. Where output has changed,
 * this fails; with {@code -Ddocs.update=true} it writes the new output into the documents instead.
 * A figure that a command draws, with {@code --svg docs/…}, must be the one that lies there.
 */
class DocumentationTest {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final String PROGRAM = "java -jar examples/command/target/roofline.jar ";
  private static final boolean UPDATE = Boolean.getBoolean("docs.update");

  @TestFactory
  Stream<DynamicTest> documentsShowWhatTheirCommandsPrint() throws IOException {
    return documents().map(path -> DynamicTest.dynamicTest(name(path), () -> check(path)));
  }

  private static Stream<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      List<Path> found = docs.filter(path -> path.toString().endsWith(".md")).sorted().toList();
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), found.stream());
    }
  }

  private static String name(Path document) {
    return ROOT.relativize(document).toString();
  }

  private static void check(Path document) {
    String shown = read(document);
    String actual =
        MarkdownBlock.replaceAll(
            shown,
            block ->
                switch (block.language()) {
                  case "console" -> console(block.text());
                  case "jshell" -> new DocumentedSession().replay(block.text());
                  case "java" -> new DocumentedSession().run(block.text());
                  default -> block.text();
                });
    if (UPDATE) {
      write(document, actual);
    } else {
      assertThat(shown).as(name(document)).isEqualTo(actual);
    }
  }

  /** Runs each line that begins with a prompt, and puts its output below it. */
  private static String console(String text) {
    return text.lines()
        .filter(line -> line.startsWith("$ "))
        .map(line -> line + "\n" + output(line.substring(2)))
        .collect(Collectors.joining());
  }

  private static String output(String command) {
    assertThat(command).startsWith(PROGRAM);
    List<String> args = new ArrayList<>();
    Map<Path, Path> figures = new LinkedHashMap<>();
    for (String word : command.substring(PROGRAM.length()).split(" +")) {
      Path named = ROOT.resolve(word);
      if (!args.isEmpty() && args.get(args.size() - 1).equals("--svg")) {
        args.add(figures.computeIfAbsent(named, figure -> temporary()).toString());
      } else {
        args.add(word.startsWith("docs/") ? named.toString() : word);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      Main.run(args.toArray(String[]::new), stream, stream);
    }
    figures.forEach(DocumentationTest::checkFigure);
    // CSV ends its lines in CR LF, a document in LF.
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static Path temporary() {
    try {
      Path file = Files.createTempFile("figure", ".svg");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkFigure(Path figure, Path drawn) {
    if (UPDATE) {
      write(figure, read(drawn));
    } else {
      assertThat(read(drawn)).as(name(figure)).isEqualTo(read(figure));
    }
  }

  private static String read(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path document, String text) {
    try {
      Files.writeString(document, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
