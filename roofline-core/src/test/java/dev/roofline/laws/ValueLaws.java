package dev.roofline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The contract of an immutable value. */
public interface ValueLaws<T> {

  /** Kinds of values are few, and each try writes, reads and prints whole ones. */
  int TRIES = 100;

  /** All kinds of values. */
  @Provide
  Arbitrary<T> values();

  @Property(tries = TRIES)
  default void aSerializedCopyIsEqual(@ForAll("values") T value) {
    T copy = copy(value);
    assertThat(copy).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
  }

  @Property(tries = TRIES)
  default void equalityIsSymmetricAndAgreesWithTheHash(
      @ForAll("values") T a, @ForAll("values") T b) {
    assertThat(a.equals(b)).isEqualTo(b.equals(a));
    assertThat(!a.equals(b) || a.hashCode() == b.hashCode()).isTrue();
    assertThat(a.equals(null)).isFalse();
  }

  @Property(tries = TRIES)
  default void theTextIsOneLineAndTheSameInEveryLocale(@ForAll("values") T value) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ROOT);
      String plain = value.toString();
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(value.toString()).isEqualTo(plain).isNotBlank().doesNotContain("\n");
    } finally {
      Locale.setDefault(before);
    }
  }

  /** What is read back after writing. */
  @SuppressWarnings("unchecked")
  static <T> T copy(T value) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(value);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (T) in.readObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
