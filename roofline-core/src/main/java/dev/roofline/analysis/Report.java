package dev.roofline.analysis;

import dev.roofline.check.Check;
import dev.roofline.device.Device;
import dev.roofline.device.Roofline;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.model.Model;
import dev.roofline.model.Quantization;
import dev.roofline.potential.Point;
import dev.roofline.potential.Potential;
import dev.roofline.workload.Workload;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer of an analysis; printing it gives a table. */
public final class Report implements Serializable {

  private static final long serialVersionUID = 1;

  private final Setting setting;
  private final ModelSize size;
  private final @Nullable Phase prefill;
  private final @Nullable Phase decode;
  private final Phase total;
  private final MemoryFit memory;

  Report(
      Setting setting,
      ModelSize size,
      Optional<Phase> prefill,
      Optional<Phase> decode,
      Phase total,
      MemoryFit memory) {
    this.setting = setting;
    this.size = size;
    this.prefill = prefill.orElse(null);
    this.decode = decode.orElse(null);
    this.total = total;
    this.memory = memory;
  }

  /**
   * What was asked.
   *
   * @param model the model
   * @param device the device, under the ceilings selected
   * @param workload the workload
   * @param quantization how weights are stored
   * @param kvCache how the attention cache is stored
   * @param wanted the format asked to compute in
   * @param computed the format the device computes in, which is a substitute if it lacks the other
   * @param assumptions what the numbers rest on, in words
   */
  public record Setting(
      Model model,
      Device device,
      Workload workload,
      Quantization quantization,
      NumberFormat kvCache,
      ComputeFormat wanted,
      ComputeFormat computed,
      List<String> assumptions)
      implements Serializable {

    /** Copies the list. */
    public Setting {
      Objects.requireNonNull(model, "model");
      Objects.requireNonNull(device, "device");
      Objects.requireNonNull(workload, "workload");
      Objects.requireNonNull(quantization, "quantization");
      Objects.requireNonNull(kvCache, "kvCache");
      Objects.requireNonNull(wanted, "wanted");
      Objects.requireNonNull(computed, "computed");
      assumptions = Check.list("assumptions", assumptions);
    }
  }

  /**
   * How large the model is.
   *
   * @param parameters all parameters
   * @param activeParameters parameters that one token uses
   * @param weightBytes bytes of all parameters as stored
   * @param kvBytesPerToken bytes of attention cache that one token of one sequence adds
   */
  public record ModelSize(
      long parameters, long activeParameters, long weightBytes, double kvBytesPerToken)
      implements Serializable {}

  /** What was asked. */
  public Setting setting() {
    return setting;
  }

  /** How large the model is. */
  public ModelSize size() {
    return size;
  }

  /** The roof that everything stands under. */
  public Roofline roofline() {
    return total.roofline();
  }

  /** Whether there is a prompt to read. */
  public boolean hasPrefill() {
    return prefill != null;
  }

  /** Whether anything is generated. */
  public boolean hasDecode() {
    return decode != null;
  }

  /**
   * Reading the prompt.
   *
   * @throws IllegalStateException if the workload has no prompt
   */
  public Phase prefill() {
    if (prefill == null) {
      throw new IllegalStateException("prompt (0) must be at least 1 for there to be a prefill");
    }
    return prefill;
  }

  /**
   * Generating tokens.
   *
   * @throws IllegalStateException if the workload generates nothing
   */
  public Phase decode() {
    if (decode == null) {
      throw new IllegalStateException("generate (0) must be at least 1 for there to be a decode");
    }
    return decode;
  }

  /** Prefill and decode, those that there are. */
  public List<Phase> phases() {
    return Stream.of(prefill, decode).flatMap(Stream::ofNullable).toList();
  }

  /** Prefill and decode together. */
  public Phase total() {
    return total;
  }

  /** What is kept in memory. */
  public MemoryFit memory() {
    return memory;
  }

  /**
   * The Relative Inference Potential Φ of decode, or of prefill if nothing is generated.
   *
   * @see #potential(Phase)
   */
  public Potential potential() {
    return potential(decode == null ? prefill() : decode);
  }

  /**
   * The Relative Inference Potential Φ of a phase: its point (OI, W/T) against its roof.
   *
   * @throws IllegalStateException if the phase does no work or moves no byte that counts
   */
  public Potential potential(Phase phase) {
    if (!phase.hasPoint()) {
      throw new IllegalStateException(
          "%s (%s) must do work and move bytes to have a potential"
              .formatted(phase.name(), phase.tally()));
    }
    // A bound may exceed its roof by a rounding error.
    double roof = phase.attainable().flopPerSecond();
    double performance = Math.min(phase.performance().flopPerSecond(), roof);
    return Potential.of(phase.roofline(), new Point(phase.operationalIntensity(), performance));
  }

  /**
   * All of it in plain values, for JSON and tables.
   *
   * @throws IllegalStateException if a phase does no work or moves no byte that counts
   */
  public Figures figures() {
    return Figures.of(this);
  }

  /**
   * The slowest operators of each phase as a table.
   *
   * @param most how many of each phase, at most
   */
  public String operatorTable(int most) {
    return ReportText.operators(this, most);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Report that
        && setting.equals(that.setting)
        && size.equals(that.size)
        && phases().equals(that.phases())
        && total.equals(that.total)
        && memory.equals(that.memory);
  }

  @Override
  public int hashCode() {
    return Objects.hash(setting, size, phases(), total, memory);
  }

  @Override
  public String toString() {
    return ReportText.report(this);
  }
}
