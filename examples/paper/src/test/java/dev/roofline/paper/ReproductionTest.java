package dev.roofline.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionTest {

  private static final Path COMMITTED = Path.of("..", "..", "docs", "paper");
  private static final Reproduction REPORT = Reproduction.compute();

  /** After an intended change, {@code -Ddocs.update=true} writes the report anew. */
  @Test
  void theCommittedReportIsWhatTheLibraryComputes() throws IOException {
    if (Boolean.getBoolean("docs.update")) {
      REPORT.write(COMMITTED);
    }
    for (var file : REPORT.files().entrySet()) {
      assertThat(COMMITTED.resolve(file.getKey())).as(file.getKey()).hasContent(file.getValue());
    }
    assertThat(names(COMMITTED)).isEqualTo(REPORT.files().keySet());
  }

  @Test
  void writingGivesTheSameBytes(@TempDir Path folder) throws IOException {
    REPORT.write(folder.resolve("new"));
    for (var file : REPORT.files().entrySet()) {
      assertThat(Files.readString(folder.resolve("new").resolve(file.getKey())))
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> REPORT.write(file)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void everyFigureAndFileIsLinkedFromTheReport() {
    String report = REPORT.files().get("report.md");
    for (String name : REPORT.files().keySet()) {
      if (!name.equals("report.md")) {
        assertThat(report).contains("](" + name + ")");
      }
    }
  }

  @Test
  void theSixFindingsAllHaveAVerdict() {
    List<String> headings =
        REPORT.files().get("report.md").lines().filter(l -> l.startsWith("### Finding")).toList();
    assertThat(headings).hasSize(6);
    for (int number = 1; number <= headings.size(); number++) {
      assertThat(headings.get(number - 1))
          .matches("### Finding " + number + " (holds|holds in part|does not hold)");
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
