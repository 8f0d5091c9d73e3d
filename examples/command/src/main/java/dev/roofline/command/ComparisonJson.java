package dev.roofline.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.analysis.Report;
import dev.roofline.potential.PotentialForm;
import dev.roofline.potential.Ranking;
import java.util.List;
import java.util.Map;

/**
 * A comparison as JSON: {@code {"device", "workload", "models": [as analyze …], "ranking":
 * {"prefill": RANKING, "decode": RANKING}}}, where RANKING is {@code {"normalised": [GROUP …],
 * "logarithmic": [GROUP …]}} and GROUP {@code {"regime", "order": [{"model", "value"} …]}},
 * smallest Φ first. There is no order between groups.
 */
final class ComparisonJson {

  private ComparisonJson() {}

  static ObjectNode of(Map<String, Report> reports, boolean withOperators) {
    Report any = reports.values().iterator().next();
    ObjectNode json = Json.object();
    json.set("device", AnalysisJson.device(any));
    json.set("workload", AnalysisJson.workload(any));
    ArrayNode models = json.putArray("models");
    reports.values().forEach(report -> models.add(AnalysisJson.of(report, withOperators)));
    ObjectNode ranking = json.putObject("ranking");
    ranking.set("prefill", ranking(Entrant.of(reports, Phases::prefill)));
    ranking.set("decode", ranking(Entrant.of(reports, Phases::decode)));
    return json;
  }

  private static JsonNode ranking(List<Entrant> entrants) {
    ObjectNode json = Json.object();
    if (entrants.isEmpty()) {
      return json.nullNode();
    }
    for (PotentialForm form : Entrant.FORMS) {
      ArrayNode groups = json.putArray(form.toString());
      Entrant.rank(entrants, form).groups().forEach(group -> groups.add(group(form, group)));
    }
    return json;
  }

  private static ObjectNode group(PotentialForm form, List<Ranking.Entry> entries) {
    ObjectNode json = Json.object();
    json.put("regime", entries.get(0).potential().regime().toString());
    ArrayNode order = json.putArray("order");
    for (Ranking.Entry entry : entries) {
      ObjectNode place = order.addObject();
      place.put("model", entry.name());
      place.set("value", Json.number(form.of(entry.potential())));
    }
    return json;
  }
}
