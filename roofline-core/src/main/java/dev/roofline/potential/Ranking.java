package dev.roofline.potential;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Many named potentials in the order of Φ. Those that are {@linkplain Comparison.Incomparable
 * incomparable} fall into different groups, and between groups there is no order.
 *
 * @param form the form of Φ that orders
 * @param entries the potentials in the order given
 */
public record Ranking(PotentialForm form, List<Entry> entries) implements Serializable {

  /** Copies the list. */
  public Ranking {
    Objects.requireNonNull(form, "form");
    entries = Check.list("entries", entries);
  }

  /**
   * A potential under a name.
   *
   * @param name the name, as of a model
   * @param potential its potential
   */
  public record Entry(String name, Potential potential) implements Serializable {

    /** Refuses nulls. */
    public Entry {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(potential, "potential");
    }
  }

  /** Ranks potentials by name. */
  public static Ranking of(PotentialForm form, Map<String, Potential> potentials) {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(potentials, "potentials");
    return new Ranking(
        form,
        potentials.entrySet().stream()
            .map(named -> new Entry(named.getKey(), named.getValue()))
            .toList());
  }

  /**
   * The groups of comparable potentials, each with the smallest Φ first; equal ones and the groups
   * themselves keep the order given.
   */
  public List<List<Entry>> groups() {
    Collection<List<Entry>> groups =
        entries.stream()
            .collect(Collectors.groupingBy(Ranking::key, LinkedHashMap::new, Collectors.toList()))
            .values();
    return groups.stream().map(this::sorted).toList();
  }

  private static Object key(Entry entry) {
    return List.of(entry.potential().roofline(), entry.potential().regime());
  }

  private List<Entry> sorted(List<Entry> group) {
    return group.stream().sorted(Comparator.comparingDouble(this::value)).toList();
  }

  private double value(Entry entry) {
    return form.of(entry.potential());
  }

  /** Whether all potentials are comparable, so that there is one order. */
  public boolean isTotal() {
    return groups().size() <= 1;
  }

  /** As in {@code normalised: memory-bound a < b = c; compute-bound d}. */
  @Override
  public String toString() {
    return groups().stream().map(this::text).collect(Collectors.joining("; ", form + ": ", ""));
  }

  private String text(List<Entry> group) {
    StringBuilder text = new StringBuilder();
    double before = 0;
    for (Entry entry : group) {
      String relation = value(entry) == before ? " = " : " < ";
      text.append(text.isEmpty() ? entry.potential().regime() + " " : relation);
      text.append(entry.name());
      before = value(entry);
    }
    return text.toString();
  }
}
