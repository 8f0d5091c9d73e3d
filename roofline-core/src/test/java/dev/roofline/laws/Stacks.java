package dev.roofline.laws;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Memory;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Sequence;
import dev.roofline.algebra.Tensor;
import dev.roofline.analysis.Inference;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.model.Execution;
import dev.roofline.model.Model;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.io.Serializable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Models that are stacks of equal layers between two ends, and devices for them. */
public final class Stacks {

  private Stacks() {}

  /**
   * A part of a stack: a product with so many parameters, and attention over so many elements.
   *
   * @param parameters parameters, each in two FLOPs of a token
   * @param heads query heads for each head of the cache
   * @param cached elements cached for a token, each in {@code 2·heads} FLOPs of a pair
   */
  public record Part(long parameters, long heads, long cached) implements Serializable {

    Operator operator(String name) {
      return Sequence.of(
          Kernel.named(name, KernelKind.PROJECTION)
              .reads(Tensor.of(name, parameters))
              .matrixFlop(Polynomial.constant(2 * parameters), Extent.TOKENS)
              .build(),
          Kernel.named(name + " attention", KernelKind.ATTENTION)
              .matrixFlop(Polynomial.constant(2 * heads * cached), Extent.PAIRS)
              .cache(
                  new Memory(
                      LinearForm.of(cached, Extent.CONTEXT),
                      LinearForm.of(cached, Extent.TOKENS),
                      LinearForm.of(cached, Extent.CACHED)))
              .build());
    }
  }

  /** Layers between an end before them and an end after them. */
  public record Stack(String id, Part before, Part layer, Part after, int layers) implements Model {

    @Override
    public String family() {
      return "stack";
    }

    @Override
    public Operator operator(Execution execution) {
      return Sequence.of(
          before.operator("before"),
          layer.operator("layer").repeated(layers),
          after.operator("after"));
    }

    /** The same with another number of layers. */
    public Stack layers(int other) {
      return new Stack(id, before, layer, after, other);
    }
  }

  /** Parts whose costs are of any proportion. */
  public static Arbitrary<Part> parts() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 1_000_000),
            Arbitraries.longs().between(1, 64),
            Arbitraries.longs().between(0, 4096))
        .as(Part::new);
  }

  /** Stacks of one layer. */
  public static Arbitrary<Stack> stacks() {
    return Combinators.combine(parts(), parts(), parts())
        .as((before, layer, after) -> new Stack("stack", before, layer, after, 1));
  }

  /** A device of one's own. */
  public static Device device(String id, double gigaflops, double gigabytes) {
    return Device.of(
        id,
        ComputeFormat.F16,
        FlopRate.gigaflopsPerSecond(gigaflops),
        Bandwidth.gigabytesPerSecond(gigabytes));
  }

  /** A question about a stack on a device whose ridge lies at 10 FLOP/byte. */
  public static Inference question(Model model) {
    return Inference.of(model).on(device("box", 1000, 100)).prompt(100).generate(50);
  }
}
