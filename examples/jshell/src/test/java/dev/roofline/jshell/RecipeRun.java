package dev.roofline.jshell;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import jdk.jshell.tool.JavaShellToolBuilder;

/**
 * A recipe, run by the running JDK's jshell.
 *
 * @param status the exit status
 * @param out the lines of standard output
 * @param err the lines of standard error
 */
record RecipeRun(int status, String out, String err) {

  private static final Path START = Path.of("../../docs/roofline.jsh");

  /** Starts a recipe as docs/getting-started.md says, for the model of a file and a device. */
  static RecipeRun of(Path recipe, Path file, String device) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        JavaShellToolBuilder.builder()
            .in(InputStream.nullInputStream(), null)
            .out(new PrintStream(out, true, StandardCharsets.UTF_8))
            .err(new PrintStream(err, true, StandardCharsets.UTF_8))
            .persistence(new HashMap<>())
            .start(
                "-s",
                "--class-path",
                System.getProperty("surefire.test.class.path"),
                "-R-XX:TieredStopAtLevel=1",
                "-R-Dfile=" + file,
                "-R-Ddevice=" + device,
                START.toString(),
                recipe.toString());
    return new RecipeRun(status, text(out), text(err));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
