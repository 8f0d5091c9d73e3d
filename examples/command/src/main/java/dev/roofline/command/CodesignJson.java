package dev.roofline.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.models.codesign.Budget;
import dev.roofline.models.codesign.Candidate;
import dev.roofline.models.codesign.CandidateShape;
import dev.roofline.models.codesign.CodesignResult;
import dev.roofline.models.codesign.Criterion;
import dev.roofline.models.codesign.DeviceFigures;
import dev.roofline.models.codesign.GatedShape;
import dev.roofline.models.codesign.GroupedAttentionShape;
import dev.roofline.models.codesign.LatentAttentionShape;
import dev.roofline.models.codesign.MixtureShape;
import dev.roofline.models.codesign.Objective;
import java.util.List;
import java.util.Locale;

/** The answers of searches as JSON. */
final class CodesignJson {

  private CodesignJson() {}

  static ObjectNode of(List<CodesignAnswer> answers) {
    ObjectNode json = Json.object();
    ArrayNode all = json.putArray("answers");
    answers.forEach(answer -> all.add(answer(answer)));
    return json;
  }

  private static ObjectNode answer(CodesignAnswer answer) {
    CodesignResult result = answer.result();
    ObjectNode json = Json.object();
    ArrayNode devices = json.putArray("devices");
    answer.devices().forEach(device -> devices.add(device.id()));
    json.putObject("workload")
        .put("batch", answer.load().batch())
        .put("prompt", answer.load().prompt())
        .put("context", answer.load().context());
    ArrayNode objectives = json.putArray("objectives");
    result.objectives().forEach(objective -> objectives.add(objective(objective)));
    json.put("candidates", result.counts().candidates());
    ObjectNode impossible = json.putObject("impossible");
    result
        .counts()
        .impossible()
        .forEach((rule, count) -> impossible.put(rule.name().toLowerCase(Locale.ROOT), count));
    ArrayNode budgets = json.putArray("budgets");
    result.counts().refused().forEach((budget, count) -> budgets.add(budget(budget, count)));
    json.put("feasible", result.counts().feasible());
    json.put("checked", result.check().candidates());
    json.set("largestDeviation", Json.number(result.check().deviation()));
    addAll(json.putArray("front"), result.front());
    addAll(json.putArray("leadersByAttention"), result.leaders().byAttention());
    addAll(json.putArray("leadersByFeedForward"), result.leaders().byFeedForward());
    return json;
  }

  private static ObjectNode objective(Objective objective) {
    return Json.object()
        .put("criterion", objective.criterion().key())
        .put("better", objective.maximized() ? "more" : "less");
  }

  private static ObjectNode budget(Budget budget, long refused) {
    ObjectNode json = Json.object().put("criterion", budget.criterion().key());
    json.set(budget.atMost() ? "atMost" : "atLeast", Json.number(budget.limit()));
    return json.put("refused", refused);
  }

  private static void addAll(ArrayNode to, List<Candidate> candidates) {
    candidates.forEach(candidate -> to.add(candidate(candidate)));
  }

  private static ObjectNode candidate(Candidate candidate) {
    ObjectNode json = Json.object();
    json.set("shape", shape(candidate.shape()));
    json.put("weights", candidate.precision().weights().name());
    json.put("kvCache", candidate.precision().cache().name());
    ArrayNode devices = json.putArray("devices");
    candidate.figures().forEach(figures -> devices.add(figures(figures)));
    return json;
  }

  private static ObjectNode shape(CandidateShape shape) {
    ObjectNode json = Json.object();
    json.put("layers", shape.layers()).put("hidden", shape.hidden());
    ObjectNode attention = json.putObject("attention");
    if (shape.attention() instanceof GroupedAttentionShape grouped) {
      attention
          .put("heads", grouped.queryHeads(shape.hidden()))
          .put("keyValueHeads", grouped.keyValueHeads(shape.hidden()))
          .put("headSize", grouped.size());
    } else if (shape.attention() instanceof LatentAttentionShape latent) {
      attention
          .put("heads", latent.heads(shape.hidden()))
          .put("latentRank", latent.rank())
          .put("queryRank", latent.queryRank())
          .put("headSize", latent.size())
          .put("rotarySize", latent.rotary());
    }
    ObjectNode feedForward = json.putObject("feedForward");
    if (shape.feedForward() instanceof GatedShape gated) {
      feedForward.put("width", gated.width(shape.hidden()));
    } else if (shape.feedForward() instanceof MixtureShape mixture) {
      feedForward
          .put("width", mixture.width(shape.hidden()))
          .put("experts", mixture.experts())
          .put("active", mixture.active())
          .put("shared", mixture.shared());
    }
    if (shape.windows().fullEvery() > 1) {
      json.put("window", shape.windows().window()).put("fullEvery", shape.windows().fullEvery());
    }
    return json.put("vocabulary", shape.vocabulary().tokens())
        .put("tied", shape.vocabulary().tied());
  }

  private static ObjectNode figures(DeviceFigures figures) {
    ObjectNode json = Json.object().put("id", figures.device().id());
    set(json, "parameters", figures, Criterion.PARAMETERS);
    set(json, "nonEmbeddingParameters", figures, Criterion.NON_EMBEDDING_PARAMETERS);
    set(json, "activeParameters", figures, Criterion.ACTIVE_PARAMETERS);
    set(json, "bitsPerParameter", figures, Criterion.BITS_PER_PARAMETER);
    set(json, "weightBytes", figures, Criterion.WEIGHT_BYTES);
    set(json, "kvBytes", figures, Criterion.KV_BYTES);
    set(json, "memoryBytes", figures, Criterion.MEMORY_BYTES);
    set(json, "secondsPerToken", figures, Criterion.SECONDS_PER_TOKEN);
    set(json, "secondsToFirstToken", figures, Criterion.SECONDS_TO_FIRST_TOKEN);
    json.set("potential", AnalysisJson.potential(figures.potential()));
    return json;
  }

  private static void set(ObjectNode json, String name, DeviceFigures from, Criterion criterion) {
    json.set(name, Json.number(from.of(criterion)));
  }
}
