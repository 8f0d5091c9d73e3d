package dev.roofline.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Provenance;
import dev.roofline.hardware.CatalogueEntry;
import java.util.Map;

/**
 * Every number of a device with how it was obtained: {@code {"memory", "tdp", "caches": {name: …},
 * "ceilings": {set: {"bandwidth", "peaks": {format: …}}}, "units": {unit: {set: …}}}}, where a
 * number is {@code {"value", "kind", "source"}} in base units, or null where it is not known.
 */
final class ProvenanceJson {

  private ProvenanceJson() {}

  static ObjectNode of(CatalogueEntry entry) {
    ObjectNode json = Json.object();
    json.set(
        "memory",
        Json.orNull(entry.memory(), size -> number(size.value().bytes(), size.provenance())));
    json.set(
        "tdp",
        Json.orNull(entry.tdp(), power -> number(power.value().watts(), power.provenance())));
    ObjectNode caches = json.putObject("caches");
    entry
        .caches()
        .forEach((name, size) -> caches.set(name, number(size.value().bytes(), size.provenance())));
    json.set("ceilings", sets(entry.device().sets()));
    ObjectNode units = json.putObject("units");
    entry.units().forEach((name, unit) -> units.set(name, sets(unit.sets())));
    return json;
  }

  private static ObjectNode sets(Map<CeilingSet, Ceilings> sets) {
    ObjectNode json = Json.object();
    sets.forEach((set, ceilings) -> json.set(set.toString(), ceilings(ceilings)));
    return json;
  }

  private static ObjectNode ceilings(Ceilings ceilings) {
    ObjectNode json = Json.object();
    json.set(
        "bandwidth",
        number(ceilings.bandwidth().value().bytesPerSecond(), ceilings.bandwidth().provenance()));
    ObjectNode peaks = json.putObject("peaks");
    ceilings
        .peaks()
        .forEach(
            (format, peak) ->
                peaks.set(format.name(), number(peak.value().flopPerSecond(), peak.provenance())));
    return json;
  }

  private static JsonNode number(double value, Provenance provenance) {
    ObjectNode json = Json.object();
    json.set("value", Json.number(value));
    json.put("kind", provenance.kind().toString());
    json.put("source", provenance.source());
    return json;
  }
}
