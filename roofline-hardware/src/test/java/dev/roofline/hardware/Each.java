package dev.roofline.hardware;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.Collection;
import java.util.function.Function;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** One assertion over many things: reports each that fails, by name. */
final class Each {

  private Each() {}

  static <T> void each(Collection<T> things, Function<T, String> name, ThrowingConsumer<T> law) {
    assertAll(things.stream().map(thing -> named(name.apply(thing), () -> law.accept(thing))));
  }

  private static Executable named(String name, Executable law) {
    return () -> {
      try {
        law.execute();
      } catch (AssertionError e) {
        throw new AssertionError(name + ": " + e.getMessage(), e);
      }
    };
  }
}
