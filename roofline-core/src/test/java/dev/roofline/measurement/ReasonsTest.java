package dev.roofline.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Memory;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Tensor;
import dev.roofline.analysis.Inference;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.measurement.LikelyReason.Kind;
import dev.roofline.model.Execution;
import dev.roofline.model.Model;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.workload.Step;
import dev.roofline.workload.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which reasons are given for a point above a roof, and which are not. */
class ReasonsTest {

  private static final Model DENSE = new Testbeds.Dense();

  /** A thousand tokens of 1.8 GFLOP and a head. */
  private static final MeasuredRun PROMPT = MeasuredRun.of(Workload.of(1000, 0));

  /** One gigabyte of weights and one of cache a step, whatever the context. */
  private record Cached() implements Model {

    @Override
    public String id() {
      return "cached";
    }

    @Override
    public String family() {
      return "test";
    }

    @Override
    public Operator operator(Execution execution) {
      return Kernel.named("all", KernelKind.ATTENTION)
          .reads(Tensor.of("all", 500_000_000))
          .matrixFlop(Polynomial.constant(1_000_000_000), Extent.TOKENS)
          .cache(
              new Memory(LinearForm.of(500_000_000, Extent.ONCE), LinearForm.ZERO, LinearForm.ZERO))
          .build();
    }
  }

  private static ObservedPoint observed(Model model, Device device, MeasuredRun run, double time) {
    return Testbeds.observer(model, device).observe(run, MeasuredTime.ofSeconds(time));
  }

  private static List<LikelyReason> reasons(ObservedPoint seen) {
    return seen.violation().orElseThrow().reasons();
  }

  private static List<Kind> kinds(ObservedPoint seen) {
    return reasons(seen).stream().map(LikelyReason::kind).toList();
  }

  private static Device sets(CeilingSet other, double gigabytes, double gigaflops) {
    return Device.of(
        "sets",
        "Sets",
        "test",
        Map.of(
            CeilingSet.THEORETICAL,
            Testbeds.ceilings(Testbeds.STATED, 100, 1000),
            other,
            Testbeds.ceilings(Testbeds.MEASURED, gigabytes, gigaflops)));
  }

  @Test
  void aBandwidthThatIsJustReachedIsNotTooLow() {
    ObservedPoint seen = observed(DENSE, Testbeds.device(), Testbeds.generation(), 0.2);
    assertThat(seen.mbu()).isEqualTo(1);
    assertThat(CeilingEvidence.of(List.of(seen)).get(0).above()).isZero();
    assertThat(CeilingEvidence.of(List.of(seen)).get(0).isTooLow()).isFalse();
  }

  @Test
  void aPointAboveTheRoofSaysSo() {
    ObservedPoint seen = observed(DENSE, Testbeds.device(), Testbeds.generation(), 0.1);
    assertThat(seen.toString())
        .endsWith("MBU 2.00; " + seen.violation().orElseThrow())
        .contains("2.00 times the memory roof");
  }

  @Test
  void devicesAreJudgedApart() {
    ObservedPoint below = observed(DENSE, Testbeds.device(), Testbeds.generation(), 0.25);
    ObservedPoint above = observed(DENSE, Testbeds.host(), Testbeds.generation(), 0.25);
    assertThat(CeilingEvidence.of(List.of(below, above, below)))
        .containsExactly(
            new CeilingEvidence(Testbeds.device(), 2, 0, below),
            new CeilingEvidence(Testbeds.host(), 1, 1, above));
  }

  @Test
  void whatPrintsOtherNumbersAgainHoldsNothing() {
    for (CeilingSet copy : List.of(CeilingSet.PAPER, CeilingSet.PLOTTED)) {
      Device device = sets(copy, 500, 10_000);
      assertThat(kinds(observed(DENSE, device, Testbeds.generation(), 0.1)))
          .doesNotContain(Kind.BANDWIDTH_CEILING_TOO_LOW);
      assertThat(kinds(observed(DENSE, device, PROMPT, 1.2)))
          .doesNotContain(Kind.COMPUTE_CEILING_TOO_LOW);
    }
  }

