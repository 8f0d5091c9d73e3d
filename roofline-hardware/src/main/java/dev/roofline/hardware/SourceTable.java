package dev.roofline.hardware;

import dev.roofline.check.Check;
import dev.roofline.device.Provenance;
import dev.roofline.device.Sourced;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A file's {@code sources}, and the reading of values that point to them. */
final class SourceTable {

  static final List<String> KEYS = List.of("value", "kind", "source");

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final @Nullable Provenance fallback;

  /**
   * @param sources where the table is; may be missing
   * @param fallback for values that do not say where they come from, and the permission for sources
   *     to be plain texts; absent in the catalogue
   */
  SourceTable(Place sources, @Nullable Provenance fallback) {
    this.fallback = fallback;
    if (sources.present()) {
      sources.members().forEach(source -> texts.put(source.key(), source.text()));
    }
  }

  /** The sources by key, in the file's order. */
  Map<String, String> texts() {
    return Collections.unmodifiableMap(texts);
  }

  /** A value given as an object with kind and source or, in one's own file, as a text alone. */
  <T extends Serializable> Sourced<T> read(
      Place place, Function<String, T> parser, String example) {
    if (place.node().isObject()) {
      place.members(KEYS);
      T value = place.at("value").parsed(parser, example);
      return new Sourced<>(value, provenance(place));
    }
    T value = place.parsed(parser, example);
    if (fallback == null) {
      throw place.refuse("must be an object with value, kind and source");
    }
    return new Sourced<>(value, fallback);
  }

  private Provenance provenance(Place place) {
    Place kind = place.at("kind");
    Place source = place.at("source");
    return new Provenance(
        kind.present() || fallback == null
            ? kind.told(kind.text(), SourceTable::kind)
            : fallback.kind(),
        source.present() || fallback == null ? source(source) : fallback.source());
  }

  private String source(Place place) {
    String text = place.text();
    String found = texts.get(text);
    if (found != null) {
      return found;
    }
    if (fallback == null) {
      throw place.refuse("must be a key of sources, one of " + String.join(", ", texts.keySet()));
    }
    return text;
  }

  private static Provenance.Kind kind(String text) {
    return Check.oneOf("kind", text, List.of(Provenance.Kind.values()));
  }
}
