package dev.roofline.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.algebra.Tally;
import dev.roofline.analysis.OperatorReport;
import dev.roofline.analysis.Phase;

/** A phase as JSON. */
final class PhaseJson {

  private PhaseJson() {}

  static ObjectNode of(Phase phase, boolean withOperators) {
    ObjectNode json = Json.object();
    json.put("steps", phase.steps());
    json.put("tokens", phase.tokens());
    json.set("matrixFlop", Json.number(phase.tally().matrixFlop()));
    json.set("vectorFlop", Json.number(phase.tally().vectorFlop()));
    json.set("bytes", bytes(phase.tally()));
    json.set("operationalIntensity", intensity(phase.tally()));
    json.put("regime", phase.regime().toString());
    json.set("attainableFlopPerSecond", Json.number(phase.attainable().flopPerSecond()));
    json.set("seconds", Json.number(phase.seconds()));
    json.set("aggregateSeconds", Json.number(phase.aggregateSeconds()));
    json.set("tokensPerSecond", Json.number(phase.tokensPerSecond()));
    if (withOperators) {
      ArrayNode operators = json.putArray("operators");
      phase.operators().forEach(operator -> operators.add(operator(operator)));
    }
    return json;
  }

  static ObjectNode bytes(Tally tally) {
    ObjectNode json = Json.object();
    json.set("weights", Json.number(tally.weightBytes()));
    json.set("kvRead", Json.number(tally.kvReadBytes()));
    json.set("kvWrite", Json.number(tally.kvWriteBytes()));
    json.set("activations", Json.number(tally.activationBytes()));
    json.set("total", Json.number(tally.bytes()));
    return json;
  }

  private static ObjectNode operator(OperatorReport operator) {
    Tally tally = operator.tally();
    ObjectNode json = Json.object();
    json.put("name", operator.name());
    json.set("count", Json.number(operator.count()));
    json.set("matrixFlop", Json.number(tally.matrixFlop()));
    json.set("vectorFlop", Json.number(tally.vectorFlop()));
    json.set("bytes", Json.number(tally.bytes()));
    json.set("operationalIntensity", intensity(tally));
    json.put("regime", operator.regime().toString());
    json.set("seconds", Json.number(operator.seconds()));
    return json;
  }

  /** Null without traffic, where an intensity has no value. */
  private static JsonNode intensity(Tally tally) {
    return Json.number(tally.flop() / tally.bytes());
  }
}
