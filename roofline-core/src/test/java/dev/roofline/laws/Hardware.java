package dev.roofline.laws;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import dev.roofline.device.Roofline;
import dev.roofline.device.Sourced;
import dev.roofline.format.ComputeFormat;
import dev.roofline.potential.Point;
import dev.roofline.potential.Potential;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.DataSize;
import dev.roofline.quantity.FlopRate;
import java.io.Serializable;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of hardware and of points on its roofline plane. */
public final class Hardware {

  private Hardware() {}

  /** Numbers from 10^least to 10^most, as many in each decade. */
  public static Arbitrary<Double> decades(double least, double most) {
    return Arbitraries.doubles()
        .between(least, most)
        .ofScale(12)
        .map(exponent -> Math.pow(10, exponent));
  }

  /** Rates from 1 FLOP/s to more than any machine has. */
  public static Arbitrary<FlopRate> flopRates() {
    return Arbitraries.oneOf(
        Arbitraries.of(1.0, 1.48e9, 4.61e12, 989.4e12, Math.nextDown(1e12)).map(FlopRate::new),
        decades(0, 20).map(FlopRate::new));
  }

  /** Bandwidths from 1 B/s to more than any machine has. */
  public static Arbitrary<Bandwidth> bandwidths() {
    return Arbitraries.oneOf(
        Arbitraries.of(1.0, 3.98e9, 204.8e9, 3.35e12).map(Bandwidth::new),
        decades(0, 16).map(Bandwidth::new));
  }

  /** Sizes from nothing to the most, and just below the next prefix. */
  public static Arbitrary<DataSize> dataSizes() {
    return Arbitraries.frequencyOf(
            Tuple.of(9, Workloads.magnitudes(0, Long.MAX_VALUE)),
            Tuple.of(1, Arbitraries.of(999L, 999_949L, 999_951L, 999_999_999L, (long) 1e18 - 1)))
        .map(DataSize::new);
  }

  /** Rooflines whose ridge may lie anywhere. */
  public static Arbitrary<Roofline> rooflines() {
    return Combinators.combine(flopRates(), bandwidths()).as(Roofline::of);
  }

  /** Intensities from far below the ridge to far above it, at it and next to it. */
  public static Arbitrary<Double> intensities(Roofline roofline) {
    double ridge = roofline.ridge();
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(ridge, Math.nextDown(ridge), Math.nextUp(ridge))),
        Tuple.of(2, decades(-9, 0).map(fraction -> ridge * fraction)),
        Tuple.of(2, decades(0, 9).map(multiple -> ridge * multiple)));
  }

  /** Potentials of points on the roof and below it. */
  public static Arbitrary<Potential> potentialsUnderTheRoof() {
    return rooflines().flatMap(Hardware::potentialsUnder);
  }

  /** Potentials of points on a roof and below it. */
  public static Arbitrary<Potential> potentialsUnder(Roofline roofline) {
    return intensities(roofline)
        .flatMap(
            intensity -> {
              double roof = roofline.attainable(intensity).flopPerSecond();
              return Arbitraries.frequencyOf(
                      Tuple.of(1, Arbitraries.of(roof, Math.nextDown(roof))),
                      Tuple.of(4, decades(-9, 0).map(fraction -> roof * fraction)))
                  .map(performance -> Potential.of(roofline, Point.of(intensity, performance)));
            });
  }

  /** Potentials of points anywhere, above the roof too. */
  public static Arbitrary<Potential> potentials() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, potentialsUnderTheRoof()),
        Tuple.of(1, potentialsUnderTheRoof().flatMap(Hardware::lifted)));
  }

  private static Arbitrary<Potential> lifted(Potential potential) {
    Point point = potential.point();
    double roof = potential.roofline().attainable(point.operationalIntensity()).flopPerSecond();
    return Arbitraries.oneOf(
            Arbitraries.just(Math.nextUp(roof)), decades(0, 6).map(multiple -> roof * multiple))
        .map(lifted -> Point.of(point.operationalIntensity(), lifted))
        .map(above -> Potential.of(potential.roofline(), above));
  }

  /** The same potential in other units of work, data and time. */
  public static Potential rescaled(Potential potential, double flop, double bytes, double seconds) {
    Roofline roofline = potential.roofline();
    Point point = potential.point();
    double rate = flop / seconds;
    return Potential.of(
        Roofline.of(
            new FlopRate(roofline.peak().flopPerSecond() * rate),
            new Bandwidth(roofline.bandwidth().bytesPerSecond() * (bytes / seconds))),
        Point.of(point.operationalIntensity() * (flop / bytes), point.flopPerSecond() * rate));
  }

  /** Powers of two, by which units change without rounding. */
  public static Arbitrary<Double> binaryScales() {
    return Arbitraries.integers().between(-40, 40).map(power -> Math.scalb(1.0, power));
  }

  /** Values with where they come from. */
  public static <T extends Serializable> Arbitrary<Sourced<T>> sourced(Arbitrary<T> values) {
    return Combinators.combine(
            values,
            Arbitraries.of(Provenance.Kind.class),
            Arbitraries.of("datasheet of 2024", "arXiv 2602.11506"))
        .as(Sourced::of);
  }

  /** Ceilings with one to all peaks. */
  public static Arbitrary<Ceilings> ceilings() {
    return Combinators.combine(
            sourced(bandwidths()),
            Arbitraries.maps(Arbitraries.of(ComputeFormat.class), sourced(flopRates()))
                .ofMinSize(1))
        .as(Ceilings::new);
  }

  /** Devices with and without memory, under any of their sets of ceilings. */
  public static Arbitrary<Device> devices() {
    return Combinators.combine(
            ceilings(), ceilings(), dataSizes().optional(), Arbitraries.of(true, false))
        .as(
            (theoretical, measured, memory, underMeasured) -> {
              Device device =
                  Device.of(
                      "a-device",
                      "A device",
                      "laptop",
                      Map.of(CeilingSet.THEORETICAL, theoretical, CeilingSet.MEASURED, measured));
              Device sized = memory.map(device::withMemory).orElse(device);
              return underMeasured ? sized.measured() : sized;
            });
  }
}
