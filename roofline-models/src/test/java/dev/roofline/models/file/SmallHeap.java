package dev.roofline.models.file;

import dev.roofline.format.NumberFormat;
import dev.roofline.models.ModelFileException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a program in a virtual machine of its own with a heap of 64 MB. */
public final class SmallHeap {

  private SmallHeap() {}

  /** The lines that it prints, errors included. */
  public static List<String> run(Class<?> program, Class<?> library) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath =
        Stream.of(program, ModelFileException.class, NumberFormat.class, library)
            .map(SmallHeap::root)
            .collect(Collectors.joining(File.pathSeparator));
    try {
      Process child =
          new ProcessBuilder(
                  java, "-Xmx64m", "-XX:+UseSerialGC", "-cp", classPath, program.getName())
              .redirectErrorStream(true)
              .start();
      String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Stream.concat(printed.lines(), Stream.of("exit " + child.waitFor())).toList();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folder or jar that holds a class. */
  private static String root(Class<?> type) {
    String resource = "/" + type.getName().replace('.', '/') + ".class";
    String url = String.valueOf(type.getResource(resource));
    String root = url.substring(0, url.length() - resource.length());
    String plain = root.startsWith("jar:") ? root.substring(4, root.length() - 1) : root;
    return Path.of(URI.create(plain)).toString();
  }
}
