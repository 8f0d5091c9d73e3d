package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * One run of the command.
 *
 * @param status its exit status
 * @param out what it wrote on standard output
 * @param err what it wrote on standard error
 */
record Run(int status, String out, String err) {

  static Run of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Main.run(args, utf8(out), utf8(err));
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A run of words apart by spaces, as typed. */
  static Run line(String line) {
    return of(line.split(" "));
  }

  /** What a run prints as JSON. */
  static JsonNode json(String line) throws JsonProcessingException {
    return JsonMapper.builder().build().readTree(line(line + " --json").out());
  }

  /** What a run draws into a file, and that it prints the same as without. */
  static String drawn(String line, Path file) throws IOException {
    Run run = line(line + " --svg " + file);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(line(line).out()).isNotEmpty();
    return Files.readString(file);
  }

  /** The names of an object's fields in order. */
  static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
      names.add(each.next());
    }
    return names;
  }

  int widest() {
    return out.lines().mapToInt(line -> line.codePointCount(0, line.length())).max().orElse(0);
  }

  private static PrintStream utf8(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
