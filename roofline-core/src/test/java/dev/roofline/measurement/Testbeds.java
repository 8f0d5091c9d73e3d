package dev.roofline.measurement;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Sequence;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightRead;
import dev.roofline.analysis.Inference;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import dev.roofline.device.Sourced;
import dev.roofline.format.ComputeFormat;
import dev.roofline.model.Execution;
import dev.roofline.model.LogitPositions;
import dev.roofline.model.Model;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.DataSize;
import dev.roofline.quantity.FlopRate;
import dev.roofline.workload.DecodeRun;
import java.util.Map;

/** Models and devices whose numbers fit in the head. */
final class Testbeds {

  /** Layers of 900 M parameters, a head of 100 M, 16 bits each: 2 GB and 2 GFLOP a token. */
  record Dense() implements Model {
    @Override
    public String id() {
      return "dense";
    }

    @Override
    public String family() {
      return "test";
    }

    @Override
    public Operator operator(Execution execution) {
      Operator layers = product("layers", 900_000_000, Extent.TOKENS);
      return execution.logits() == LogitPositions.NONE
          ? Sequence.of(layers)
          : Sequence.of(layers, product("head", 100_000_000, Extent.SEQUENCES));
    }
  }

  /** Ten experts of 100 M parameters, of which a token chooses one. */
  record Mixture() implements Model {
    @Override
    public String id() {
      return "mixture";
    }

    @Override
    public String family() {
      return "test";
    }

    @Override
    public Operator operator(Execution execution) {
      Tensor bank = Tensor.of("experts", 10, 100_000_000);
      return Kernel.named("experts", KernelKind.EXPERTS)
          .reads(new WeightRead(bank, 10, Extent.experts(10, 1)))
          .matrixFlop(Polynomial.constant(200_000_000), Extent.TOKENS)
          .build();
    }
  }

  static final Provenance.Kind STATED = Provenance.Kind.DATASHEET;
  static final Provenance.Kind MEASURED = Provenance.Kind.MEASURED;

  private Testbeds() {}

  private static Operator product(String name, long parameters, Extent tokens) {
    return Kernel.named(name, KernelKind.PROJECTION)
        .reads(Tensor.of(name, parameters))
        .matrixFlop(Polynomial.constant(2 * parameters), tokens)
        .build();
  }

  static Ceilings ceilings(Provenance.Kind kind, double gigabytes, double gigaflops) {
    return new Ceilings(
        Sourced.of(Bandwidth.gigabytesPerSecond(gigabytes), kind, "a test"),
        Map.of(
            ComputeFormat.F16,
            Sourced.of(FlopRate.gigaflopsPerSecond(gigaflops), kind, "a test"),
            ComputeFormat.INT8,
            Sourced.of(FlopRate.gigaflopsPerSecond(2 * gigaflops), kind, "a test")));
  }

  /** 100 GB/s and 1 TFLOP/s; as measured, 60 GB/s and 0.8 TFLOP/s. */
  static Device device() {
    return Device.of(
        "box",
        "Box",
        "test",
        Map.of(
            CeilingSet.THEORETICAL, ceilings(STATED, 100, 1000),
            CeilingSet.MEASURED, ceilings(MEASURED, 60, 800)));
  }

  /** A device of which nothing is known but measurements. */
  static Device host() {
    Ceilings found = ceilings(MEASURED, 60, 800);
    return Device.of(
        "host", "Host", "test", Map.of(CeilingSet.THEORETICAL, found, CeilingSet.MEASURED, found));
  }

  static Observer observer(Model model, Device device) {
    return Observer.of(Inference.of(model).on(device)).lastLevelCache(new DataSize(32 << 20));
  }

  /** Ten tokens from an empty cache. */
  static MeasuredRun generation() {
    return MeasuredRun.of(new DecodeRun(1, 0, 10));
  }
}
