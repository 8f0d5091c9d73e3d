package dev.roofline.command;

import dev.roofline.analysis.Inference;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.engine.EngineProfile;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.AttentionKernel;
import dev.roofline.model.MlaCache;
import dev.roofline.model.MlaExecution;
import dev.roofline.model.Quantization;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.measurements.EngineProfiles;
import dev.roofline.models.quantization.Quantizations;
import dev.roofline.sweep.Axis;
import dev.roofline.sweep.Values;
import dev.roofline.workload.Scenario;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The axes that options name, in the order in which they stand on the line. */
final class SweepAxes {

  private final Arguments given;
  private final List<Subject> subjects;

  /**
   * @throws IllegalArgumentException if no model or no device is named
   */
  SweepAxes(Arguments given) {
    this.given = given;
    given.required("--model", "one or more models, as in qwen3-0.6b,llama-3.2-1b");
    given.required("--device", "one or more devices, as in apple-m1-pro,rtx-4090");
    this.subjects = given.each("--model", name -> FileOrId.model("--model", name));
  }

  /** The question about the first model, no device given yet. */
  Inference question() {
    return subjects.get(0).inference();
  }

  /**
   * The axes.
   *
   * @throws IllegalArgumentException if a value cannot be used
   */
  List<Axis<?>> all() {
    return given.given().stream().<Axis<?>>flatMap(option -> axis(option).stream()).toList();
  }

  /** The axis of an option; none if it is not one. */
  private Optional<Axis<?>> axis(String option) {
    return Optional.ofNullable(
        switch (option) {
          case "--model" -> models();
          case "--layers" -> layers(values(option));
          case "--device" ->
              Axis.device(
                  given
                      .each(option, name -> AnalysisOptions.device(given, name))
                      .toArray(Device[]::new));
          case "--ceilings" ->
              Axis.ceilings(given.each(option, CeilingSet::parse).toArray(CeilingSet[]::new));
          case "--weights" ->
              Axis.weights(given.each(option, Quantizations::parse).toArray(Quantization[]::new));
          case "--kv" ->
              Axis.kvCache(given.each(option, NumberFormats::parse).toArray(NumberFormat[]::new));
          case "--compute" ->
              Axis.compute(given.each(option, ComputeFormat::parse).toArray(ComputeFormat[]::new));
          case "--engine" ->
              Axis.engine(given.each(option, EngineProfiles::named).toArray(EngineProfile[]::new));
          case "--attention" ->
              Axis.attention(
                  given.eachOf(option, AttentionKernel.class).toArray(AttentionKernel[]::new));
          case "--mla" ->
              Axis.mla(given.eachOf(option, MlaExecution.class).toArray(MlaExecution[]::new));
          case "--mla-cache" ->
              Axis.mlaCache(given.eachOf(option, MlaCache.class).toArray(MlaCache[]::new));
          default -> ofWorkload(option);
        });
  }

  private @Nullable Axis<?> ofWorkload(String option) {
    return switch (option) {
      case "--batch" -> Axis.batch(values(option));
      case "--prompt" -> Axis.prompt(values(option));
      case "--generate" -> Axis.generate(values(option));
      case "--context" -> Axis.context(values(option));
      case "--scenario" ->
          Axis.scenario(given.eachOf(option, Scenario.class).toArray(Scenario[]::new));
      default -> null;
    };
  }

  private Values values(String option) {
    return given.parsed(option, Values::parse);
  }

  /** Models, with the weights of their files unless an axis of weights says otherwise. */
  private Axis<Subject> models() {
    return Axis.of(
            "model",
            subjects,
            (question, subject) -> question.model(subject.model()).quantized(subject.weights()))
        .written(subject -> subject.model().id())
        .appliedFirst();
  }

  private static Axis<Long> layers(Values counts) {
    return Axis.of(
        "layers",
        counts,
        (question, count) -> {
          if (!(question.model() instanceof LanguageModel model)) {
            throw new IllegalArgumentException(
                "layers (" + count + ") must be asked of a model made of layers");
          }
          return question.model(model.withLayers((int) Math.min(count, Integer.MAX_VALUE)));
        });
  }
}
