package dev.roofline.models.file;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roofline.models.ModelFileException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is expected of wrong files. */
public final class Refusals {

  private Refusals() {}

  /** Expects a refusal with this message. */
  public static void assertRefused(ThrowingCallable reading, String message) {
    assertThatExceptionOfType(ModelFileException.class).isThrownBy(reading).withMessage(message);
  }
}
