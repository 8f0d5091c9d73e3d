package dev.roofline.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.analysis.MemoryFit;
import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.device.Roofline;
import dev.roofline.potential.Potential;
import java.util.Optional;
import java.util.OptionalLong;

/** A report as JSON; names, order and base units are a contract with whoever reads it. */
final class AnalysisJson {

  private AnalysisJson() {}

  static ObjectNode of(Report report, boolean withOperators) {
    Optional<Phase> prefill = Phases.prefill(report);
    Optional<Phase> decode = Phases.decode(report);
    ObjectNode json = Json.object();
    json.set("model", model(report));
    json.set("device", device(report));
    json.set("workload", workload(report));
    json.set("prefill", Json.orNull(prefill, phase -> PhaseJson.of(phase, withOperators)));
    json.set("decode", Json.orNull(decode, phase -> PhaseJson.of(phase, withOperators)));
    json.set("total", PhaseJson.of(report.total(), withOperators));
    ObjectNode potential = json.putObject("potential");
    potential.set("prefill", Json.orNull(prefill.map(report::potential), AnalysisJson::potential));
    potential.set("decode", Json.orNull(decode.map(report::potential), AnalysisJson::potential));
    json.set("memory", memory(report.memory()));
    return json;
  }

  private static ObjectNode model(Report report) {
    Report.ModelSize size = report.size();
    ObjectNode json = Json.object();
    json.put("id", report.setting().model().id());
    json.put("parameters", size.parameters());
    json.put("activeParameters", size.activeParameters());
    json.put("weightBytes", size.weightBytes());
    json.set("kvBytesPerToken", Json.number(size.kvBytesPerToken()));
    return json;
  }

  static ObjectNode device(Report report) {
    Report.Setting setting = report.setting();
    Roofline roofline = report.roofline();
    ObjectNode json = Json.object();
    json.put("id", setting.device().id());
    json.put("ceilings", setting.device().selected().toString());
    json.put("computeFormat", setting.computed().name());
    json.set("peakFlopPerSecond", Json.number(roofline.peak().flopPerSecond()));
    json.set("bandwidthBytesPerSecond", Json.number(roofline.bandwidth().bytesPerSecond()));
    json.set("ridgeFlopPerByte", Json.number(roofline.ridge()));
    return json;
  }

  static ObjectNode workload(Report report) {
    Report.Setting setting = report.setting();
    ObjectNode json = Json.object();
    json.put("batch", setting.workload().batch());
    json.put("prompt", setting.workload().prompt());
    json.put("generate", setting.workload().generate());
    json.put("weights", setting.quantization().name());
    json.put("kvCache", setting.kvCache().name());
    return json;
  }

  static JsonNode potential(Potential potential) {
    ObjectNode json = Json.object();
    json.put("regime", potential.regime().toString());
    ObjectNode published = json.putObject("published");
    published.set("value", Json.number(potential.published().value()));
    published.put("unit", potential.published().unit());
    json.set("normalised", Json.number(potential.normalised()));
    json.set("logarithmic", Json.number(potential.logarithmic()));
    return json;
  }

  private static ObjectNode memory(MemoryFit memory) {
    OptionalLong capacity = memory.capacityBytes();
    ObjectNode json = Json.object();
    json.put("weightBytes", memory.weightBytes());
    json.set("kvBytes", Json.number(memory.kvBytes()));
    json.set("activationBytes", Json.number(memory.activationBytes()));
    json.set(
        "capacityBytes",
        capacity.isPresent() ? json.numberNode(capacity.getAsLong()) : json.nullNode());
    json.set("fits", Json.orNull(memory.fits(), json::booleanNode));
    return json;
  }
}
