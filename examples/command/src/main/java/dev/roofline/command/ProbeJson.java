package dev.roofline.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.hardware.probe.Host;
import dev.roofline.hardware.probe.ProbeFigure;
import dev.roofline.hardware.probe.ProbeResult;
import dev.roofline.quantity.DataSize;

/** What a probe found as JSON. */
final class ProbeJson {

  private ProbeJson() {}

  static ObjectNode of(ProbeResult result) {
    ObjectNode json = Json.object();
    json.set("device", device(result.device()));
    json.set("host", host(result.host()));
    json.put("date", result.date().toString());
    json.set("seconds", Json.number(1e-3 * result.took().toMillis()));
    json.put("arrayBytes", result.arrays().bytes());
    ArrayNode figures = json.putArray("figures");
    result.figures().forEach(figure -> figures.add(figure(figure)));
    ArrayNode remarks = json.putArray("remarks");
    result.remarks().forEach(remarks::add);
    return json;
  }

  private static ObjectNode device(Device device) {
    Ceilings ceilings = device.ceilings();
    ObjectNode json = Json.object();
    json.put("id", device.id());
    json.put("ceilings", device.selected().toString());
    json.set("bandwidthBytesPerSecond", Json.number(ceilings.bandwidth().value().bytesPerSecond()));
    ObjectNode peaks = json.putObject("peaks");
    ceilings
        .peaks()
        .forEach(
            (format, peak) -> peaks.set(format.name(), Json.number(peak.value().flopPerSecond())));
    return json;
  }

  private static ObjectNode host(Host host) {
    ObjectNode json = Json.object();
    json.put("cpu", host.cpu());
    json.put("system", host.system());
    json.put("jvm", host.jvm());
    json.put("processors", host.processors());
    json.put("memoryBytes", host.memory().bytes());
    json.set(
        "lastLevelCacheBytes",
        Json.orNull(host.lastLevelCache().map(DataSize::bytes), json::numberNode));
    return json;
  }

  private static ObjectNode figure(ProbeFigure figure) {
    ObjectNode json = Json.object();
    json.put("kernel", figure.name());
    json.put("threads", figure.threads());
    json.put("method", figure.method());
    json.put("unit", figure.kernel().unit());
    json.put("counts", figure.kernel().counts());
    json.set("median", Json.number(figure.median()));
    json.set("best", Json.number(figure.best()));
    json.set("spread", Json.number(figure.spread()));
    json.set("running", Json.number(figure.running()));
    ArrayNode samples = json.putArray("samples");
    figure.samples().forEach(sample -> samples.add(Json.number(sample)));
    return json;
  }
}
