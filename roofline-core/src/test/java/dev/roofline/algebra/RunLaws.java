package dev.roofline.algebra;

import static dev.roofline.laws.Exact.assertExact;
import static dev.roofline.laws.Exact.big;
import static dev.roofline.laws.Exact.cappedTriangle;

import dev.roofline.laws.Algebra;
import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.ExtentCase;
import dev.roofline.laws.FormCase;
import dev.roofline.laws.Workloads;
import dev.roofline.laws.Workloads.WindowedRun;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** A run's cost equals the sum of its steps' costs. */
@Domain(CoreDomain.class)
class RunLaws {

  @Provide
  Arbitrary<DecodeRun> shortRuns() {
    return Workloads.shortRuns();
  }

  @Provide
  Arbitrary<WindowedRun> shortWindowed() {
    return Workloads.windowedRuns(Workloads.shortRuns());
  }

  @Provide
  Arbitrary<WindowedRun> windowed() {
    return Workloads.windowedRuns(Workloads.runs());
  }

  @Property
  void anExtentOverARunIsTheExactSumOverItsSteps(
      @ForAll ExtentCase extent, @ForAll("shortRuns") DecodeRun run) {
    assertExact(extent.extent().over(run), extent.over(run));
  }

  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void aWindowOverARunIsTheExactSumWhereverItBends(@ForAll("shortWindowed") WindowedRun windowed) {
    DecodeRun run = windowed.run();
    for (ExtentCase extent :
        List.of(
            ExtentCase.context(windowed.window()),
            ExtentCase.pairs(windowed.window()),
            ExtentCase.cached(windowed.window()),
            ExtentCase.chunkContext(windowed.window()),
            ExtentCase.chunkPairs(windowed.window()),
            ExtentCase.selected(windowed.window()))) {
      assertExact(extent.extent().over(run), extent.over(run));
    }
    Statistics.collect(place(windowed));
    Statistics.coverage(
        checker -> {
          checker.check("saturated from the start").percentage(share -> share > 10);
          checker.check("bends within").percentage(share -> share > 10);
          checker.check("never saturated").percentage(share -> share > 10);
        });
  }

  private static String place(WindowedRun windowed) {
    if (windowed.window() <= windowed.run().firstContext()) {
      return "saturated from the start";
    }
    return windowed.window() <= windowed.run().lastContext() ? "bends within" : "never saturated";
  }

  /** During decode a chunk's extents are affine from each context to where they say. */
  @Property
  void chunksAreAffineUntilTheyEnd(@ForAll("shortWindowed") WindowedRun windowed) {
    DecodeRun run = windowed.run();
    for (ExtentCase chunk :
        List.of(
            ExtentCase.chunkContext(windowed.window()), ExtentCase.chunkPairs(windowed.window()))) {
      double sum = 0;
      for (long first = run.firstContext(); first <= run.lastContext(); ) {
        long last = Math.min(chunk.extent().affineUntil(first), run.lastContext());
        double ends =
            chunk.extent().at(run.sequences(), 1, first)
                + chunk.extent().at(run.sequences(), 1, last);
        sum += (last - first + 1) * (ends / 2);
        first = last + 1;
      }
      assertExact(sum, chunk.over(run));
    }
  }

  /** Σ min(c + 1, w) over contexts as a difference of two prefix sums of whole numbers. */
  @Property
  void aRunOfAnyLengthIsExactAgainstWholeNumbers(@ForAll("windowed") WindowedRun windowed) {
    DecodeRun run = windowed.run();
    long window = windowed.window();
    BigDecimal exact =
        new BigDecimal(
            big(run.sequences())
                .multiply(
                    cappedTriangle(big(run.lastContext() + 1), big(window))
                        .subtract(cappedTriangle(big(run.firstContext()), big(window)))));
    assertExact(Extent.context(window).over(run), exact);
    assertExact(Extent.pairs(window).over(run), exact);
    assertExact(Extent.cached(window).over(run), exact);
  }

  @Property
  void aRunCutAnywhereSumsToTheWhole(
      @ForAll FormCase form, @ForAll("windowed") WindowedRun windowed) {
    DecodeRun run = windowed.run();
    long cut = Math.min(Math.max(windowed.window(), run.firstContext()), run.lastContext());
    if (cut > run.firstContext()) {
      double head = form.form().over(run.between(run.firstContext(), cut - 1));
      double tail = form.form().over(run.between(cut, run.lastContext()));
      assertExact(head + tail, form.form().over(run));
    }
  }

  @Property
  void aFormOverARunIsTheExactSumOverItsSteps(
      @ForAll FormCase form, @ForAll("shortRuns") DecodeRun run) {
    assertExact(form.form().over(run), form.over(run));
  }

  @Property
  void aCostOverARunIsTheSumOfTheCostsOfItsSteps(
      @ForAll Cost cost, @ForAll("shortRuns") DecodeRun run) {
    List<Double> closed = Algebra.numbers(cost.over(run));
    for (int i = 0; i < closed.size(); i++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Step step : run.steps().toList()) {
        sum = sum.add(new BigDecimal(Algebra.numbers(cost.at(step)).get(i)));
      }
      assertExact(closed.get(i), sum);
    }
  }

  @Property
  void anOperatorOverARunIsTheSumOfItsSteps(
      @ForAll Operator operator, @ForAll Formats formats, @ForAll("shortRuns") DecodeRun run) {
    Cost cost = operator.cost(formats);
    BigDecimal work =
        run.steps()
            .map(step -> new BigDecimal(cost.at(step).flop()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal traffic =
        run.steps()
            .map(step -> new BigDecimal(cost.at(step).bytes()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertExact(cost.over(run).flop(), work);
    assertExact(cost.over(run).bytes(), traffic);
  }

  @Property
  void aRunOfOneStepIsThatStep(@ForAll Cost cost, @ForAll Step step) {
    DecodeRun run = new DecodeRun(step.sequences(), step.cachedTokens(), 1);
    Tally once = cost.at(Step.decode(step.sequences(), step.cachedTokens()));
    for (int i = 0; i < 6; i++) {
      assertExact(Algebra.numbers(cost.over(run)).get(i), Algebra.numbers(once).get(i));
    }
  }
}
