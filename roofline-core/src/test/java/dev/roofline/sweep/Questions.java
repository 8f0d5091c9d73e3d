package dev.roofline.sweep;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Memory;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightRead;
import dev.roofline.analysis.Inference;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import dev.roofline.device.Sourced;
import dev.roofline.engine.Engine;
import dev.roofline.engine.EngineProfile;
import dev.roofline.engine.Errors;
import dev.roofline.engine.Interval;
import dev.roofline.engine.Parameter;
import dev.roofline.engine.StageProfile;
import dev.roofline.format.ComputeFormat;
import dev.roofline.model.AttentionKernel;
import dev.roofline.model.Execution;
import dev.roofline.model.MlaCache;
import dev.roofline.model.MlaExecution;
import dev.roofline.model.Model;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.DataSize;
import dev.roofline.quantity.FlopRate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A model with something of everything, and devices that differ in what they have. */
final class Questions {

  /** Both formats under two sets of ceilings, and a known memory. */
  static final Device BOX =
      Device.of(
              "box",
              "Box",
              "test",
              Map.of(
                  CeilingSet.THEORETICAL, ceilings(100, ComputeFormat.F16, ComputeFormat.F32),
                  CeilingSet.MEASURED, ceilings(60, ComputeFormat.F16, ComputeFormat.F32)))
          .withMemory(new DataSize(1 << 20));

  /** Theoretical ceilings in bytes alone: it computes no floats, and its memory is not known. */
  static final Device BYTES =
      Device.of(
          "bytes",
          "Bytes",
          "test",
          Map.of(CeilingSet.THEORETICAL, ceilings(10, ComputeFormat.INT8)));

  private static final long WIDTH = 64;
  private static final long EXPERTS = 8;

  private Questions() {}

  /** A model of some layers on the box. */
  static Inference toy() {
    return Inference.of(model(3)).on(BOX);
  }

  static Model model(int layers) {
    return new Toy("toy-" + layers, layers);
  }

  /** An engine that takes half as long again as it must. */
  static EngineProfile engine() {
    List<Parameter> parameters =
        Stream.of(
                "bandwidthEfficiency",
                "flopPerFloat",
                "flopPerByte",
                "flopPerNibble",
                "flopPerSuperBlock",
                "attentionEfficiency",
                "launchSeconds",
                "efficiency",
                "smallBoard")
            .map(name -> new Parameter(name, 0.5, "1", "a test"))
            .toList();
    Errors none = new Errors(0, 0, 0);
    StageProfile stage = new StageProfile(parameters, new Interval(0.9, 1.1), none, none, none);
    return new EngineProfile(Engine.LLAMA_CPP_CPU, stage, stage);
  }

  private static Ceilings ceilings(double gigabytes, ComputeFormat... formats) {
    Map<ComputeFormat, Sourced<FlopRate>> peaks = new EnumMap<>(ComputeFormat.class);
    for (ComputeFormat format : formats) {
      FlopRate peak = FlopRate.gigaflopsPerSecond(gigabytes * 16 / (1 + format.ordinal()));
      peaks.put(format, Sourced.of(peak, Provenance.Kind.DATASHEET, "a test"));
    }
    return new Ceilings(
        Sourced.of(Bandwidth.gigabytesPerSecond(gigabytes), Provenance.Kind.DATASHEET, "a test"),
        peaks);
  }

  /**
   * Layers of a projection, full or windowed attention with two executions, and experts.
   *
   * @param id its id
   * @param layers how many
   */
  private record Toy(String id, int layers) implements Model {

    @Override
    public String family() {
      return "test";
    }

    @Override
    public Operator operator(Execution execution) {
      Tensor table = Tensor.of("embed.weight", 512, WIDTH);
      Operator layer =
          projection("up", WIDTH * WIDTH, Extent.TOKENS)
              .andThen(attention(execution, Extent.UNBOUNDED))
              .andThen(attention(execution, 100))
              .andThen(experts(execution));
      return Kernel.named("embedding", KernelKind.EMBEDDING)
          .reads(new WeightRead(table, 512, Extent.TOKENS))
          .activations(Polynomial.constant(WIDTH), Extent.TOKENS)
          .build()
          .andThen(layer.repeated(layers))
          .andThen(projection("head", WIDTH * 512, Extent.SEQUENCES));
    }

    private static Operator projection(String name, long parameters, Extent tokens) {
      return Kernel.named(name, KernelKind.PROJECTION)
          .reads(Tensor.of(name + ".weight", parameters))
          .matrixFlop(Polynomial.constant(2 * parameters), tokens)
          .vectorFlop(Polynomial.constant(WIDTH), tokens)
          .activations(Polynomial.constant(2 * WIDTH), tokens)
          .build();
    }

    private static Operator experts(Execution execution) {
      Tensor bank = Tensor.of("experts.weight", EXPERTS, WIDTH, WIDTH);
      return Kernel.named("experts", KernelKind.EXPERTS)
          .reads(new WeightRead(bank, EXPERTS, execution.routing().touched(EXPERTS, 2)))
          .matrixFlop(Polynomial.constant(4 * WIDTH * WIDTH), Extent.TOKENS)
          .build();
    }

    private static Operator attention(Execution execution, long window) {
      boolean expandedCache = execution.mlaCache() == MlaCache.EXPANDED;
      Operator absorbed = core("absorbed", execution, window, 16, 32);
      Operator expanded = core("expanded", execution, window, expandedCache ? 64 : 48, 4);
      if (expandedCache || execution.mla() == MlaExecution.EXPANDED) {
        return expanded;
      }
      return execution.mla() == MlaExecution.ABSORBED
          ? absorbed
          : new Choice(
              "execution",
              List.of(
                  new Choice.Alternative("absorbed", absorbed),
                  new Choice.Alternative("expanded", expanded)));
    }

    private static Operator core(
        String name, Execution execution, long window, long entry, long flopPerElement) {
      var kernel =
          Kernel.named(name, KernelKind.ATTENTION)
              .matrixFlop(Polynomial.constant(flopPerElement * entry), Extent.pairs(window))
              .cache(
                  new Memory(
                      LinearForm.of(entry, Extent.context(window)),
                      LinearForm.of(entry, Extent.TOKENS),
                      LinearForm.of(entry, Extent.cached(window))));
      return execution.attention() == AttentionKernel.UNFUSED
          ? kernel.activations(Polynomial.constant(16), Extent.pairs(window)).build()
          : kernel.build();
    }
  }
}
