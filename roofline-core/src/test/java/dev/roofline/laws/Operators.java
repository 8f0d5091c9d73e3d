package dev.roofline.laws;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Formats;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightFormats;
import dev.roofline.algebra.WeightRead;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of operators and formats. */
public final class Operators {

  private Operators() {}

  /** Tensors whose outermost length is a multiple of 8. */
  public static Arbitrary<Tensor> tensors() {
    return Combinators.combine(
            Arbitraries.of("w", "up.weight", "down.weight"),
            Arbitraries.longs().between(1, 32),
            Workloads.magnitudes(1, 8192))
        .as((name, rows, columns) -> Tensor.of(name, 8 * rows, columns));
  }

  /** Reads of whole tensors and of slices; 1, 2, 4 or 8 slices, so that shares are exact. */
  public static Arbitrary<WeightRead> weightReads() {
    return Combinators.combine(tensors(), Arbitraries.of(1L, 2L, 4L, 8L), Algebra.extents())
        .as(WeightRead::new);
  }

  /** Kernels of all kinds. */
  public static Arbitrary<Kernel> kernels() {
    return Combinators.combine(
            Arbitraries.of("q_proj", "core", "norm"),
            Arbitraries.of(KernelKind.class),
            weightReads().list().ofMaxSize(2),
            Algebra.shortForms(),
            Algebra.shortForms(),
            Algebra.memories(),
            Algebra.memories(),
            Algebra.shortForms())
        .as(Kernel::new);
  }

  /** Operators nested up to three deep. */
  public static Arbitrary<Operator> operators() {
    return nested(2);
  }

  private static Arbitrary<Operator> nested(int depth) {
    if (depth == 0) {
      return kernels().map(kernel -> kernel);
    }
    Arbitrary<Operator> parts = nested(depth - 1);
    return Arbitraries.frequencyOf(
        Tuple.of(3, kernels().map(kernel -> kernel)),
        Tuple.of(2, parts.list().ofMaxSize(3).map(Sequence::new)),
        Tuple.of(2, repeated(parts)),
        Tuple.of(1, layered(parts)),
        Tuple.of(1, sharded(parts)),
        Tuple.of(1, choices(parts)));
  }

  private static Arbitrary<Operator> repeated(Arbitrary<Operator> parts) {
    return Combinators.combine(parts, Arbitraries.integers().between(1, 4)).as(Operator::repeated);
  }

  private static Arbitrary<Operator> layered(Arbitrary<Operator> parts) {
    return Combinators.combine(parts, Arbitraries.of(List.of(0), List.of(1, 3), List.of(7, 5, 61)))
        .as(Operator::inLayers);
  }

  private static Arbitrary<Operator> sharded(Arbitrary<Operator> parts) {
    return Combinators.combine(parts, Arbitraries.of(1L, 2L, 8L)).as(Operator::sharded);
  }

  private static Arbitrary<Operator> choices(Arbitrary<Operator> parts) {
    return Combinators.combine(parts, parts).as(Operators::choice);
  }

  /** A choice between two operators. */
  public static Choice choice(Operator first, Operator second) {
    return new Choice(
        "either",
        List.of(new Choice.Alternative("this", first), new Choice.Alternative("that", second)));
  }

  /** Number formats. */
  public static Arbitrary<NumberFormat> numberFormats() {
    return Arbitraries.of(NumberFormats.all());
  }

  /** Formats that are the same in every layer. */
  public static Arbitrary<Formats> formats() {
    return combined(numberFormats().map(WeightFormats::uniform));
  }

  /** Formats of which weights have a different one in every layer. */
  public static Arbitrary<Formats> formatsByLayer() {
    return combined(Arbitraries.of(1, 3, 7).map(Operators::byLayer));
  }

  private static WeightFormats byLayer(int stride) {
    List<NumberFormat> all = NumberFormats.all();
    return (tensor, layer) -> all.get(Math.floorMod(layer * stride, all.size()));
  }

  private static Arbitrary<Formats> combined(Arbitrary<WeightFormats> weights) {
    return Combinators.combine(weights, numberFormats(), numberFormats(), numberFormats())
        .as(Formats::new);
  }
}