  @Test
  void onlyACeilingMeasuredOrPlottedMayMissAnArray() {
    String hint = "(a benchmark that counts two of the three arrays it moves reports 2/3)";
    for (CeilingSet set : List.of(CeilingSet.MEASURED, CeilingSet.PLOTTED)) {
      ObservedPoint seen =
          observed(DENSE, sets(set, 60, 800).under(set), Testbeds.generation(), 0.25);
      assertThat(reasons(seen).get(0).text()).endsWith(hint);
    }
    Device corrected = sets(CeilingSet.CORRECTED, 60, 800).under(CeilingSet.CORRECTED);
    assertThat(reasons(observed(DENSE, corrected, Testbeds.generation(), 0.25)).get(0).text())
        .isEqualTo(
            "the corrected bandwidth (60 GB/s) is too low: the run moved at least 80 GB/s, 1.33"
                + " times as much, which the theoretical 100 GB/s holds");
    assertThat(
            reasons(observed(DENSE, Testbeds.device().measured(), Testbeds.generation(), 0.21))
                .get(0)
                .text())
        .as("1.59 times as much is more than a third array")
        .endsWith("which the theoretical 100 GB/s holds");
  }

  @Test
  void aCeilingThatTheRunJustReachesHoldsIt() {
    ObservedPoint seen = observed(DENSE, Testbeds.device().measured(), Testbeds.generation(), 0.2);
    assertThat(kinds(seen)).containsExactly(Kind.BANDWIDTH_CEILING_TOO_LOW);
  }

  @Test
  void aRooflineOfMeasurementsAloneIsCalledMeasured() {
    assertThat(reasons(observed(DENSE, Testbeds.host(), Testbeds.generation(), 0.25)).get(0).text())
        .isEqualTo(
            "the measured bandwidth (60 GB/s) is too low: the run moved at least 80 GB/s, 1.33"
                + " times as much");
    assertThat(reasons(observed(DENSE, Testbeds.host(), PROMPT, 2)))
        .contains(
            new LikelyReason(
                Kind.COMPUTE_CEILING_TOO_LOW,
                "the measured peak in F16 (800 GFLOP/s) is too low: the run did at least 900.1"
                    + " GFLOP/s, 1.13 times as much"));
  }

  @Test
  void quantisedWeightsMayBeMultipliedInBytes() {
    Device plain = Device.of("plain", ComputeFormat.F16, new FlopRate(1e12), new Bandwidth(1e11));
    Inference question = Inference.of(DENSE).on(plain).computing(ComputeFormat.F16);
    ObservedPoint bytes =
        Observer.of(question.quantized(NumberFormats.Q8_0))
            .observe(PROMPT, MeasuredTime.ofSeconds(1.2));
    assertThat(reasons(bytes))
        .contains(
            new LikelyReason(
                Kind.OTHER_COMPUTE_FORMAT,
                "products computed in INT8, in which no peak of plain is known instead of F16"));
    ObservedPoint halves = Observer.of(question).observe(PROMPT, MeasuredTime.ofSeconds(1.2));
    assertThat(kinds(halves)).doesNotContain(Kind.OTHER_COMPUTE_FORMAT);
    Observer known = Observer.of(question.on(Testbeds.device()).quantized(NumberFormats.Q8_0));
    assertThat(kinds(known.observe(PROMPT, MeasuredTime.ofSeconds(0.6))))
        .as("its peak in bytes is known, and too low")
        .doesNotContain(Kind.OTHER_COMPUTE_FORMAT);
  }

  @Test
  void weightsMayShrinkByWhatTheCacheLeaves() {
    assertThat(reasons(observed(new Cached(), Testbeds.device(), Testbeds.generation(), 0.16)))
        .contains(
            new LikelyReason(
                Kind.FEWER_WEIGHT_BYTES,
                "weights of at most 9.60 bits instead of the 16.00 of F16, or a smaller model"));
    assertThat(kinds(observed(new Cached(), Testbeds.device(), Testbeds.generation(), 0.1)))
        .as("the cache alone takes all of the time")
        .doesNotContain(Kind.FEWER_WEIGHT_BYTES);
  }

  @Test
  void aDenseModelHasNoExpertsToShare() {
    MeasuredRun together =
        new MeasuredRun(List.of(new ForwardPass(new Step(4, 1, 0), true)), List.of());
    assertThat(kinds(observed(DENSE, Testbeds.device(), together, 0.005)))
        .doesNotContain(Kind.FEWER_EXPERTS);
  }

  @Test
  void anObserverSaysWhatItObserves() {
    Observer observer = Testbeds.observer(DENSE, Testbeds.device());
    assertThat(observer).hasToString("Observer[dense in F16 on box]");
    assertThat(observer.testbed().cacheBytes()).isEqualTo(32 << 20);
    assertThat(observer.testbed().model()).isEqualTo(DENSE);
  }
}
