package dev.roofline.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.crossover.CountRange;
import dev.roofline.crossover.Crossing;
import dev.roofline.crossover.Crossings;
import dev.roofline.crossover.Trend;
import java.util.Locale;

/**
 * Crossovers as JSON: {@code {"phase", "across": {"count", "least", "most"}, "first": SETTING,
 * "second": SETTING or null, "labels", "answers": [ANSWER …]}}. A SETTING has {@code "model"},
 * {@code "weights"}, {@code "kvCache"}, {@code "mla"} and {@code "device"} as in analyze; an ANSWER
 * has {@code "label"}, {@code "answer"} (found, never or always), {@code "initial"}, {@code
 * "crossings"} and {@code "trend"}. An infinite number is null.
 */
final class CrossoverJson {

  private CrossoverJson() {}

  static ObjectNode of(CrossoverQuestion question) {
    CountRange range = question.rows().get(0).crossings().range();
    ObjectNode json = Json.object();
    json.put("phase", question.phase().name().toLowerCase(Locale.ROOT));
    ObjectNode across = json.putObject("across");
    across.put("count", range.count().toString());
    across.put("least", range.least());
    across.put("most", range.most());
    json.set("first", setting(question.first()));
    json.set("second", Json.orNull(question.second(), CrossoverJson::setting));
    json.put("labels", question.labels());
    ArrayNode answers = json.putArray("answers");
    question.rows().forEach(row -> answers.add(answer(row)));
    return json;
  }

  private static JsonNode setting(Inference question) {
    Report report = question.generate(1).analyze();
    ObjectNode json = Json.object();
    json.put("model", report.setting().model().id());
    json.put("weights", report.setting().quantization().name());
    json.put("kvCache", report.setting().kvCache().name());
    json.put("mla", question.execution().mla().name().toLowerCase(Locale.ROOT));
    json.set("device", AnalysisJson.device(report));
    return json;
  }

  private static ObjectNode answer(CrossoverQuestion.Row row) {
    Crossings<?> crossings = row.crossings();
    ObjectNode json = Json.object();
    json.put("label", row.label());
    json.put("answer", crossings.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    json.put("initial", crossings.initial().toString());
    ArrayNode all = json.putArray("crossings");
    crossings.all().forEach(crossing -> all.add(crossing(crossing)));
    json.set("trend", trend(crossings.trend()));
    return json;
  }

  private static ObjectNode crossing(Crossing<?> crossing) {
    ObjectNode json = Json.object();
    json.set("value", Json.number(crossing.value()));
    json.put("firstWhole", crossing.firstWhole());
    json.put("before", crossing.before().toString());
    json.put("after", crossing.after().toString());
    json.put("method", crossing.method().toString());
    json.set("residual", Json.number(crossing.residual()));
    return json;
  }

  private static ObjectNode trend(Trend trend) {
    ObjectNode json = Json.object();
    json.put("unit", trend.unit());
    json.set("threshold", Json.number(trend.threshold()));
    json.set("atLeast", Json.number(trend.atLeast()));
    json.set("atMost", Json.number(trend.atMost()));
    json.set("limit", Json.number(trend.limit().orElse(Double.POSITIVE_INFINITY)));
    return json;
  }
}
