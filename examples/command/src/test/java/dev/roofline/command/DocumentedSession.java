package dev.roofline.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;

/** A jshell session that began with what the tool imports and docs/roofline.jsh. */
final class DocumentedSession {

  private static final String PROMPT = "jshell> ";
  private static final List<String> IMPORTED_BY_THE_TOOL =
      List.of(
          "java.io",
          "java.math",
          "java.net",
          "java.nio.file",
          "java.util",
          "java.util.concurrent",
          "java.util.function",
          "java.util.prefs",
          "java.util.regex",
          "java.util.stream");

  /** A block may say again what the script imports. */
  private static final Set<Snippet.Status> ACCEPTED =
      Set.of(Snippet.Status.VALID, Snippet.Status.OVERWRITTEN);

  private static final Path START = Path.of("..", "..", "docs", "roofline.jsh");

  private final JShell shell = JShell.builder().executionEngine("local").build();

  DocumentedSession() {
    IMPORTED_BY_THE_TOOL.forEach(name -> run("import " + name + ".*;"));
    try {
      run(Files.readString(START));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs each line that begins with a prompt, and puts what jshell answers below it. */
  String replay(String session) {
    return session
        .lines()
        .filter(line -> line.startsWith(PROMPT))
        .map(line -> line + "\n" + answer(whole(line.substring(PROMPT.length()))))
        .collect(Collectors.joining());
  }

  /** Runs Java code snippet by snippet; gives it back if all of it ran. */
  String run(String code) {
    String rest = code;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (!next.completeness().isComplete()) {
        throw new AssertionError("not complete: " + rest);
      }
      answer(next.source());
      rest = next.remaining();
    }
    return code;
  }

  /** The snippet with the semicolon that a line at the prompt may leave out. */
  private String whole(String line) {
    return shell.sourceCodeAnalysis().analyzeCompletion(line).source();
  }

  private String answer(String source) {
    StringBuilder text = new StringBuilder();
    for (SnippetEvent event : shell.eval(source)) {
      if (!ACCEPTED.contains(event.status()) || event.exception() != null) {
        throw new AssertionError(
            source
                + ": "
                + shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList()
                + " "
                + event.exception());
      }
      if (event.snippet() instanceof VarSnippet variable && event.value() != null) {
        text.append(variable.name()).append(" ==> ").append(event.value()).append('\n');
      } else if (event.value() != null && !event.value().isEmpty()) {
        text.append(event.value()).append('\n');
      }
    }
    return text.toString();
  }
}
