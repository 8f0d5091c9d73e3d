package dev.roofline.analysis;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Choice.Alternative;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Formats;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelBuilder;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Memory;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Sequence;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.Traffic;
import dev.roofline.device.Roofline;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.workload.DecodeRun;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random operators, programs, runs and rooflines for laws. */
final class Programs {

  private Programs() {}

  static Arbitrary<Roofline> rooflines() {
    return Combinators.combine(
            Arbitraries.doubles().between(1, 1000), Arbitraries.doubles().between(1, 1000))
        .as((flop, bytes) -> Roofline.of(new FlopRate(flop), new Bandwidth(bytes)));
  }

  static Arbitrary<DecodeRun> runs() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 64),
            Arbitraries.longs().between(0, 600),
            Arbitraries.longs().between(1, 400))
        .as(DecodeRun::new);
  }

  private static Arbitrary<Extent> extents() {
    Arbitrary<Long> windows = Arbitraries.longs().between(1, 700);
    return Arbitraries.oneOf(
        Arbitraries.of(Extent.ONCE, Extent.SEQUENCES, Extent.TOKENS, Extent.CONTEXT, Extent.PAIRS),
        windows.map(Extent::context),
        windows.map(Extent::pairs),
        Combinators.combine(Arbitraries.longs().between(8, 64), Arbitraries.longs().between(1, 8))
            .as(Extent::experts));
  }

  private static Arbitrary<LinearForm> forms() {
    return Combinators.combine(extents(), Arbitraries.integers().between(0, 1000))
        .as((extent, k) -> LinearForm.of(k, extent))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(terms -> terms.stream().reduce(LinearForm.ZERO, LinearForm::plus));
  }

  static Arbitrary<Kernel> kernels() {
    return Combinators.combine(forms(), forms(), forms(), Arbitraries.integers().between(1, 100000))
        .as(
            (flop, read, activations, weights) -> {
              KernelBuilder kernel =
                  Kernel.named("k", KernelKind.PROJECTION).reads(Tensor.of("w" + weights, weights));
              flop.terms().forEach((extent, k) -> kernel.matrixFlop(k, extent));
              activations.terms().forEach((extent, k) -> kernel.activations(k, extent));
              return kernel.cache(new Memory(read, LinearForm.ZERO, LinearForm.ZERO)).build();
            });
  }

  static Arbitrary<Operator> operators() {
    Arbitrary<Operator> sequences =
        kernels().list().ofMinSize(1).ofMaxSize(4).map(list -> new Sequence(List.copyOf(list)));
    Arbitrary<Operator> choices =
        sequences
            .list()
            .ofMinSize(2)
            .ofMaxSize(3)
            .map(list -> new Choice("c", list.stream().map(o -> new Alternative("a", o)).toList()));
    return Combinators.combine(
            sequences,
            choices.list().ofMaxSize(2),
            Arbitraries.integers().between(1, 5),
            Arbitraries.integers().between(1, 4))
        .as(
            (first, rest, layers, parts) -> {
              Operator all = first.repeated(layers);
              for (Operator choice : rest) {
                all = all.andThen(choice.repeated(layers));
              }
              return all.sharded(parts);
            })
        .withoutEdgeCases();
  }

  static Program program(Operator operator, Roofline roofline) {
    return program(operator, NumberFormats.F16, roofline);
  }

  static Program program(Operator operator, NumberFormat weights, Roofline roofline) {
    return ProgramBuilder.build(
        operator, Formats.ofWeights(weights), EnumSet.allOf(Traffic.class), roofline);
  }
}
