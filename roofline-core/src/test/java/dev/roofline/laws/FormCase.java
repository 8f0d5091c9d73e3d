package dev.roofline.laws;

import dev.roofline.algebra.LinearForm;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A linear form as a list of products times extents, with its exact values. */
public record FormCase(List<Term> terms) {

  /** Products times an extent. */
  public record Term(List<ProductCase> products, ExtentCase extent) {}

  /** The form. */
  public LinearForm form() {
    return terms.stream()
        .map(term -> LinearForm.of(ProductCase.sum(term.products), term.extent.extent()))
        .reduce(LinearForm.ZERO, LinearForm::plus);
  }

  /** The exact value at a step. */
  public BigDecimal at(Step step) {
    return sum(extent -> extent.at(step));
  }

  /** The exact sum over a run, step by step. */
  public BigDecimal over(DecodeRun run) {
    return sum(extent -> extent.over(run));
  }

  private BigDecimal sum(Function<ExtentCase, BigDecimal> value) {
    return terms.stream()
        .map(term -> ProductCase.value(term.products).multiply(value.apply(term.extent)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Forms of no to four terms. */
  public static Arbitrary<FormCase> all() {
    return upTo(4);
  }

  /** Forms of no to {@code most} terms. */
  public static Arbitrary<FormCase> upTo(int most) {
    return Arbitraries.lazyOf(
        () ->
            Combinators.combine(ProductCase.lists(3), Algebra.extentCases())
                .as(Term::new)
                .list()
                .ofMaxSize(most)
                .map(FormCase::new));
  }
}
