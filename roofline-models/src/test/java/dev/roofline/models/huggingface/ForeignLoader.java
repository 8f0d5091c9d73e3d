package dev.roofline.models.huggingface;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * A class path of its own with one class and the service file that names it, as the jar of a user
 * has. Everything else comes from the tests' class path.
 */
final class ForeignLoader extends ClassLoader {

  private static final String SERVICE = "META-INF/services/" + Architecture.class.getName();

  private final String name;
  private final byte[] bytes;
  private final Path services;

  /**
   * @param folder where the service file is written
   * @param compiled the class, which is defined anew
   */
  ForeignLoader(Path folder, Class<?> compiled) throws IOException {
    super(compiled.getClassLoader());
    this.name = compiled.getName();
    try (InputStream stream = compiled.getResourceAsStream(compiled.getSimpleName() + ".class")) {
      this.bytes = stream.readAllBytes();
    }
    this.services = Files.writeString(folder.resolve("services.txt"), name + "\n");
  }

  @Override
  protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(wanted)) {
      if (!wanted.equals(name)) {
        return super.loadClass(wanted, resolve);
      }
      Class<?> loaded = findLoadedClass(wanted);
      return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
    }
  }

  @Override
  public Enumeration<URL> getResources(String wanted) throws IOException {
    return wanted.equals(SERVICE)
        ? Collections.enumeration(
            List.of(services.toUri().toURL(), getParent().getResource(SERVICE)))
        : super.getResources(wanted);
  }
}
