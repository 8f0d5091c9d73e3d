package dev.roofline.device;

import static dev.roofline.laws.Exact.assertExact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Tally;
import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.Hardware;
import dev.roofline.laws.ValueLaws;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.domains.Domain;

@Domain(CoreDomain.class)
class RooflineLaws implements ValueLaws<Roofline> {

  @Override
  public Arbitrary<Roofline> values() {
    return Hardware.rooflines();
  }

  /** A roofline and an intensity around its ridge. */
  @Provide
  Arbitrary<Tuple2<Roofline, Double>> places() {
    return Hardware.rooflines()
        .flatMap(roofline -> Hardware.intensities(roofline).map(oi -> Tuple.of(roofline, oi)));
  }

  @Provide
  Arbitrary<Double> factors() {
    return Hardware.decades(0, 3);
  }

  @Provide
  Arbitrary<Double> distances() {
    return Hardware.decades(-15, -3);
  }

  @Property
  void theRoofIsTheLowerOfItsTwoCeilings(@ForAll("places") Tuple2<Roofline, Double> place) {
    Roofline roofline = place.get1();
    double peak = roofline.peak().flopPerSecond();
    double slope = place.get2() * roofline.bandwidth().bytesPerSecond();
    double attainable = roofline.attainable(place.get2()).flopPerSecond();
    assertThat(attainable).isLessThanOrEqualTo(peak).isLessThanOrEqualTo(slope);
    assertThat(attainable == peak || attainable == slope).isTrue();
  }

  @Property
  void attainableIsMonotoneInIntensityPeakAndBandwidth(
      @ForAll("places") Tuple2<Roofline, Double> place, @ForAll("factors") double more) {
    Roofline roofline = place.get1();
    double intensity = place.get2();
    double attainable = roofline.attainable(intensity).flopPerSecond();
    FlopRate higher = new FlopRate(roofline.peak().flopPerSecond() * more);
    Bandwidth wider = new Bandwidth(roofline.bandwidth().bytesPerSecond() * more);
    assertThat(roofline.attainable(intensity * more).flopPerSecond())
        .isGreaterThanOrEqualTo(attainable);
    assertThat(Roofline.of(higher, roofline.bandwidth()).attainable(intensity).flopPerSecond())
        .isGreaterThanOrEqualTo(attainable);
    assertThat(Roofline.of(roofline.peak(), wider).attainable(intensity).flopPerSecond())
        .isGreaterThanOrEqualTo(attainable);
  }

  @Property
  void attainableIsContinuousAtTheRidge(
      @ForAll Roofline roofline, @ForAll("distances") double distance) {
    double peak = roofline.peak().flopPerSecond();
    double before = roofline.attainable(roofline.ridge() * (1 - distance)).flopPerSecond();
    double after = roofline.attainable(roofline.ridge() * (1 + distance)).flopPerSecond();
    assertThat(peak - before).isCloseTo(peak * distance, within(peak * 1e-12));
    assertThat(after).isCloseTo(peak, within(peak * 1e-12));
  }

  @Property
  void theRegimeNamesTheLowerCeiling(@ForAll("places") Tuple2<Roofline, Double> place) {
    Roofline roofline = place.get1();
    double slope = place.get2() * roofline.bandwidth().bytesPerSecond();
    double peak = roofline.peak().flopPerSecond();
    if (roofline.regime(place.get2()) == Regime.MEMORY_BOUND) {
      assertThat(slope).isLessThanOrEqualTo(peak * (1 + 1e-12));
    } else {
      assertThat(slope).isGreaterThanOrEqualTo(peak * (1 - 1e-12));
    }
    assertThat(roofline.regime(roofline.ridge())).isEqualTo(Regime.COMPUTE_BOUND);
    assertThat(roofline.regime(Math.nextDown(roofline.ridge()))).isEqualTo(Regime.MEMORY_BOUND);
  }

  @Property
  void timeIsWorkOverWhatIsAttainable(@ForAll Roofline roofline, @ForAll Tally tally) {
    if (tally.flop() > 0 && tally.bytes() > 0) {
      double attainable = roofline.attainable(tally.operationalIntensity()).flopPerSecond();
      assertExact(roofline.seconds(tally.flop(), tally.bytes()), tally.flop() / attainable);
    }
  }

  @Property
  void togetherIsNeverSlowerThanOneAfterTheOther(
      @ForAll Roofline roofline, @ForAll Tally a, @ForAll Tally b) {
    double apart = roofline.seconds(a.flop(), a.bytes()) + roofline.seconds(b.flop(), b.bytes());
    Tally both = a.plus(b);
    double together = roofline.seconds(both.flop(), both.bytes());
    assertThat(together).isLessThanOrEqualTo(apart * (1 + 1e-12));
    assertThat(together)
        .isGreaterThanOrEqualTo(roofline.seconds(a.flop(), a.bytes()))
        .isGreaterThanOrEqualTo(roofline.seconds(b.flop(), b.bytes()));
  }
}
