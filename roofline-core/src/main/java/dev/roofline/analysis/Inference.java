package dev.roofline.analysis;

import dev.roofline.algebra.Traffic;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.AttentionKernel;
import dev.roofline.model.Execution;
import dev.roofline.model.ExpertRouting;
import dev.roofline.model.LogitPositions;
import dev.roofline.model.MlaCache;
import dev.roofline.model.MlaExecution;
import dev.roofline.model.Model;
import dev.roofline.model.Quantization;
import dev.roofline.workload.Scenario;
import dev.roofline.workload.Workload;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fluent way from a model and a device to an answer:
 *
 * <pre>{@code
 * Inference.of(model).on(device).quantized(NumberFormats.Q8_0).scenario(Scenario.LISO).analyze()
 * }</pre>
 *
 * <p>Immutable: every call returns a new value, in any order; {@link #analyze} and {@link #compile}
 * check the whole. Defaults: weights and cache in F16, one sequence, 128 tokens in and 128 out,
 * compute in the weights' {@linkplain Quantization#defaultCompute() default}, operator-wise bound,
 * all classes of traffic counted.
 */
public final class Inference implements Serializable {

  private static final long serialVersionUID = 1;

  private final Model model;
  private final @Nullable Device device;
  private final Precision precision;
  private final Load load;
  private final Execution execution;
  private final Bound bound;
  private final Set<Traffic> traffic;

  private Inference(
      Model model,
      @Nullable Device device,
      Precision precision,
      Load load,
      Execution execution,
      Bound bound,
      Set<Traffic> traffic) {
    this.model = Objects.requireNonNull(model, "model");
    this.device = device;
    this.precision = precision;
    this.load = load;
    this.execution = Objects.requireNonNull(execution, "execution");
    this.bound = Objects.requireNonNull(bound, "bound");
    this.traffic = traffic;
  }

  /** Begins with a model. */
  public static Inference of(Model model) {
    Quantization weights = Quantization.uniform(NumberFormats.F16);
    return new Inference(
        model,
        null,
        new Precision(weights, NumberFormats.F16, null),
        new Load(1, Scenario.SISO.prompt(), Scenario.SISO.generate()),
        Execution.DEFAULT,
        Bound.OPERATORS,
        EnumSet.allOf(Traffic.class));
  }

  /** The same question about another model. */
  public Inference model(Model other) {
    return new Inference(other, device, precision, load, execution, bound, traffic);
  }

  /** The device to run on, under the ceilings selected in it. */
  public Inference on(Device device) {
    Objects.requireNonNull(device, "device");
    return new Inference(model, device, precision, load, execution, bound, traffic);
  }

  /**
   * Another of the device's sets of ceilings.
   *
   * @throws IllegalStateException if no device was given before
   * @throws IllegalArgumentException if the device has no such set
   */
  public Inference under(CeilingSet ceilings) {
    return on(device().under(ceilings));
  }

  /** How weights are stored. */
  public Inference quantized(Quantization quantization) {
    return with(new Precision(quantization, precision.kvCache, precision.compute));
  }

  /** Every weight in one format. */
  public Inference quantized(NumberFormat format) {
    return quantized(Quantization.uniform(format));
  }

  /** How the attention cache is stored. */
  public Inference kvCache(NumberFormat format) {
    return with(new Precision(precision.quantization, format, precision.compute));
  }

  /** The format products are computed in; a device without it takes the next wider one it has. */
  public Inference computing(ComputeFormat format) {
    Objects.requireNonNull(format, "format");
    return with(new Precision(precision.quantization, precision.kvCache, format));
  }

  /** How many sequences run at once. */
  public Inference batch(long sequences) {
    return with(new Load(sequences, load.prompt, load.generate));
  }

  /** Prompt tokens of each sequence; 0 for decode from an empty cache, as llama-bench's tg. */
  public Inference prompt(long tokens) {
    return with(new Load(load.batch, tokens, load.generate));
  }

  /** Generated tokens of each sequence; 0 for prefill alone. */
  public Inference generate(long tokens) {
    return with(new Load(load.batch, load.prompt, tokens));
  }

  /** Prompt and generated tokens of one of the paper's scenarios. */
  public Inference scenario(Scenario scenario) {
    return with(new Load(load.batch, scenario.prompt(), scenario.generate()));
  }

  /** Batch, prompt and generated tokens at once. */
  public Inference workload(Workload workload) {
    return with(new Load(workload.batch(), workload.prompt(), workload.generate()));
  }

  /** The engine's choices. */
  public Inference execution(Execution choices) {
    return new Inference(model, device, precision, load, choices, bound, traffic);
  }

  /** Fused or unfused attention. */
  public Inference attention(AttentionKernel kernel) {
    return execution(execution.attention(kernel));
  }

  /**
   * How latent attention is executed.
   *
   * @throws IllegalArgumentException if absorbed execution is asked for over an expanded cache
   */
  public Inference mla(MlaExecution mla) {
    return execution(execution.mla(mla));
  }

  /**
   * What latent attention caches.
   *
   * @throws IllegalArgumentException if absorbed execution was asked for over an expanded cache
   */
  public Inference mlaCache(MlaCache cache) {
    return execution(execution.mlaCache(cache));
  }

  /** For which positions of a prompt logits are computed. */
  public Inference logits(LogitPositions positions) {
    return execution(execution.logits(positions));
  }

  /** How tokens are assumed to choose experts; uniformly unless something else is asked for. */
  public Inference routing(ExpertRouting routing) {
    return execution(execution.routing(routing));
  }

  /** Which bound times are. */
  public Inference bound(Bound other) {
    return new Inference(model, device, precision, load, execution, other, traffic);
  }

  /**
   * The only classes of traffic to count; the paper counts weights and KV.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Inference counting(Traffic... classes) {
    if (classes.length == 0) {
      throw new IllegalArgumentException(
          "traffic ([]) must name at least one of " + Arrays.toString(Traffic.values()));
    }
    Set<Traffic> counted = EnumSet.copyOf(Arrays.asList(classes));
    return new Inference(model, device, precision, load, execution, bound, counted);
  }

  /**
   * The analysis.
   *
   * @throws IllegalStateException if no device was given
   * @throws IllegalArgumentException if the workload is empty or out of range, or the device
   *     computes neither in the format asked nor in a substitute, or its ceilings are not from 1 to
   *     10³⁰ FLOP/s and B/s
   */
  public Report analyze() {
    return prepare().report(workload());
  }

  /**
   * The analysis with its model compiled, which reports on any workload; what was said of batch and
   * tokens plays no part.
   *
   * @throws IllegalStateException if no device was given
   * @throws IllegalArgumentException if the device computes neither in the format asked nor in a
   *     substitute
   */
  public Analysis prepare() {
    return new Analysis(this);
  }

  /**
   * The model compiled for evaluating many steps and workloads; what was said of batch and tokens
   * plays no part.
   *
   * @throws IllegalStateException if no device was given
   * @throws IllegalArgumentException if the device computes neither in the format asked nor in a
   *     substitute, or its ceilings are not from 1 to 10³⁰ FLOP/s and B/s
   */
  public CompiledModel compile() {
    return prepare().compile();
  }

  private Inference with(Precision other) {
    return new Inference(model, device, other, load, execution, bound, traffic);
  }

  private Inference with(Load other) {
    return new Inference(model, device, precision, other, execution, bound, traffic);
  }

  /** The model asked about. */
  public Model model() {
    return model;
  }

  /**
   * The device asked about, under its selected ceilings.
   *
   * @throws IllegalStateException if none was given
   */
  public Device device() {
    if (device == null) {
      throw new IllegalStateException("device must be given before: on(device)");
    }
    return device;
  }

  /** How weights are stored. */
  public Quantization quantization() {
    return precision.quantization;
  }

  NumberFormat kvCache() {
    return precision.kvCache;
  }

  ComputeFormat wanted() {
    return precision.compute == null ? precision.quantization.defaultCompute() : precision.compute;
  }

  /**
   * Batch, prompt and generated tokens.
   *
   * @throws IllegalArgumentException if they are out of range or there is nothing to do
   */
  public Workload workload() {
    return new Workload(load.batch, load.prompt, load.generate);
  }

  /** The engine's choices. */
  public Execution execution() {
    return execution;
  }

  Bound bound() {
    return bound;
  }

  Set<Traffic> traffic() {
    return traffic;
  }

  @Override
  public String toString() {
    return "Inference[%s on %s, weights %s, KV %s, batch %s, prompt %s, generate %s]"
        .formatted(
            model.id(),
            device == null ? "no device yet" : device.id(),
            precision.quantization.name(),
            precision.kvCache.name(),
            load.batch,
            load.prompt,
            load.generate);
  }

  /** Formats asked for; no compute format means the weights' default. */
  private record Precision(
      Quantization quantization, NumberFormat kvCache, @Nullable ComputeFormat compute)
      implements Serializable {
    Precision {
      Objects.requireNonNull(quantization, "quantization");
      Objects.requireNonNull(kvCache, "kvCache");
    }
  }

  /** Counts asked for, checked when all are known. */
  private record Load(long batch, long prompt, long generate) implements Serializable {}
}
