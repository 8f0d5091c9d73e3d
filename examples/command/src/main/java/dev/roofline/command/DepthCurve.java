package dev.roofline.command;

import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.device.Device;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.measurements.EngineProfiles;
import dev.roofline.models.study.PublishedModel;
import dev.roofline.study.PhysicalDepth;
import dev.roofline.study.Stage;
import dev.roofline.study.published.PublishedDepthReading;
import dev.roofline.study.published.PublishedRun;
import dev.roofline.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A depth study under both readings.
 *
 * @param stage the phase looked at
 * @param points one for each depth
 * @param physical the reading by bytes moved
 * @param published the published reading, at the speeds that the engine is predicted to reach or
 *     the roofline bounds; none if the paper's Table 2 has no row for the model, several sequences
 *     run, or prompt or generation is empty
 */
record DepthCurve(
    Stage stage,
    List<DepthPoint> points,
    PhysicalDepth physical,
    Optional<PublishedDepthReading> published) {

  /**
   * A depth.
   *
   * @param layers how many layers
   * @param report the analysis
   * @param phase the phase looked at
   */
  record DepthPoint(int layers, Report report, Phase phase) {}

  static DepthCurve of(Arguments given, LanguageModel model, Device device, List<Integer> depths) {
    Stage stage = StudyOptions.stage(given);
    IntFunction<Inference> questionOf =
        layers -> AnalysisOptions.question(given, Subject.of(model.withLayers(layers)), device);
    int least = model.leastLayers();
    List<DepthPoint> points =
        depths.stream().map(layers -> point(layers, stage, questionOf.apply(layers))).toList();
    return new DepthCurve(
        stage,
        points,
        PhysicalDepth.between(least, least + model.layerPeriod(), stage, questionOf),
        published(given, model, points.get(0).report().setting().workload(), questionOf));
  }

  /** The model's identifier, which says nothing of its layers. */
  String model() {
    return points.get(0).report().setting().model().id().replaceFirst("-\\d+-layers$", "");
  }

  private static DepthPoint point(int layers, Stage stage, Inference question) {
    Report report = question.analyze();
    return new DepthPoint(layers, report, phase(stage, report));
  }

  private static Phase phase(Stage stage, Report report) {
    try {
      return stage.of(report);
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException("--stage (\"" + stage + "\"): " + e.getMessage(), e);
    }
  }

  private static Optional<PublishedDepthReading> published(
      Arguments given, LanguageModel model, Workload workload, IntFunction<Inference> questionOf) {
    if (workload.batch() > 1 || workload.prompt() == 0 || workload.generate() == 0) {
      return Optional.empty();
    }
    try {
      PublishedModel.of(model);
    } catch (IllegalArgumentException notInTheTable) {
      return Optional.empty();
    }
    int least = model.leastLayers();
    return Optional.of(
        PublishedDepthReading.between(
            least,
            least + model.layerPeriod(),
            layers -> {
              Inference question = questionOf.apply(layers);
              return PublishedModel.of(model.withLayers(layers))
                  .reading(question, run(given, question, workload));
            }));
  }

  private static PublishedRun run(Arguments given, Inference question, Workload workload) {
    return given.has("--engine")
        ? PublishedRun.predicted(
            question, workload, given.parsed("--engine", EngineProfiles::named))
        : PublishedRun.bounded(question, workload);
  }
}
