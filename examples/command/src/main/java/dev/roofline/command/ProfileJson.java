package dev.roofline.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.engine.EngineProfile;
import dev.roofline.engine.Errors;
import dev.roofline.engine.Interval;
import dev.roofline.engine.Prediction;
import dev.roofline.engine.StageProfile;

/** Engine profiles and predictions as JSON. */
final class ProfileJson {

  private ProfileJson() {}

  static ObjectNode of(EngineProfile profile) {
    ObjectNode json = Json.object();
    json.put("engine", profile.engine().id());
    ObjectNode execution = json.putObject("execution");
    execution.put("floatWeightsComputeIn", profile.engine().floats().name());
    execution.put("quantisedWeightsComputeIn", profile.engine().quantised().name());
    execution.put("attention", "fused");
    execution.put("cachePadding", EngineProfile.cachePadding());
    json.set("decode", stage(profile.decode()));
    json.set("prefill", stage(profile.prefill()));
    return json;
  }

  private static ObjectNode stage(StageProfile stage) {
    ObjectNode json = Json.object();
    ArrayNode parameters = json.putArray("parameters");
    stage
        .parameters()
        .forEach(
            parameter -> {
              ObjectNode one = parameters.addObject();
              one.put("name", parameter.name());
              one.set("value", Json.number(parameter.value()));
              one.put("unit", parameter.unit());
              one.put("meaning", parameter.meaning());
            });
    ObjectNode interval = json.putObject("interval");
    interval.set("low", Json.number(stage.interval().low()));
    interval.set("high", Json.number(stage.interval().high()));
    interval.set("coverage", Json.number(Interval.COVERAGE));
    ObjectNode errors = json.putObject("errors");
    errors.set("inSample", errors(stage.inSample()));
    errors.set("otherDevices", errors(stage.otherDevices()));
    errors.set("otherModels", errors(stage.otherModels()));
    return json;
  }

  private static ObjectNode errors(Errors errors) {
    ObjectNode json = Json.object();
    json.put("count", errors.count());
    json.set("median", Json.number(errors.median()));
    json.set("fourInFive", Json.number(errors.most()));
    return json;
  }

  static ObjectNode prediction(Prediction prediction) {
    ObjectNode json = Json.object();
    json.set("tokensPerSecond", Json.number(prediction.tokensPerSecond()));
    json.set("low", Json.number(prediction.low()));
    json.set("high", Json.number(prediction.high()));
    json.put("engine", prediction.engine().id(prediction.build()));
    return json;
  }
}
