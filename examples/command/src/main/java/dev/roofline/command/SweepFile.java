package dev.roofline.command;

import dev.roofline.sweep.Sweep;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where all rows go.
 *
 * @param option {@code --csv} or {@code --jsonl}
 * @param file what it names
 */
record SweepFile(String option, String file) {

  private static final String STANDARD_OUTPUT = "-";

  /**
   * Writes all rows, and says how many if it is not they that are printed.
   *
   * @throws IllegalArgumentException if the file cannot be written, or a point is refused; the rows
   *     before it are written
   */
  void write(Sweep sweep, PrintStream out) {
    if (file.equals(STANDARD_OUTPUT)) {
      print(sweep, out);
      return;
    }
    try {
      Path path = Path.of(file);
      if (option.equals("--csv")) {
        sweep.writeCsv(path);
      } else {
        sweep.writeJsonLines(path);
      }
    } catch (UncheckedIOException | InvalidPathException e) {
      throw new IllegalArgumentException(
          option + " (\"" + file + "\") must be a file that can be written", e);
    }
    out.print("wrote " + sweep.points() + " rows to " + file + "\n");
  }

  private void print(Sweep sweep, PrintStream out) {
    try {
      if (option.equals("--csv")) {
        sweep.writeCsv(new Open(out));
      } else {
        sweep.writeJsonLines(new Open(out));
      }
    } catch (UncheckedIOException e) {
      // Who reads has closed, as head does; main sees it too and makes it the exit status.
      return;
    }
  }

  /** A stream as long as somebody reads it: a print stream itself never says that nobody does. */
  private record Open(PrintStream to) implements Appendable {

    @Override
    public Appendable append(CharSequence text) throws IOException {
      to.append(text);
      if (to.checkError()) {
        throw new IOException("standard output is closed");
      }
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) throws IOException {
      return append(String.valueOf(c));
    }
  }
}
