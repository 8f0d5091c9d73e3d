package dev.roofline.device;

import com.google.common.collect.Maps;
import dev.roofline.check.Check;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.DataSize;
import dev.roofline.quantity.FlopRate;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A device: its memory capacity and its sets of ceilings, one of which is selected. Immutable; two
 * devices are equal when everything about them is.
 */
public final class Device implements Serializable {

  private static final long serialVersionUID = 1;

  private final String id;
  private final String name;
  private final String kind;
  private final Extras extras;
  private final Map<CeilingSet, Ceilings> sets;
  private final CeilingSet selected;

  private Device(
      String id,
      String name,
      String kind,
      Extras extras,
      Map<CeilingSet, Ceilings> sets,
      CeilingSet selected) {
    this.id = Check.notBlank("id", id);
    this.name = Check.notBlank("name", name);
    this.kind = Check.notBlank("kind", kind);
    this.extras = extras;
    if (!sets.containsKey(selected)) {
      throw new IllegalArgumentException(
          "ceilings (" + selected + ") of device " + id + " must be one of " + sets.keySet());
    }
    this.sets = Collections.unmodifiableMap(Maps.newEnumMap(sets));
    this.selected = selected;
  }

  /**
   * A device under its theoretical ceilings.
   *
   * @param id lower case with dashes, as in {@code apple-m1-pro}
   * @param name the name people know it by
   * @param kind the class of device, as in {@code desktop-gpu}
   * @param sets the sets of ceilings it has
   * @throws IllegalArgumentException if a name is blank or the theoretical ceilings are missing
   */
  public static Device of(String id, String name, String kind, Map<CeilingSet, Ceilings> sets) {
    Objects.requireNonNull(sets, "sets");
    return new Device(id, name, kind, Extras.NONE, sets, CeilingSet.THEORETICAL);
  }

  /**
   * A device of one's own from a single roofline, without a known memory capacity. Work in narrower
   * formats computes under the same peak.
   *
   * @throws IllegalArgumentException if the identifier is blank
   */
  public static Device of(String id, ComputeFormat format, FlopRate peak, Bandwidth bandwidth) {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(peak, "peak");
    Objects.requireNonNull(bandwidth, "bandwidth");
    Provenance given = new Provenance(Provenance.Kind.DERIVED, "given by the caller");
    Ceilings ceilings =
        new Ceilings(new Sourced<>(bandwidth, given), Map.of(format, new Sourced<>(peak, given)));
    return of(id, id, "custom", Map.of(CeilingSet.THEORETICAL, ceilings));
  }

  /** The same device with a memory capacity. */
  public Device withMemory(DataSize capacity) {
    Objects.requireNonNull(capacity);
    return with(new Extras(capacity, extras.silicon, extras.tdpWatts));
  }

  /** The same device with what it is made of. */
  public Device withSilicon(Silicon silicon) {
    Objects.requireNonNull(silicon);
    return with(new Extras(extras.memory, silicon, extras.tdpWatts));
  }

  /**
   * The same device with the sustained power it is designed for.
   *
   * @throws IllegalArgumentException unless finite and above zero
   */
  public Device withTdp(double watts) {
    return with(new Extras(extras.memory, extras.silicon, Check.positive("watts", watts)));
  }

  private Device with(Extras other) {
    return new Device(id, name, kind, other, sets, selected);
  }

  /**
   * The same device under another of its sets of ceilings.
   *
   * @throws IllegalArgumentException if it has no such set
   */
  public Device under(CeilingSet set) {
    return new Device(id, name, kind, extras, sets, set);
  }

  /**
   * The same device under its measured ceilings.
   *
   * @throws IllegalArgumentException if none are known
   */
  public Device measured() {
    return under(CeilingSet.MEASURED);
  }

  /** The identifier, lower case with dashes. */
  public String id() {
    return id;
  }

  /** The name people know the device by. */
  public String name() {
    return name;
  }

  /** The class of device, as in {@code desktop-gpu}. */
  public String kind() {
    return kind;
  }

  /** The memory capacity, if known. */
  public Optional<DataSize> memory() {
    return Optional.ofNullable(extras.memory);
  }

  /** What it is made of, if known. */
  public Optional<Silicon> silicon() {
    return Optional.ofNullable(extras.silicon);
  }

  /** The sustained power in W that it is designed for, if known. */
  public OptionalDouble tdpWatts() {
    Double watts = extras.tdpWatts;
    return watts == null ? OptionalDouble.empty() : OptionalDouble.of(watts);
  }

  /** All sets of ceilings the device has. */
  public Map<CeilingSet, Ceilings> sets() {
    return sets;
  }

  /** Which set {@link #ceilings()} gives. */
  public CeilingSet selected() {
    return selected;
  }

  /** The selected set of ceilings. */
  public Ceilings ceilings() {
    return Objects.requireNonNull(sets.get(selected));
  }

  /**
   * The roofline for work in a format, under the selected ceilings.
   *
   * @throws IllegalArgumentException if the device computes neither in it nor in a substitute
   */
  public Roofline roofline(ComputeFormat wanted) {
    return ceilings().roofline(wanted);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Device that
        && id.equals(that.id)
        && name.equals(that.name)
        && kind.equals(that.kind)
        && extras.equals(that.extras)
        && sets.equals(that.sets)
        && selected == that.selected;
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, name, kind, extras, sets, selected);
  }

  @Override
  public String toString() {
    String peaks =
        ceilings().peaks().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue().value())
            .collect(Collectors.joining(", "));
    return id + " [" + selected + ": " + ceilings().bandwidth().value() + ", " + peaks + "]";
  }

  /** What not every device has. */
  private record Extras(
      @Nullable DataSize memory, @Nullable Silicon silicon, @Nullable Double tdpWatts)
      implements Serializable {
    static final Extras NONE = new Extras(null, null, null);
  }
}
