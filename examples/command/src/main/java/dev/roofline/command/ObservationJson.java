package dev.roofline.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.measurement.MeasuredTime;
import dev.roofline.measurement.ObservedPoint;
import dev.roofline.measurement.RoofViolation;
import dev.roofline.measurement.Testbed;
import dev.roofline.models.llamabench.BenchRow;
import dev.roofline.models.llamabench.BenchTest;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Observations as a JSON array; numbers in base units. */
final class ObservationJson {

  private ObservationJson() {}

  static ArrayNode of(List<Observed> seen) {
    ArrayNode json = Json.array();
    seen.forEach(observed -> json.add(of(observed)));
    return json;
  }

  private static ObjectNode of(Observed observed) {
    BenchRow row = observed.row();
    ObservedPoint point = observed.point();
    ObjectNode json = Json.object();
    json.put("row", row.number());
    json.put("test", row.test().toString());
    json.set("model", model(point.testbed()));
    json.set("device", device(point));
    json.set("workload", workload(row.test(), point));
    json.set("seconds", Json.number(point.time().seconds()));
    json.set("secondsDeviation", deviation(point.time()));
    json.set("tokensPerSecond", Json.number(row.timing().tokensPerSecond()));
    json.set("matrixFlop", Json.number(point.tally().matrixFlop()));
    json.set("vectorFlop", Json.number(point.tally().vectorFlop()));
    json.set("bytes", PhaseJson.bytes(point.tally()));
    json.put("traffic", observed.traffic());
    json.set("operationalIntensity", Json.number(point.operationalIntensity()));
    json.set("flopPerSecond", Json.number(point.performance().flopPerSecond()));
    json.set("bytesPerSecond", Json.number(point.bandwidth().bytesPerSecond()));
    json.set("mfu", Json.number(point.mfu()));
    json.set("mbu", Json.number(point.mbu()));
    json.put("regime", point.regime().toString());
    json.set("gap", gap(point));
    json.set("boundSeconds", Json.number(point.boundSeconds()));
    json.set("potential", AnalysisJson.potential(point.potential()));
    json.set("violation", Json.orNull(point.violation(), ObservationJson::violation));
    ArrayNode warnings = json.putArray("warnings");
    observed.warnings().forEach(warnings::add);
    return json;
  }

  private static ObjectNode model(Testbed testbed) {
    ObjectNode json = Json.object();
    json.put("id", testbed.model().id());
    json.put("parameters", testbed.model().parameters());
    json.put("weightBytes", testbed.weightBytes());
    json.put("weights", testbed.weights().name());
    json.put("kvCache", testbed.kvCache().name());
    return json;
  }

  private static ObjectNode device(ObservedPoint point) {
    ObjectNode json = Json.object();
    json.put("id", point.testbed().device().id());
    json.put("ceilings", point.testbed().device().selected().toString());
    json.put("computeFormat", point.testbed().compute().name());
    json.set("peakFlopPerSecond", Json.number(point.roofline().peak().flopPerSecond()));
    json.set("bandwidthBytesPerSecond", Json.number(point.roofline().bandwidth().bytesPerSecond()));
    json.set("ridgeFlopPerByte", Json.number(point.roofline().ridge()));
    return json;
  }

  private static ObjectNode workload(BenchTest test, ObservedPoint point) {
    ObjectNode json = Json.object();
    json.put("prompt", test.prompt());
    json.put("generate", test.generate());
    json.put("depth", test.depth());
    json.put("steps", point.run().steps());
    return json;
  }

  private static JsonNode deviation(MeasuredTime time) {
    OptionalDouble deviation = time.standardDeviation();
    return Json.number(deviation.orElse(Double.NaN));
  }

  private static ObjectNode gap(ObservedPoint point) {
    ObjectNode json = Json.object();
    json.set("roof", Json.number(point.roofGap()));
    json.set("decades", Json.number(point.roofGapDecades()));
    json.set("bandwidth", Json.number(point.bandwidthGap()));
    json.set("compute", Json.number(point.computeGap()));
    return json;
  }

  private static ObjectNode violation(RoofViolation violation) {
    ObjectNode json = Json.object();
    json.put("regime", violation.regime().toString());
    json.set("factor", Json.number(violation.factor()));
    ArrayNode reasons = json.putArray("reasons");
    violation
        .reasons()
        .forEach(
            reason -> {
              ObjectNode each = reasons.addObject();
              each.put("kind", reason.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
              each.put("text", reason.text());
            });
    return json;
  }
}
