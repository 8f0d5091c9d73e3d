package dev.roofline.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.analysis.Report;
import dev.roofline.command.DepthCurve.DepthPoint;
import dev.roofline.study.PhysicalDepth;
import dev.roofline.study.published.AffineInDepth;
import dev.roofline.study.published.PublishedDepthReading;

/**
 * A depth study as JSON: {@code {"device", "workload", "stage", "depths": [{"layers", "model",
 * "parameters", "operationalIntensity", "flopPerSecond", "tokensPerSecond",
 * "publishedFlopPerByteSecond", "publishedFlopPerSecond"} …], "physical": {"leastLayers",
 * "operationalIntensityOfLayer"}, "published": {"peakDepth", "workOfLayer", "peakBytes",
 * "wallSeconds"}}}; what is published is null where there is no published reading.
 */
final class DepthJson {

  private DepthJson() {}

  static ObjectNode of(DepthCurve curve) {
    Report any = curve.points().get(0).report();
    ObjectNode json = Json.object();
    json.set("device", AnalysisJson.device(any));
    json.set("workload", AnalysisJson.workload(any));
    json.put("stage", curve.stage().toString());
    ArrayNode depths = json.putArray("depths");
    curve.points().forEach(point -> depths.add(depth(curve, point)));
    json.set("physical", physical(curve.physical()));
    json.set("published", Json.orNull(curve.published(), DepthJson::published));
    return json;
  }

  private static ObjectNode depth(DepthCurve curve, DepthPoint point) {
    int layers = point.layers();
    ObjectNode json = Json.object();
    json.put("layers", layers);
    json.put("model", point.report().setting().model().id());
    json.put("parameters", point.report().size().parameters());
    json.set("operationalIntensity", Json.number(point.phase().operationalIntensity()));
    json.set("flopPerSecond", Json.number(point.phase().performance().flopPerSecond()));
    json.set("tokensPerSecond", Json.number(point.phase().tokensPerSecond()));
    json.set(
        "publishedFlopPerByteSecond",
        Json.orNull(
            curve.published(),
            published -> Json.number(published.intensity(layers).flopPerByteSecond())));
    json.set(
        "publishedFlopPerSecond",
        Json.orNull(curve.published(), published -> Json.number(published.workPerSecond(layers))));
    return json;
  }

  private static ObjectNode physical(PhysicalDepth physical) {
    ObjectNode json = Json.object();
    json.put("leastLayers", physical.least());
    json.set("operationalIntensityOfLayer", Json.number(physical.operationalIntensityOfLayer()));
    return json;
  }

  private static JsonNode published(PublishedDepthReading published) {
    ObjectNode json = Json.object();
    json.set("peakDepth", Json.number(published.peakDepth()));
    json.set("workOfLayer", Json.number(published.workOfLayer()));
    json.set("peakBytes", affine(published.peakBytes()));
    json.set("wallSeconds", affine(published.wallSeconds()));
    return json;
  }

  private static ObjectNode affine(AffineInDepth line) {
    ObjectNode json = Json.object();
    json.set("ends", Json.number(line.ends()));
    json.set("layer", Json.number(line.layer()));
    return json;
  }
}
