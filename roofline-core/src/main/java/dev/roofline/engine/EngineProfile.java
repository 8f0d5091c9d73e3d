package dev.roofline.engine;

import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.device.Device;
import dev.roofline.engine.Work.Stage;
import dev.roofline.format.ComputeFormat;
import java.io.Serializable;
import java.util.Objects;

/**
 * An engine: how it executes and how well. It turns the bounds of an analysis into predictions.
 *
 * @param engine which engine
 * @param build when it was built
 * @param decode how well it generates
 * @param prefill how well it reads prompts
 */
public record EngineProfile(Engine engine, Build build, StageProfile decode, StageProfile prefill)
    implements Serializable {

  /** Refuses null. */
  public EngineProfile {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(build, "build");
    Objects.requireNonNull(decode, "decode");
    Objects.requireNonNull(prefill, "prefill");
  }

  /** A current build. */
  public EngineProfile(Engine engine, StageProfile decode, StageProfile prefill) {
    this(engine, Build.CURRENT, decode, prefill);
  }

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
    return span.prediction(phase.tokens(), engine, build);
  }

  private Span span(Work work, Device device, Interval interval) {
    double seconds = seconds(build == Build.EARLY ? work.fused(false) : work, device);
    return new Span(seconds, seconds * interval.low(), seconds * interval.high());
  }

  /**
   * Seconds of a pass.
   *
   * @throws IllegalArgumentException if the device has no peak that the engine's formula needs
   */
  public double seconds(Work work, Device device) {
    Chip chip = new Chip(device);
    TimeModel reads = TimeModels.prefill(engine, LaunchTime.of(decode));
    double[] reading = prefill.values(reads.priors());
    if (work.stage() == Stage.PREFILL) {
      return reads.timing(chip, work, build).seconds(reading);
    }
    TimeModel steps = TimeModels.decode(engine);
    double step = steps.timing(chip, work, build).seconds(decode.values(steps.priors()));
    if (work.tokens() <= 1) {
      return step;
    }
    // One token's products hide behind the streaming of weights; those of others add.
    double others = (1 - 1 / work.tokens()) * reads.products(chip, work).seconds(reading);
    return Math.max(step + others, reads.timing(chip, work, build).seconds(reading));
  }

  /** The profile of the engine as it was built at another time. */
  public EngineProfile built(Build other) {
    return new EngineProfile(engine, other, decode, prefill);
  }

  /** As in {@code llama.cpp-cuda} or {@code llama.cpp-cuda@2024}. */
  public String id() {
    return engine.id(build);
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

    Prediction prediction(double tokens, Engine engine, Build build) {
      return new Prediction(
          tokens / seconds, tokens / most, tokens / least, engine, build, Interval.COVERAGE);
    }
  }
}
