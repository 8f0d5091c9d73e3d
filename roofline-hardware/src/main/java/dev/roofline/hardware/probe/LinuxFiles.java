package dev.roofline.hardware.probe;

import dev.roofline.quantity.DataSize;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux tells in {@code /proc} and {@code /sys}; nothing on other systems. */
final class LinuxFiles {

  private static final Pattern MODEL = Pattern.compile("model name\\s*:\\s*(\\S.*?)\\s*");
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})([KMG]?)");
  private static final List<String> PREFIXES = List.of("", "K", "M", "G");
  private static final int MOST_LINES = 1000;

  private final Path root;

  /**
   * @param root the file system's root, or a directory that a test has filled
   */
  LinuxFiles(Path root) {
    this.root = root;
  }

  /** The processor's name; some architectures give none. */
  Optional<String> cpu() {
    try (var lines = Files.lines(root.resolve("proc/cpuinfo"))) {
      return lines
          .limit(MOST_LINES)
          .map(MODEL::matcher)
          .filter(Matcher::matches)
          .map(matcher -> matcher.group(1))
          .findFirst();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The caches of the highest level that there is, each counted once however many CPUs share it.
   */
  Optional<DataSize> lastLevelCache() {
    Map<String, Long> caches = new HashMap<>();
    int last = 0;
    for (Path cpu : list(root.resolve("sys/devices/system/cpu"), "cpu[0-9]*")) {
      for (Path cache : list(cpu.resolve("cache"), "index[0-9]*")) {
        int level = (int) number(text(cache.resolve("level")));
        if (level > last) {
          caches.clear();
          last = level;
        }
        if (level == last && !text(cache.resolve("type")).equals("Instruction")) {
          caches.put(text(cache.resolve("shared_cpu_list")), number(text(cache.resolve("size"))));
        }
      }
    }
    long bytes = caches.values().stream().mapToLong(Long::longValue).sum();
    return bytes > 0 ? Optional.of(new DataSize(bytes)) : Optional.empty();
  }

  /** {@code 32768K} in bytes; 0 for anything else than a number. */
  private static long number(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      return 0;
    }
    return Long.parseLong(matcher.group(1)) << 10 * PREFIXES.indexOf(matcher.group(2));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }

  private static List<Path> list(Path directory, String glob) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, glob)) {
      stream.forEach(found::add);
    } catch (IOException | RuntimeException e) {
      found.clear();
    }
    return found;
  }
}
