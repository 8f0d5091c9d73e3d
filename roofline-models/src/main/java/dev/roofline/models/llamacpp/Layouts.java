package dev.roofline.models.llamacpp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The layouts of all architectures, from the table {@code layouts.txt}. */
final class Layouts {

  private static final String TABLE = "layouts.txt";

  private final Map<String, Target> shared = new HashMap<>();
  private final Map<String, Layout> sections = new LinkedHashMap<>();
  private Map<String, Target> targets = shared;
  private Set<Layout.Trait> traits = EnumSet.noneOf(Layout.Trait.class);

  private Layouts() {}

  /** Reads the table. */
  static Layouts read() {
    Layouts layouts = new Layouts();
    text().lines().map(String::strip).forEach(layouts::line);
    return layouts;
  }

  private static String text() {
    try (InputStream table = Layouts.class.getResourceAsStream(TABLE)) {
      return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void line(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    String[] words = line.split("\\s+");
    switch (line.charAt(0)) {
      case '[' -> section(words);
      case '@' -> traits.add(Layout.Trait.valueOf(word(line.substring(1))));
      case '=' -> like(words[1]);
      default -> targets.put(words[0], target(words));
    }
  }

  /** As in {@code [llama: llama mistral]}. */
  private void section(String[] words) {
    String name = words[0].replaceAll("[\\[:\\]]", "");
    targets = new HashMap<>(shared);
    traits = EnumSet.noneOf(Layout.Trait.class);
    Set<String> types = new LinkedHashSet<>();
    Arrays.stream(words).skip(1).map(type -> type.replace("]", "")).forEach(types::add);
    sections.put(name, new Layout(name, types, traits, targets));
  }

  private void like(String section) {
    Layout other = Objects.requireNonNull(sections.get(section));
    targets.putAll(other.targets());
    traits.addAll(other.traits());
  }

  /** As in {@code self_attn.kv_b_proj attn_k_b+attn_v_b latent}. */
  private static Target target(String[] words) {
    SplitKind split = words.length > 2 ? SplitKind.valueOf(word(words[2])) : SplitKind.WHOLE;
    return new Target(List.of(words[1].split("\\+")), split);
  }

  private static String word(String text) {
    return text.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** The layouts that models of a type may have; of several, which one depends on the model. */
  List<Layout> ofModelType(String type) {
    return sections.values().stream().filter(layout -> layout.modelTypes().contains(type)).toList();
  }

  /** All sections. */
  Collection<Layout> all() {
    return Collections.unmodifiableCollection(sections.values());
  }

  /** All model types that have a layout. */
  Set<String> modelTypes() {
    Set<String> types = new TreeSet<>();
    sections.values().forEach(layout -> types.addAll(layout.modelTypes()));
    return types;
  }
}
