package dev.roofline.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.device.Device;
import dev.roofline.engine.EngineProfile;
import dev.roofline.engine.Prediction;
import dev.roofline.engine.WeightKind;
import dev.roofline.format.ComputeFormat;
import dev.roofline.models.measurements.EngineProfiles;
import dev.roofline.quantity.Prefix;
import dev.roofline.text.TextTable;
import java.util.ArrayList;
import java.util.List;

/** What {@code --engine} adds to an analysis. */
final class Predictions {

  private static final String ENGINE = "--engine";

  private Predictions() {}

  /** The format that the engine multiplies these weights in. */
  static ComputeFormat computes(Arguments given, Subject subject, Device device) {
    String weights = given.text("--weights", subject.weights().name());
    return profile(given).computes(WeightKind.of(weights), device);
  }

  /** Adds a field to each phase that there is; none without an engine. */
  static void addTo(ObjectNode json, Arguments given, Report report) {
    if (given.has(ENGINE)) {
      EngineProfile profile = profile(given);
      for (Phase phase : phases(report)) {
        JsonNode place = json.get(phase.name());
        if (place instanceof ObjectNode object) {
          object.set("predicted", ProfileJson.prediction(profile.predict(report, phase)));
        }
      }
      if (json.get("total") instanceof ObjectNode total && !total.has("predicted")) {
        total.set("predicted", ProfileJson.prediction(profile.predict(report, report.total())));
      }
    }
  }

  /** A table of the phases; nothing without an engine. */
  static String text(Arguments given, Report report) {
    if (!given.has(ENGINE)) {
      return "";
    }
    EngineProfile profile = profile(given);
    TextTable table = TextTable.of("<" + profile.id(), "token/s", "from", "to", "of the bound");
    for (Phase phase : phases(report)) {
      Prediction predicted = profile.predict(report, phase);
      table =
          table.row(
              phase.name(),
              Prefix.significant(predicted.tokensPerSecond()),
              Prefix.significant(predicted.low()),
              Prefix.significant(predicted.high()),
              Math.round(100 * predicted.tokensPerSecond() / phase.tokensPerSecond()) + " %");
    }
    return "\nwhat the engine is predicted to reach, in 9 of 10 cases between the two\n" + table;
  }

  private static EngineProfile profile(Arguments given) {
    return given.parsed(ENGINE, EngineProfiles::named);
  }

  private static List<Phase> phases(Report report) {
    List<Phase> phases = new ArrayList<>();
    Phases.prefill(report).ifPresent(phases::add);
    Phases.decode(report).ifPresent(phases::add);
    if (phases.size() > 1) {
      phases.add(report.total());
    }
    return phases;
  }
}
