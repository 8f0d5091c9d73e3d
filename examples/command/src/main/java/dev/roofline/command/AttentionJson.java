package dev.roofline.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.analysis.Report;
import dev.roofline.study.AttentionConclusion;
import dev.roofline.study.AttentionRow;
import dev.roofline.study.AttentionStudy;
import dev.roofline.study.Stage;
import java.util.Locale;

/**
 * A study of attention as JSON: {@code {"device", "stage", "conclusions": [{"scenario", "mlaCache",
 * "models": [{"kind", "model", "parameters", "operationalIntensity", "flopPerSecond",
 * "tokensPerSecond", "kvBytes", "potential"} …], "highestIntensity", "lowestIntensity",
 * "highestPerformance", "lowestPerformance", "fastest", "latentLeads", "groupedTrails"} …]}}, where
 * the highest and the lowest are names of models.
 */
final class AttentionJson {

  private AttentionJson() {}

  static ObjectNode of(AttentionStudy study, Stage stage) {
    ObjectNode json = Json.object();
    json.set("device", AnalysisJson.device(study.rows().get(0).report()));
    json.put("stage", stage.toString());
    ArrayNode conclusions = json.putArray("conclusions");
    study.conclusions(stage).forEach(conclusion -> conclusions.add(conclusion(conclusion)));
    return json;
  }

  private static ObjectNode conclusion(AttentionConclusion conclusion) {
    ObjectNode json = Json.object();
    json.put("scenario", conclusion.scenario().toString());
    json.put("mlaCache", conclusion.cache().name().toLowerCase(Locale.ROOT));
    ArrayNode models = json.putArray("models");
    conclusion.rows().forEach(row -> models.add(model(row, conclusion.stage())));
    json.put("highestIntensity", conclusion.highestIntensity().model());
    json.put("lowestIntensity", conclusion.lowestIntensity().model());
    json.put("highestPerformance", conclusion.highestPerformance().model());
    json.put("lowestPerformance", conclusion.lowestPerformance().model());
    json.put("fastest", conclusion.fastest().model());
    json.put("latentLeads", conclusion.latentLeads());
    json.put("groupedTrails", conclusion.groupedTrails());
    return json;
  }

  private static ObjectNode model(AttentionRow row, Stage stage) {
    Report report = row.report();
    ObjectNode json = Json.object();
    json.put("kind", row.kind().toString());
    json.put("model", row.model());
    json.put("parameters", report.size().parameters());
    json.set("operationalIntensity", Json.number(row.operationalIntensity(stage)));
    json.set("flopPerSecond", Json.number(row.flopPerSecond(stage)));
    json.set("tokensPerSecond", Json.number(row.tokensPerSecond(stage)));
    json.set("kvBytes", Json.number(row.cacheBytes()));
    json.set("potential", AnalysisJson.potential(report.potential(stage.of(report))));
    return json;
  }
}
