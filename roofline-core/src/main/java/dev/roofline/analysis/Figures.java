package dev.roofline.analysis;

import dev.roofline.analysis.Report.ModelSize;
import dev.roofline.analysis.Report.Setting;
import dev.roofline.check.Check;
import dev.roofline.device.Regime;
import dev.roofline.workload.Workload;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A report in plain values: text, numbers and lists of them, which any JSON mapper prints, any data
 * frame holds and any process reads without the model and the device.
 *
 * @param model the model's id
 * @param device the device's id
 * @param ceilings the set of the device's ceilings
 * @param weights the name of the format or mix that weights are stored in
 * @param kvCache the name of the format that the attention cache is stored in
 * @param compute the name of the format that products are computed in
 * @param workload sequences and tokens
 * @param size how large the model is
 * @param phases prefill and decode, those that there are
 * @param memory what is kept in memory
 * @param assumptions what the numbers rest on, in words
 */
public record Figures(
    String model,
    String device,
    String ceilings,
    String weights,
    String kvCache,
    String compute,
    Workload workload,
    ModelSize size,
    List<PhaseFigures> phases,
    MemoryFigures memory,
    List<String> assumptions)
    implements Serializable {

  /** Copies the lists. */
  public Figures {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(ceilings, "ceilings");
    Objects.requireNonNull(weights, "weights");
    Objects.requireNonNull(kvCache, "kvCache");
    Objects.requireNonNull(compute, "compute");
    Objects.requireNonNull(workload, "workload");
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(memory, "memory");
    phases = Check.list("phases", phases);
    assumptions = Check.list("assumptions", assumptions);
  }

  /**
   * What a phase costs and how fast it can be.
   *
   * @param name {@code prefill} or {@code decode}
   * @param tokens tokens of all sequences
   * @param flop FLOPs
   * @param bytes bytes of traffic
   * @param operationalIntensity FLOP/byte
   * @param regime the side of the ridge
   * @param seconds the least time in seconds
   * @param tokensPerSecond tokens of all sequences per second, at most
   * @param potential Φ, normalised: 0 at the ridge
   */
  public record PhaseFigures(
      String name,
      long tokens,
      double flop,
      double bytes,
      double operationalIntensity,
      Regime regime,
      double seconds,
      double tokensPerSecond,
      double potential)
      implements Serializable {

    /** Refuses null. */
    public PhaseFigures {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(regime, "regime");
    }

    private static PhaseFigures of(Phase phase, Report report) {
      return new PhaseFigures(
          phase.name(),
          phase.tokens(),
          phase.tally().flop(),
          phase.tally().bytes(),
          phase.operationalIntensity(),
          phase.regime(),
          phase.seconds(),
          phase.tokensPerSecond(),
          report.potential(phase).normalised());
    }
  }

  /**
   * Bytes kept in memory.
   *
   * @param weightBytes of all parameters
   * @param kvBytes of cache and state after the last step
   * @param activationBytes of the inputs and outputs of the largest kernel
   * @param totalBytes all of it
   * @param verdict whether the device has room for it
   */
  public record MemoryFigures(
      double weightBytes,
      double kvBytes,
      double activationBytes,
      double totalBytes,
      Verdict verdict)
      implements Serializable {

    /** Refuses null. */
    public MemoryFigures {
      Objects.requireNonNull(verdict, "verdict");
    }

    /** Whether a workload has room in a device's memory. */
    public enum Verdict {
      /** It has. */
      FITS,
      /** It needs more than there is. */
      EXCEEDS,
      /** The device's memory is not known. */
      UNKNOWN
    }

    private static MemoryFigures of(MemoryFit memory) {
      return new MemoryFigures(
          memory.weightBytes(),
          memory.kvBytes(),
          memory.activationBytes(),
          memory.totalBytes(),
          memory.fits().map(fits -> fits ? Verdict.FITS : Verdict.EXCEEDS).orElse(Verdict.UNKNOWN));
    }
  }

  static Figures of(Report report) {
    Setting setting = report.setting();
    return new Figures(
        setting.model().id(),
        setting.device().id(),
        setting.device().selected().toString(),
        setting.quantization().name(),
        setting.kvCache().name(),
        setting.computed().name(),
        setting.workload(),
        report.size(),
        report.phases().stream().map(phase -> PhaseFigures.of(phase, report)).toList(),
        MemoryFigures.of(report.memory()),
        setting.assumptions());
  }
}
