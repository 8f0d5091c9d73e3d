package dev.roofline.models;

import dev.roofline.check.Quote;
import java.util.Objects;

/**
 * A model file that cannot be read or honoured. The message is one line: the file, the place in it,
 * the value found and what is allowed.
 */
public final class ModelFileException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /** A refusal of {@code file} for the reason that {@code problem} states. */
  public ModelFileException(String file, String problem) {
    super(message(file, problem));
  }

  /** A refusal with the exception that led to it. */
  public ModelFileException(String file, String problem, Throwable cause) {
    super(message(file, problem), Objects.requireNonNull(cause, "cause"));
  }

  private static String message(String file, String problem) {
    Objects.requireNonNull(file, "file");
    return Quote.message(file + ": " + Objects.requireNonNull(problem, "problem"));
  }
}
