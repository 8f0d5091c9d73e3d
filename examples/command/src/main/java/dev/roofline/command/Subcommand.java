package dev.roofline.command;

import java.io.PrintStream;
import picocli.CommandLine.Model.CommandSpec;

/** One of the things that the command does. */
interface Subcommand {

  /** Its options and its help. */
  CommandSpec spec();

  /**
   * What it prints, whole and ending in a line feed.
   *
   * @throws IllegalArgumentException if the arguments, or a file that they name, cannot be used
   */
  String answer(Arguments given);

  /**
   * Prints it: the whole answer at once, unless it can be longer than memory holds.
   *
   * @param given the arguments
   * @param out for the answer
   * @param err for what people may want to know meanwhile
   * @throws IllegalArgumentException as {@link #answer(Arguments)}
   */
  default void answer(Arguments given, PrintStream out, PrintStream err) {
    out.print(answer(given));
  }
}
