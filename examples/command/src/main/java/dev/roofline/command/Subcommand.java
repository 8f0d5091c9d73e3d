package dev.roofline.command;

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
}
