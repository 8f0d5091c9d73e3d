package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The Kotlin and the Scala of README.md and docs/ are lines of tested sources: a block {@code
 * kotlin analyze} shows what stands between {@code // begin: analyze} and {@code // end} in a
 * source of examples/kotlin. So is Java that has such a name, from examples/on-class-path; {@link
 * DocumentationTest} runs the rest. Where the source has changed, this fails; with {@code
 * -Ddocs.update=true} it writes the source into the document instead.
 */
class QuotedSourceTest {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Map<String, String> SOURCES =
      Map.of(
          "java", "examples/on-class-path/src",
          "kotlin", "examples/kotlin/src",
          "scala", "examples/scala/src");
  private static final Pattern BLOCK =
      Pattern.compile(
          "^```(kotlin|scala|java(?= )) ?(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern REGION =
      Pattern.compile("^ *// begin: (\\w+)\\n(.*?)^ *// end$", Pattern.MULTILINE | Pattern.DOTALL);

  @TestFactory
  Stream<DynamicTest> documentsQuoteTestedSources() throws IOException {
    Map<String, String> regions = new HashMap<>();
    for (String language : SOURCES.keySet()) {
      for (Path source : files(ROOT.resolve(SOURCES.get(language)))) {
        REGION
            .matcher(Files.readString(source))
            .results()
            .forEach(
                region -> regions.put(language + " " + region.group(1), bare(region.group(2))));
      }
    }
    return Stream.concat(Stream.of(ROOT.resolve("README.md")), files(ROOT.resolve("docs")).stream())
        .filter(path -> path.toString().endsWith(".md"))
        .map(path -> DynamicTest.dynamicTest(name(path), () -> check(path, regions)));
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Lines without the indentation that they share. */
  private static String bare(String region) {
    return region.stripTrailing().stripIndent() + "\n";
  }

  private static String name(Path document) {
    return ROOT.relativize(document).toString();
  }

  private static void check(Path document, Map<String, String> regions) throws IOException {
    String shown = Files.readString(document);
    String actual =
        BLOCK
            .matcher(shown)
            .replaceAll(
                block -> {
                  String key = block.group(1) + " " + block.group(2);
                  assertThat(regions).as(name(document)).containsKey(key);
                  return Matcher.quoteReplacement("```" + key + "\n" + regions.get(key) + "```");
                });
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(document, actual);
    } else {
      assertThat(shown).as(name(document)).isEqualTo(actual);
    }
  }
}
