package dev.roofline.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.hardware.Catalogue;
import dev.roofline.hardware.CatalogueEntry;
import dev.roofline.quantity.Prefix;
import dev.roofline.text.TextTable;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline devices}: the devices that the library knows by id. */
final class DevicesCommand implements Subcommand {

  private static final String NONE = "–";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("List the devices known by id, with their theoretical ceilings.", "")
        .customSynopsis("java -jar roofline.jar devices [--json]");
    Options.flag(
        spec, "--json", "A JSON array; provenance gives each number with its kind and source.");
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    return given.has("--json") ? Json.text(json()) : table();
  }

  private static String table() {
    TextTable table =
        TextTable.of("<id", "<class", "GiB", "GB/s", "F32", "F16", "BF16", "INT8", "<also has");
    for (Device device : Catalogue.devices()) {
      table =
          table.row(
              device.id(),
              device.kind(),
              device.memory().map(size -> in(Prefix.GIBI, size.bytes())).orElse(NONE),
              in(Prefix.GIGA, device.ceilings().bandwidth().value().bytesPerSecond()),
              peak(device, ComputeFormat.F32),
              peak(device, ComputeFormat.F16),
              peak(device, ComputeFormat.BF16),
              peak(device, ComputeFormat.INT8),
              otherCeilings(device));
    }
    return Columns.fit(
        table
            + """

            Bandwidth and peaks are theoretical; peaks are dense, in TFLOP/s or TOP/s; --json has all.
            Work in a format that a device does not have runs in the next wider one.
            Other sets of ceilings are chosen with --ceilings.
            """);
  }

  private static String in(Prefix prefix, double value) {
    return Prefix.significant(value / prefix.factor());
  }

  private static String peak(Device device, ComputeFormat format) {
    return device
        .ceilings()
        .peak(format)
        .map(peak -> in(Prefix.TERA, peak.flopPerSecond()))
        .orElse(NONE);
  }

  private static String otherCeilings(Device device) {
    List<CeilingSet> others =
        device.sets().keySet().stream().filter(set -> set != device.selected()).toList();
    return switch (others.size()) {
      case 0 -> "";
      case 1 -> others.get(0).toString();
      default -> others.get(0) + " and " + (others.size() - 1) + " more";
    };
  }

  private static ArrayNode json() {
    ArrayNode json = Json.array();
    Catalogue.ids().forEach(id -> json.add(device(Catalogue.entry(id))));
    return json;
  }

  private static ObjectNode device(CatalogueEntry entry) {
    Device device = entry.device();
    Ceilings ceilings = device.ceilings();
    ObjectNode json = Json.object();
    json.put("id", device.id());
    json.put("name", device.name());
    json.put("class", device.kind());
    json.set("memoryBytes", Json.orNull(device.memory(), size -> json.numberNode(size.bytes())));
    json.set("bandwidthBytesPerSecond", Json.number(ceilings.bandwidth().value().bytesPerSecond()));
    ObjectNode peaks = json.putObject("peaks");
    ceilings
        .peaks()
        .forEach(
            (format, peak) -> peaks.set(format.name(), Json.number(peak.value().flopPerSecond())));
    ArrayNode sources = json.putArray("sources");
    entry.sources().values().forEach(sources::add);
    json.set("provenance", ProvenanceJson.of(entry));
    return json;
  }
}
