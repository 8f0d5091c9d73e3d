package dev.roofline.models.zoo;

import dev.roofline.check.Quote;
import dev.roofline.check.Spelling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which entry a name means. The resource {@code index.txt} has a line for each entry, its id and
 * then its aliases, so that finding an entry reads no other.
 */
final class ZooIndex {

  private static final int MOST_SUGGESTIONS = 3;

  /** No name is longer. */
  private static final int LONGEST = 60;

  private final List<String> ids;
  private final Map<String, String> idByName;

  private ZooIndex(List<List<String>> lines) {
    this.ids = lines.stream().map(line -> line.get(0)).sorted().toList();
    this.idByName = new TreeMap<>();
    lines.forEach(line -> line.forEach(name -> idByName.put(normalize(name), line.get(0))));
  }

  static ZooIndex instance() {
    return Holder.INDEX;
  }

  List<String> ids() {
    return ids;
  }

  String idOf(String name) {
    String id = idByName.get(normalize(name));
    if (id == null) {
      throw new IllegalArgumentException(
          "model ("
              + Quote.of(name)
              + ") must be the id or an alias of a zoo model"
              + suggestion(name));
    }
    return id;
  }

  static String normalize(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
  }

  private String suggestion(String name) {
    String wanted = normalize(name);
    List<String> similar =
        idByName.keySet().stream()
            .filter(known -> areSimilar(wanted, known))
            .sorted(Comparator.comparingInt(known -> Spelling.distance(wanted, known)))
            .map(idByName::get)
            .distinct()
            .limit(MOST_SUGGESTIONS)
            .toList();
    return similar.isEmpty()
        ? ""
        : similar.stream().collect(Collectors.joining(" or ", "; did you mean ", "?"));
  }

  /** Whether one name may be a slip of the other: a few letters off, or its beginning. */
  private static boolean areSimilar(String wanted, String known) {
    return Spelling.distance(wanted, known) <= Math.max(2, Math.min(wanted.length(), LONGEST) / 4)
        || (wanted.length() >= 3 && known.startsWith(wanted));
  }

  /** Loads the index on first use. */
  private static final class Holder {

    private static final ZooIndex INDEX = read();

    private static ZooIndex read() {
      try (InputStream stream = ZooIndex.class.getResourceAsStream("index.txt")) {
        if (stream == null) {
          throw new IllegalStateException("index.txt (absent) must be on the class path");
        }
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        return new ZooIndex(lines.lines().map(line -> List.of(line.split("\\s+"))).toList());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
