package dev.roofline.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Device;
import dev.roofline.device.Regime;
import dev.roofline.measurement.LikelyReason.Kind;
import dev.roofline.model.Model;
import dev.roofline.quantity.DataSize;
import dev.roofline.workload.Step;
import dev.roofline.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoofViolationTest {

  private static final Model DENSE = new Testbeds.Dense();

  /** Ten tokens of 2 GB each in so many seconds. */
  private static RoofViolation generation(Device device, double seconds) {
    return Testbeds.observer(DENSE, device)
        .observe(Testbeds.generation(), MeasuredTime.ofSeconds(seconds))
        .violation()
        .orElseThrow();
  }

  private static List<Kind> kinds(RoofViolation violation) {
    return violation.reasons().stream().map(LikelyReason::kind).toList();
  }

  @Test
  void aMeasuredBandwidthThatTheTheoreticalExceedsIsTooLow() {
    RoofViolation violation = generation(Testbeds.device().measured(), 0.25);
    assertThat(violation.regime()).isEqualTo(Regime.MEMORY_BOUND);
    assertThat(violation.factor()).isCloseTo(80.0 / 60, within(1e-12));
    assertThat(violation)
        .hasToString(
            "1.33 times the memory roof: the measured bandwidth (60 GB/s) is too low: the run"
                + " moved at least 80 GB/s, 1.33 times as much, which the theoretical 100 GB/s"
                + " holds (a benchmark that counts two of the three arrays it moves reports 2/3)");
    assertThat(kinds(violation)).containsExactly(Kind.BANDWIDTH_CEILING_TOO_LOW);
  }

  @Test
  void aboveEveryBandwidthOfTheDeviceSomethingElseIsWrong() {
    RoofViolation violation = generation(Testbeds.device(), 0.1);
    assertThat(kinds(violation))
        .containsExactly(Kind.FEWER_WEIGHT_BYTES, Kind.SEVERAL_TOKENS_A_STEP, Kind.OTHER_DEVICE);
    assertThat(violation)
        .hasToString(
            "2.00 times the memory roof: weights of at most 8.00 bits instead of the 16.00 of F16,"
                + " or a smaller model; or steps that yield 2.00 tokens or more (speculative"
                + " decoding, several sequences); or another device, of at least 200 GB/s");
    assertThat(kinds(generation(Testbeds.device().measured(), 0.1)))
        .as("the measured bandwidth alone does not explain it")
        .isEqualTo(kinds(violation));
  }

  @Test
  void whereNothingButMeasurementsIsKnownTheyMayBeTooLow() {
    assertThat(kinds(generation(Testbeds.host(), 0.25)))
        .containsExactly(
            Kind.BANDWIDTH_CEILING_TOO_LOW,
            Kind.FEWER_WEIGHT_BYTES,
            Kind.SEVERAL_TOKENS_A_STEP,
            Kind.OTHER_DEVICE);
  }

  @Test
  void aCacheExplainsWhatItHolds() {
    Observer observer = Testbeds.observer(DENSE, Testbeds.device());
    MeasuredTime time = MeasuredTime.ofSeconds(0.16);
    assertThat(kinds(observer.observe(Testbeds.generation(), time).violation().orElseThrow()))
        .doesNotContain(Kind.CACHE_RESIDENT);
    RoofViolation violation =
        observer
            .lastLevelCache(DataSize.gibibytes(1))
            .observe(Testbeds.generation(), time)
            .violation()
            .orElseThrow();
    assertThat(violation.reasons().get(0))
        .isEqualTo(
            new LikelyReason(
                Kind.CACHE_RESIDENT,
                "of 2 GB a step a part stays in the last-level cache of 1.074 GB"));
  }

  @Test
  void aPromptAboveThePeakIsComputedInAnotherFormat() {
    Observer observer = Testbeds.observer(DENSE, Testbeds.device());
    MeasuredRun prompt = MeasuredRun.of(Workload.of(1000, 0));
    RoofViolation violation =
        observer.observe(prompt, MeasuredTime.ofSeconds(1.2)).violation().orElseThrow();
    assertThat(violation.regime()).isEqualTo(Regime.COMPUTE_BOUND);
    assertThat(violation)
        .hasToString(
            "1.50 times the compute roof: products computed in INT8 (2 TFLOP/s) instead of F16; or"
                + " at most 1/1.50 of the work, as with a prompt cached in part or a smaller model;"
                + " or another device, of at least 1.5 TFLOP/s in F16");
  }

  @Test
  void aMeasuredPeakThatTheTheoreticalExceedsIsTooLow() {
    RoofViolation violation =
        Testbeds.observer(DENSE, Testbeds.device().measured())
            .observe(MeasuredRun.of(Workload.of(1000, 0)), MeasuredTime.ofSeconds(2))
            .violation()
            .orElseThrow();
    assertThat(kinds(violation))
        .containsExactly(Kind.COMPUTE_CEILING_TOO_LOW, Kind.OTHER_COMPUTE_FORMAT);
    assertThat(violation.reasons().get(0))
        .hasToString(
            "the measured peak in F16 (800 GFLOP/s) is too low: the run did at least 900.1"
                + " GFLOP/s, 1.13 times as much, which the theoretical 1 TFLOP/s holds");
  }

  @Test
  void expertsMayBeShared() {
    Observer observer = Testbeds.observer(new Testbeds.Mixture(), Testbeds.device());
    MeasuredRun together =
        new MeasuredRun(List.of(new ForwardPass(new Step(4, 1, 0), true)), List.of());
    assertThat(
            kinds(
                observer
                    .observe(together, MeasuredTime.ofSeconds(0.005))
                    .violation()
                    .orElseThrow()))
        .contains(Kind.FEWER_EXPERTS);
    assertThat(
            kinds(
                observer
                    .observe(Testbeds.generation(), MeasuredTime.ofSeconds(0.01))
                    .violation()
                    .orElseThrow()))
        .as("one token chooses its experts for itself")
        .doesNotContain(Kind.FEWER_EXPERTS);
  }

  @Test
  void aWideSpreadComesFirst() {
    ObservedPoint seen =
        Testbeds.observer(DENSE, Testbeds.device())
            .observe(Testbeds.generation(), MeasuredTime.ofSeconds(0.19).plusMinus(0.01));
    assertThat(seen.violation().orElseThrow().reasons().get(0))
        .isEqualTo(
            new LikelyReason(
                Kind.SPREAD,
                "the repetitions spread by 5.3 %, and two deviations more time lie under the"
                    + " roof"));
  }

  @Test
  void observationsTogetherBoundTheBandwidthFromBelow() {
    Observer observer = Testbeds.observer(DENSE, Testbeds.device().measured());
    List<ObservedPoint> seen =
        List.of(
            observer.observe(Testbeds.generation(), MeasuredTime.ofSeconds(0.25)),
            observer.observe(Testbeds.generation(), MeasuredTime.ofSeconds(0.3125)),
            observer.observe(Testbeds.generation(), MeasuredTime.ofSeconds(0.5)),
            observer.observe(MeasuredRun.of(Workload.of(1000, 0)), MeasuredTime.ofSeconds(3)));
    assertThat(CeilingEvidence.of(seen))
        .singleElement()
        .hasToString(
            "the measured bandwidth of box (60 GB/s) is too low by a factor of at least 1.33: 2 of"
                + " 4 runs moved more, up to 80 GB/s");
    assertThat(CeilingEvidence.of(seen.subList(2, 4)))
        .singleElement()
        .hasToString(
            "the measured bandwidth of box (60 GB/s) holds all 2 runs, which reach up to 40 GB/s");
  }
}
