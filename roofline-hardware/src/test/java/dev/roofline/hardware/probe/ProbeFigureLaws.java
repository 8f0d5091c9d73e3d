package dev.roofline.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProbeFigureLaws {

  @Provide
  Arbitrary<List<Double>> samples() {
    return Arbitraries.doubles().between(1, 1e12).list().ofMinSize(1).ofMaxSize(30);
  }

  private static ProbeFigure figure(List<Double> samples) {
    return new ProbeFigure(ProbeKernel.READ, 1, "loop", samples, 1);
  }

  @Property
  boolean medianLiesBetweenTheWorstAndTheBest(@ForAll("samples") List<Double> samples) {
    ProbeFigure figure = figure(samples);
    return Collections.min(samples) <= figure.median()
        && figure.median() <= figure.best()
        && figure.best() == Collections.max(samples);
  }

  @Property
  boolean spreadIsNeverNegative(@ForAll("samples") List<Double> samples) {
    return figure(samples).spread() >= 0;
  }

  @Property
  boolean orderOfSamplesDoesNotMatter(@ForAll("samples") List<Double> samples) {
    List<Double> reversed = new ArrayList<>(samples);
    Collections.reverse(reversed);
    return figure(samples).median() == figure(reversed).median()
        && figure(samples).spread() == figure(reversed).spread();
  }

  @Property
  void unitScalesTheMedianAndNotTheSpread(@ForAll("samples") List<Double> samples) {
    ProbeFigure figure = figure(samples);
    ProbeFigure twice = figure(samples.stream().map(sample -> 2 * sample).toList());
    assertThat(twice.median()).isCloseTo(2 * figure.median(), withinPercentage(1e-10));
    assertThat(twice.spread()).isEqualTo(figure.spread());
  }
}
