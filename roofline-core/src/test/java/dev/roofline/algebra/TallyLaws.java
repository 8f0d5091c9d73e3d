package dev.roofline.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.Algebra;
import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.SemimoduleLaws;
import dev.roofline.laws.ValueLaws;
import dev.roofline.workload.Step;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

@Domain(CoreDomain.class)
class TallyLaws implements SemimoduleLaws<Tally>, ValueLaws<Tally> {

  @Override
  public Arbitrary<Tally> values() {
    return Algebra.tallies();
  }

  @Override
  public Tally zero() {
    return Tally.ZERO;
  }

  @Override
  public Tally plus(Tally a, Tally b) {
    return a.plus(b);
  }

  @Override
  public Tally times(Tally value, double factor) {
    return value.times(factor);
  }

  @Property
  void theIntensityOfACompositeLiesBetweenThoseOfItsParts(
      @ForAll @Size(min = 1, max = 6) List<Tally> parts) {
    assertMediant(parts, parts.stream().reduce(Tally.ZERO, Tally::plus));
  }

  @Property
  void theIntensityOfASequenceLiesBetweenThoseOfItsOperators(
      @ForAll @Size(min = 1, max = 3) List<Operator> operators,
      @ForAll Formats formats,
      @ForAll Step step) {
    Tally whole = new Sequence(operators).cost(formats).at(step);
    assertMediant(operators.stream().map(part -> part.cost(formats).at(step)).toList(), whole);
  }

  /** Parts without traffic have no intensity, as if it were infinite. */
  private static void assertMediant(List<Tally> parts, Tally whole) {
    if (whole.bytes() == 0) {
      return;
    }
    double rounding = 1e-12;
    assertThat(intensities(parts).min(Double::compare).orElseThrow())
        .isLessThanOrEqualTo(whole.operationalIntensity() * (1 + rounding));
    if (parts.stream().allMatch(part -> part.bytes() > 0)) {
      assertThat(intensities(parts).max(Double::compare).orElseThrow())
          .isGreaterThanOrEqualTo(whole.operationalIntensity() * (1 - rounding));
    }
  }

  private static Stream<Double> intensities(List<Tally> parts) {
    return parts.stream().filter(part -> part.bytes() > 0).map(Tally::operationalIntensity);
  }
}
