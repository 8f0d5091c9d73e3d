package dev.roofline.hardware;

import dev.roofline.device.Device;
import dev.roofline.device.Sourced;
import dev.roofline.quantity.DataSize;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A device with all that its file says about it. Immutable. */
public final class CatalogueEntry implements Serializable {

  private static final long serialVersionUID = 1;

  private final Device device;
  private final String vendor;
  private final @Nullable Integer year;
  private final List<String> aliases;
  private final @Nullable Sourced<DataSize> memory;
  private final @Nullable Sourced<Power> tdp;
  private final Map<String, Sourced<DataSize>> caches;
  private final Map<String, Device> units;
  private final Map<String, String> sources;
  private final String notes;

  CatalogueEntry(
      Device device,
      String vendor,
      @Nullable Integer year,
      List<String> aliases,
      @Nullable Sourced<DataSize> memory,
      @Nullable Sourced<Power> tdp,
      Map<String, Sourced<DataSize>> caches,
      Map<String, Device> units,
      Map<String, String> sources,
      String notes) {
    this.device = device;
    this.vendor = vendor;
    this.year = year;
    this.aliases = List.copyOf(aliases);
    this.memory = memory;
    this.tdp = tdp;
    this.caches = ordered(caches);
    this.units = ordered(units);
    this.sources = ordered(sources);
    this.notes = notes;
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** The device itself: what the analysis needs. */
  public Device device() {
    return device;
  }

  /** The device's identifier. */
  public String id() {
    return device.id();
  }

  /** Who makes it; empty where the file does not say. */
  public String vendor() {
    return vendor;
  }

  /** The year it came out, if known. */
  public OptionalInt year() {
    return year == null ? OptionalInt.empty() : OptionalInt.of(year);
  }

  /** Other names under which it is found. */
  public List<String> aliases() {
    return aliases;
  }

  /** The memory capacity with its source, if known; of several that are sold, the largest. */
  public Optional<Sourced<DataSize>> memory() {
    return Optional.ofNullable(memory);
  }

  /** The sustained power it is designed for, if published. */
  public Optional<Sourced<Power>> tdp() {
    return Optional.ofNullable(tdp);
  }

  /**
   * Cache sizes by name, as in {@code l2}; totals over the device unless the name says otherwise.
   */
  public Map<String, Sourced<DataSize>> caches() {
    return caches;
  }

  /**
   * Units of a chip whose ceilings differ from the main one's, as in {@code npu} or {@code cpu};
   * each is a device with an id such as {@code snapdragon-x-elite/npu} and shares the memory.
   */
  public Map<String, Device> units() {
    return units;
  }

  /** The public sources of the numbers, by the file's short keys. */
  public Map<String, String> sources() {
    return sources;
  }

  /** What a reader should know, above all where public catalogues disagree; may be empty. */
  public String notes() {
    return notes;
  }

  @Override
  public String toString() {
    return device.name() + " " + device;
  }
}
