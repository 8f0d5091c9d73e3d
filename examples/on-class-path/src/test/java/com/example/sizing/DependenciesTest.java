package com.example.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * docs/dependencies.md shows what comes with the library, as Maven prints it in this build; with
 * {@code -Ddocs.update=true} it is written there.
 */
class DependenciesTest {

  private static final Path DOCUMENT = Path.of("../../docs/dependencies.md");
  private static final Path TREE = Path.of("target/dependencies.txt");
  private static final Pattern BLOCK =
      Pattern.compile("(?s)(?<=^```text\n).*?(?=^```$)", Pattern.MULTILINE);

  @Test
  void theDocumentShowsWhatComesWithTheLibrary() throws Exception {
    String document = Files.readString(DOCUMENT);
    String tree = Files.readString(TREE);
    String current = BLOCK.matcher(document).replaceFirst(Matcher.quoteReplacement(tree));
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(DOCUMENT, current);
    } else {
      assertThat(document).isEqualTo(current);
    }
  }
}
