package dev.roofline.hardware;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import dev.roofline.device.Sourced;
import dev.roofline.quantity.DataSize;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a device's tree. */
final class EntryReader {

  static final List<String> KEYS =
      List.of(
          "id",
          "extends",
          "name",
          "vendor",
          "class",
          "year",
          "aliases",
          "memory",
          "tdp",
          "caches",
          "compute",
          "ceilings",
          "selected",
          "units",
          "sources",
          "notes");
  static final List<String> UNIT_KEYS = List.of("name", "ceilings");

  private final Place root;
  private final SourceTable sources;
  private final CeilingsReader ceilings;

  /**
   * @param fallback see {@link SourceTable}
   */
  EntryReader(Place root, @Nullable Provenance fallback) {
    root.members(KEYS);
    this.root = root;
    this.sources = new SourceTable(root.at("sources"), fallback);
    this.ceilings = new CeilingsReader(sources);
  }

  CatalogueEntry read() {
    Sourced<DataSize> memory = size(root.at("memory"), "32 GiB");
    Sourced<Power> tdp = tdp();
    Device device = withTdp(withSilicon(device(memory)), tdp);
    return new CatalogueEntry(
        device,
        root.at("vendor").textOr(""),
        year(),
        root.at("aliases").texts(),
        memory,
        tdp,
        caches(),
        units(device),
        sources.texts(),
        root.at("notes").textOr(""));
  }

  private Device device(@Nullable Sourced<DataSize> memory) {
    String id = root.at("id").text();
    Device device =
        Device.of(
            id,
            root.at("name").textOr(id),
            root.at("class").textOr("custom"),
            ceilings.sets(root.at("ceilings")));
    return selected(memory == null ? device : device.withMemory(memory.value()));
  }

  private Device withSilicon(Device device) {
    Place compute = root.at("compute");
    return compute.present()
        ? device.withSilicon(new SiliconReader(sources).read(compute))
        : device;
  }

  private static Device withTdp(Device device, @Nullable Sourced<Power> tdp) {
    return tdp == null ? device : device.withTdp(tdp.value().watts());
  }

  private Device selected(Device device) {
    Place place = root.at("selected");
    return place.present()
        ? place.told(place.text(), text -> device.under(CeilingSet.parse(text)))
        : device;
  }

  private @Nullable Integer year() {
    Place year = root.at("year");
    return year.present() ? (Integer) year.whole(1970, 2100) : null;
  }

  private @Nullable Sourced<Power> tdp() {
    Place tdp = root.at("tdp");
    return tdp.present() ? sources.read(tdp, Power::parse, "350 W") : null;
  }

  private @Nullable Sourced<DataSize> size(Place place, String example) {
    return place.present() ? sources.read(place, DataSize::parse, example) : null;
  }

  private Map<String, Sourced<DataSize>> caches() {
    Map<String, Sourced<DataSize>> caches = new LinkedHashMap<>();
    if (root.at("caches").present()) {
      for (Place cache : root.at("caches").members()) {
        caches.put(cache.key(), sources.read(cache, DataSize::parse, "24 MiB"));
      }
    }
    return caches;
  }

  private Map<String, Device> units(Device device) {
    Map<String, Device> units = new LinkedHashMap<>();
    Place all = root.at("units");
    if (all.present()) {
      for (Place unit : all.members()) {
        if (unit.key().isBlank()) {
          throw all.refuseKey(unit.key(), "must be a text that is not blank");
        }
        units.put(unit.key(), unit(device, unit));
      }
    }
    return units;
  }

  /** A unit shares the device's memory. */
  private Device unit(Device device, Place unit) {
    unit.members(UNIT_KEYS);
    String name = device.name() + ", " + unit.key().toUpperCase(Locale.ROOT);
    Device own =
        Device.of(
            device.id() + "/" + unit.key(),
            unit.at("name").textOr(name),
            unit.key(),
            ceilings.sets(unit.at("ceilings")));
    return device.memory().map(own::withMemory).orElse(own);
  }
}
