package dev.roofline.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reading a serialized cost may initialize any class of the algebra first. Extents and their
 * constants refer to each other, so that one order of initialization could leave a constant null.
 */
class ClassLoadingTest {

  private static final String[] CONSTANTS = {
    "ONCE", "SEQUENCES", "TOKENS", "CONTEXT", "PAIRS", "CACHED"
  };

  static Stream<String> firstClasses() {
    return Stream.concat(
            Stream.of(Extent.class.getPermittedSubclasses()),
            Stream.of(Extent.class, LinearForm.class, Polynomial.class, Cost.class, Monomial.class))
        .map(Class::getName);
  }

  @ParameterizedTest
  @MethodSource("firstClasses")
  void constantsAreThereWhicheverClassIsInitializedFirst(String first) throws Exception {
    URL classes = Extent.class.getProtectionDomain().getCodeSource().getLocation();
    try (Fresh loader = new Fresh(classes)) {
      Class.forName(first, true, loader);
      Class<?> extent = loader.loadClass(Extent.class.getName());
      for (String constant : CONSTANTS) {
        Object value = extent.getField(constant).get(null);
        assertThat(value).as("%s after %s", constant, first).hasToString(constant);
      }
    }
  }

  /** Loads the library's classes anew. */
  private static final class Fresh extends URLClassLoader {

    Fresh(URL classes) {
      super(new URL[] {classes}, Extent.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("dev.roofline.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
