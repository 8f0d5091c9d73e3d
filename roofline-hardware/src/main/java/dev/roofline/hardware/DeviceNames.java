package dev.roofline.hardware;

import dev.roofline.check.Spelling;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names a catalogue device is found by. The index has one line per device: its id, then its
 * other names, all {@linkplain #plain plain}.
 */
final class DeviceNames {

  private static final int SUGGESTIONS = 3;

  /** No name is longer. */
  private static final int LONGEST = 60;

  private final Map<String, String> idByName = new LinkedHashMap<>();
  private final List<String> ids;

  DeviceNames(List<String> index) {
    for (String line : index) {
      String[] names = line.split(" ");
      for (String name : names) {
        idByName.put(name, names[0]);
      }
    }
    ids = idByName.values().stream().distinct().toList();
  }

  /**
   * The plain form in which names are compared: lower case, with one dash for whatever is neither a
   * letter nor a digit. {@code "Apple M1_Pro"} is {@code apple-m1-pro}.
   */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** All ids in the index's order. */
  List<String> ids() {
    return ids;
  }

  /** The id of the device with a name. */
  Optional<String> id(String name) {
    return Optional.ofNullable(idByName.get(plain(name)));
  }

  /** The ids of devices with all words of a text in one of their names; the shortest name first. */
  List<String> search(String text) {
    List<String> words = List.of(plain(text).split("-"));
    return idByName.keySet().stream()
        .filter(name -> words.stream().allMatch(name::contains))
        .sorted(Comparator.comparingInt(String::length))
        .map(name -> idByName.getOrDefault(name, name))
        .distinct()
        .toList();
  }

  /** The ids most like a name that is not there. */
  List<String> suggestions(String name) {
    List<String> found = search(name);
    return (found.isEmpty() ? alike(plain(name)) : found).stream().limit(SUGGESTIONS).toList();
  }

  /** The ids with the name nearest to the one wanted, unless even that is far. */
  private List<String> alike(String wanted) {
    int near = Math.max(2, Math.min(wanted.length(), LONGEST) / 3);
    int nearest =
        idByName.keySet().stream()
            .mapToInt(name -> Spelling.distance(name, wanted))
            .min()
            .orElse(near);
    return idByName.entrySet().stream()
        .filter(entry -> nearest <= near && Spelling.distance(entry.getKey(), wanted) == nearest)
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }
}
