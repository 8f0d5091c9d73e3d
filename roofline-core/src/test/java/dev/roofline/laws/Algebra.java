package dev.roofline.laws;

import dev.roofline.algebra.Cost;
import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Memory;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Tally;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generators of the algebra's values. Coefficients are binary fractions of few digits, so that sums
 * and products of them are exact and laws can ask for equality.
 */
public final class Algebra {

  private Algebra() {}

  /** Named sizes, some with one name and different sizes. */
  public static Arbitrary<Dimension> dimensions() {
    return Combinators.combine(
            Arbitraries.of("H", "I", "V", "d_h", "n_h"), Workloads.magnitudes(1, 262_144))
        .as(Dimension::of);
  }

  /** Coefficients from 0 to 64 in steps of 1/32. */
  public static Arbitrary<Double> coefficients() {
    return Arbitraries.oneOf(
        Arbitraries.of(0.0, 1.0, 2.0, 4.0),
        Arbitraries.integers().between(0, 2048).map(n -> n / 32.0));
  }

  /** Polynomials of no to three terms. */
  public static Arbitrary<Polynomial> polynomials() {
    return ProductCase.lists(2).map(ProductCase::sum);
  }

  /** Extents of every kind with what they mean. */
  public static Arbitrary<ExtentCase> extentCases() {
    Arbitrary<Long> windows = Workloads.magnitudes(1, Long.MAX_VALUE);
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.of(ExtentCase.PLAIN)),
        Tuple.of(1, windows.map(ExtentCase::context)),
        Tuple.of(1, windows.map(ExtentCase::pairs)),
        Tuple.of(1, windows.map(ExtentCase::cached)),
        Tuple.of(2, expertCases()));
  }

  /** Banks of experts of which one, some or all are active. */
  public static Arbitrary<ExtentCase> expertCases() {
    return Arbitraries.oneOf(
            Arbitraries.of(1L, 2L, 8L, 64L, 160L, 256L), Workloads.magnitudes(1, Integer.MAX_VALUE))
        .flatMap(
            experts ->
                Workloads.magnitudes(1, experts)
                    .map(active -> ExtentCase.experts(experts, active)));
  }

  /** Extents of every kind. */
  public static Arbitrary<Extent> extents() {
    return extentCases().map(ExtentCase::extent);
  }

  /** Linear forms of no to four terms. */
  public static Arbitrary<LinearForm> linearForms() {
    return FormCase.all().map(FormCase::form);
  }

  /** Linear forms of no to two terms, of which larger values are made. */
  public static Arbitrary<LinearForm> shortForms() {
    return FormCase.upTo(2).map(FormCase::form);
  }

  /** Costs in which any form may be zero. */
  public static Arbitrary<Cost> costs() {
    return shortForms()
        .list()
        .ofSize(6)
        .map(f -> new Cost(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5)));
  }

  /** Memory read, written and kept. */
  public static Arbitrary<Memory> memories() {
    return Arbitraries.oneOf(
        Arbitraries.just(Memory.NONE),
        Combinators.combine(shortForms(), shortForms(), shortForms()).as(Memory::new));
  }

  /** Tallies of whole numbers whose sums are exact. */
  public static Arbitrary<Tally> tallies() {
    return Workloads.magnitudes(0, 1L << 36)
        .map(Long::doubleValue)
        .list()
        .ofSize(6)
        .map(n -> new Tally(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5)));
  }

  /** The six forms of a cost. */
  public static List<LinearForm> forms(Cost cost) {
    return List.of(
        cost.matrixFlop(),
        cost.vectorFlop(),
        cost.weightBytes(),
        cost.kvReadBytes(),
        cost.kvWriteBytes(),
        cost.activationBytes());
  }

  /** The six numbers of a tally. */
  public static List<Double> numbers(Tally tally) {
    return List.of(
        tally.matrixFlop(),
        tally.vectorFlop(),
        tally.weightBytes(),
        tally.kvReadBytes(),
        tally.kvWriteBytes(),
        tally.activationBytes());
  }
}
