package dev.roofline.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The {@code roofline} command. It answers on standard output, or says on one line of standard
 * error why it does not; both are UTF-8 wherever it runs.
 */
public final class Main {

  /** There is an answer. */
  static final int ANSWERED = 0;

  /** The library failed. */
  static final int FAILED = 1;

  /** The arguments, or a file that they name, cannot be used. */
  static final int REFUSED = 2;

  private Main() {}

  /** Runs the command and exits with its status. */
  public static void main(String[] args) {
    // All option values are texts here; picocli's converters for other types need not be loaded.
    System.setProperty("picocli.converters.excludes", "java.*|picocli.*");
    PrintStream out = utf8(FileDescriptor.out);
    int status = run(args, out, utf8(FileDescriptor.err));
    System.exit(out.checkError() && status == ANSWERED ? FAILED : status);
  }

  /**
   * Runs the command.
   *
   * @param args the arguments
   * @param out for the answer; nothing is written unless it is whole, but for rows of a sweep
   * @param err for the one line if there is no answer, and for progress if it is asked for
   * @return the exit status: 0 answered, 1 failed, 2 refused
   */
  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      CommandTree.answer(args, out, err);
      out.flush();
      return ANSWERED;
    } catch (IllegalArgumentException e) {
      return complain(err, REFUSED, Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
    } catch (RuntimeException | Error e) {
      return complain(err, FAILED, "unexpected " + e + "; this is a defect, please report it");
    }
  }

  private static int complain(PrintStream err, int status, String message) {
    err.print("roofline: " + message.strip().replaceAll("[\\s\\p{Cntrl}]+", " ") + "\n");
    err.flush();
    return status;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
