package dev.roofline.engine;

import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.device.Device;
import dev.roofline.engine.Work.Stage;
import dev.roofline.format.ComputeFormat;
import java.io.Serializable;

/**
 * An engine: how it executes and how well. It turns the bounds of an analysis into predictions.
 *
 * @param engine which engine
 * @param decode how well it generates
 * @param prefill how well it reads prompts
 */
public record EngineProfile(Engine engine, StageProfile decode, StageProfile prefill)
    implements Serializable {

  /** Positions of the cache that attention reads at a time, the last ones unused. */
  public static int cachePadding() {
    return (int) WorkReader.PADDING;
  }

  /** The format in which the engine multiplies weights of a kind on a device. */
  public ComputeFormat computes(WeightKind weights, Device device) {
    return ComputeChoice.of(engine, weights, device);
  }

  /**
   * The prediction for a phase of an analysis.
   *
   * @param phase the report's prefill, decode or total
   * @throws IllegalArgumentException if the device has no peak that the engine's formula needs
   */
  public Prediction predict(Report report, Phase phase) {
    Device device = report.setting().device();
    boolean prefills = report.hasPrefill() && !phase.name().equals("decode");
    boolean decodes = report.hasDecode() && !phase.name().equals("prefill");
    Span span = Span.NONE;
    if (prefills) {
      span = span.plus(span(Work.prefill(report), device, prefill.interval()));
    }
    if (decodes) {
      Span step = span(Work.decode(report), device, decode.interval());
      span = span.plus(step.times(report.decode().steps()));
    }
    return span.prediction(phase.tokens(), engine);
  }

  private Span span(Work work, Device device, Interval interval) {
    double seconds = seconds(work, device, false);
    return new Span(seconds, seconds * interval.low(), seconds * interval.high());
  }

  /** Seconds of a pass, as a current build or one from before mid 2024 runs it. */
  public double seconds(Work work, Device device, boolean earlyBuild) {
    Chip chip = new Chip(device);
    TimeModel reads = TimeModels.prefill(engine, decode.value(TimeModels.LAUNCH));
    double[] reading = prefill.values(reads.priors());
    if (work.stage() == Stage.PREFILL) {
      return reads.timing(chip, work, earlyBuild).seconds(reading);
    }
    TimeModel model = TimeModels.decode(engine);
    double alone = model.timing(chip, work, earlyBuild).seconds(decode.values(model.priors()));
    return work.tokens() > 1
        ? Math.max(alone, reads.timing(chip, work, earlyBuild).seconds(reading))
        : alone;
  }

  /** A time between two others. */
  private record Span(double seconds, double least, double most) {
    static final Span NONE = new Span(0, 0, 0);

    Span plus(Span that) {
      return new Span(seconds + that.seconds, least + that.least, most + that.most);
    }

    Span times(double factor) {
      return new Span(seconds * factor, least * factor, most * factor);
    }

    Prediction prediction(double tokens, Engine engine) {
      return new Prediction(
          tokens / seconds, tokens / most, tokens / least, engine, Interval.COVERAGE);
    }
  }
}
