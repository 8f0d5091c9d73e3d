package dev.roofline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand damaged files in a heap of 256 MB; with {@code -Pfuzz} ten million. A line
 * {@code FAILED gguf seed 1 input 7} is looked at again with {@code FuzzRun 0 1 gguf 7}.
 */
class FuzzTest {

  private static final Pattern RESULT =
      Pattern.compile("(\\S+): (\\d+) read, (\\d+) refused, 0 failed \\(.*");

  @Test
  void damagedFilesAreReadOrRefusedInOneLine() throws IOException, InterruptedException {
    List<String> lines = run();
    assertThat(lines).last().isEqualTo("exit 0");
    assertThat(lines).hasSize(Targets.all().size() + 1);
    lines.subList(0, lines.size() - 1).forEach(FuzzTest::check);
  }

  /** Nothing failed, and both outcomes are common, or the damage is too tame or too wild. */
  private static void check(String line) {
    Matcher result = RESULT.matcher(line);
    assertThat(result.matches()).as(line).isTrue();
    long read = Long.parseLong(result.group(2));
    long refused = Long.parseLong(result.group(3));
    assertThat(Math.min(read, refused)).as(line).isGreaterThan((read + refused) / 100);
  }

  /** What the run prints, and how it ended. */
  private static List<String> run() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    // The language that these tests run in.
    for (String key : List.of("user.language", "user.country", "user.extensions")) {
      command.add("-D" + key + "=" + System.getProperty(key, ""));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), FuzzRun.class.getName()));
    command.add(System.getProperty("fuzz.inputs"));
    command.add(System.getProperty("fuzz.seed"));
    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = new ArrayList<>();
    try (var printed = child.inputReader(StandardCharsets.UTF_8)) {
      printed.lines().peek(System.out::println).forEach(lines::add);
    }
    lines.add("exit " + child.waitFor());
    return lines;
  }
}
