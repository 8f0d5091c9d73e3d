package dev.roofline.models.codesign;

import static dev.roofline.quantity.Bandwidth.gigabytesPerSecond;
import static dev.roofline.quantity.FlopRate.teraflopsPerSecond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.analysis.Inference;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import dev.roofline.device.Sourced;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.Execution;
import dev.roofline.model.LogitPositions;
import dev.roofline.model.MlaExecution;
import dev.roofline.model.Quantization;
import dev.roofline.sweep.Values;
import dev.roofline.workload.Step;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is chosen for a search reaches the analysis of every candidate, and has bounds. */
class CodesignChoicesTest {

  private static final Provenance GIVEN = new Provenance(Provenance.Kind.DERIVED, "a test");

  /** Four times as fast in INT8 as in F16, and slow enough to be compute-bound at a batch. */
  private static final Device INTEGER =
      Device.of(
          "integer",
          "Integer",
          "GPU",
          Map.of(
              CeilingSet.THEORETICAL,
              new Ceilings(
                  new Sourced<>(gigabytesPerSecond(500), GIVEN),
                  Map.of(
                      ComputeFormat.F16, new Sourced<>(teraflopsPerSecond(2), GIVEN),
                      ComputeFormat.INT8, new Sourced<>(teraflopsPerSecond(8), GIVEN)))));

  private static final Execution CHOICES =
      Execution.DEFAULT.logits(LogitPositions.ALL).mla(MlaExecution.EXPANDED);

  private static final ArchitectureGrid ONE =
      ArchitectureGrid.decoder()
          .layers(Values.of(4))
          .hidden(Values.of(512))
          .attention(AttentionShape.latent(128))
          .feedForward(FeedForwardShape.gated(4))
          .aspectRatio(AspectRatio.ANY);

  private static Codesign search() {
    return Codesign.on(INTEGER).grid(ONE).batch(64).prompt(300).context(700);
  }

  private static Inference inference(Candidate candidate) {
    return Inference.of(candidate.model()).on(INTEGER).batch(64).prompt(300).generate(401);
  }

  @Test
  void computeFormatAndExecutionAreThoseOfTheAnalysis() {
    Candidate only =
        search().computing(ComputeFormat.INT8).execution(CHOICES).search().front().get(0);
    Inference plain = inference(only).computing(ComputeFormat.INT8).execution(CHOICES);
    double tpot = plain.compile().seconds(Step.decode(64, 700));
    double ttft = plain.analyze().prefill().seconds();
    DeviceFigures figures = only.figures().get(0);
    assertThat(figures.of(Criterion.SECONDS_PER_TOKEN)).isCloseTo(tpot, within(1e-12 * tpot));
    assertThat(figures.of(Criterion.SECONDS_TO_FIRST_TOKEN)).isCloseTo(ttft, within(1e-12 * ttft));
    assertThat(figures.tokensPerSecond()).isCloseTo(1 / tpot, within(1e-9));
    assertThat(figures.roofline()).isEqualTo(INTEGER.roofline(ComputeFormat.INT8));
    double plainTtft = inference(only).analyze().prefill().seconds();
    assertThat(plainTtft).isNotCloseTo(ttft, within(0.1 * ttft));
  }

  @Test
  void figuresAreEqualIfDeviceRoofDepthAndNumbersAre() {
    DeviceFigures own = search().search().front().get(0).figures().get(0);
    DeviceFigures again = search().search().front().get(0).figures().get(0);
    DeviceFigures slower = search().context(701).search().front().get(0).figures().get(0);
    DeviceFigures integer =
        search().computing(ComputeFormat.INT8).search().front().get(0).figures().get(0);
    assertThat(own).isEqualTo(again).hasSameHashCodeAs(again).isNotEqualTo(slower);
    assertThat(own).isNotEqualTo(integer).isNotEqualTo("figures");
    assertThat(own.hashCode()).isNotEqualTo(slower.hashCode());
  }

  /** Of so many designs the sample holds about as many as asked for, and all of them if asked. */
  @Test
  void samplesAreDrawnFromWhatIsFeasible() {
    Codesign many =
        Codesign.on(SmallSearches.PHONE)
            .grid(
                ArchitectureGrid.decoder()
                    .layers(8, 96, 2)
                    .hidden(Values.of(1024, 2048))
                    .attention(AttentionShape.multiQuery(128)));
    CodesignResult some = many.sampling(200).search();
    CodesignResult all = many.sampling((int) some.counts().candidates()).search();
    assertThat(many.search().sample()).isEmpty();
    assertThat(all.sample()).hasSize((int) all.counts().feasible());
    double share = (double) some.counts().feasible() / some.counts().candidates();
    assertThat((double) some.sample().size()).isCloseTo(200 * share, within(40.0));
    assertThat(positions(all)).containsAll(positions(some));
  }

  private static Set<Long> positions(CodesignResult result) {
    return result.sample().stream().map(Candidate::position).collect(Collectors.toSet());
  }

  @Test
  void boundsAreAllowedAndWhatIsBeyondIsRefused() {
    Device[] most = Collections.nCopies(32, INTEGER).toArray(Device[]::new);
    Device[] more = Collections.nCopies(33, INTEGER).toArray(Device[]::new);
    assertThat(Codesign.on(most).toString()).startsWith("Codesign[");
    refused(() -> Codesign.on(more), "devices (33) must be from 1 to 32");
    assertThat(search().threads(1024).sampling(1_000_000).toString()).startsWith("Codesign[");
    refused(() -> search().threads(1025), "threads (1025) must be from 1 to 1024");
    refused(() -> search().sampling(-1), "sample (-1) must be from 0 to 1000000");
    refused(() -> search().sampling(1_000_001), "sample (1000001) must be from 0 to 1000000");
    refused(() -> search().kvCache(), "formats of the cache (0) must be from 1 to 2147483647");
    refused(
        () -> search().quantized(new NumberFormat[0]),
        "formats of weights (0) must be from 1 to 2147483647");
    assertThat(search().prompt(700).search().front()).hasSize(1);
    refused(() -> search().prompt(701).search(), "prompt (701) must be from 1 to 700");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  @Test
  void limitsThemselvesKeepTheBudget() {
    assertThat(Budget.atMost(Criterion.KV_BYTES, 8).allows(8)).isTrue();
    assertThat(Budget.atMost(Criterion.KV_BYTES, 8).allows(Math.nextUp(8.0))).isFalse();
    assertThat(Budget.atLeast(Criterion.KV_BYTES, 8).allows(8)).isTrue();
    assertThat(Budget.atLeast(Criterion.KV_BYTES, 8).allows(Math.nextDown(8.0))).isFalse();
    AspectRatio ratio = new AspectRatio(32, 128);
    assertThat(ratio.allows(32 * 9, 9)).isTrue();
    assertThat(ratio.allows(32 * 9 - 1, 9)).isFalse();
    assertThat(ratio.allows(128 * 9, 9)).isTrue();
    assertThat(ratio.allows(128 * 9 + 1, 9)).isFalse();
    assertThat(new AspectRatio(3, 3).allows(6, 2)).isTrue();
  }

  /** To the nearest multiple, of which there is one at least. */
  @Test
  void widthsAreRounded() {
    assertThat(FeedForwardShape.gated(3.5).width(1000)).isEqualTo(14 * 256);
    assertThat(FeedForwardShape.gated(3.45).width(1000)).isEqualTo(13 * 256);
    assertThat(FeedForwardShape.gated(0.01).width(1000)).isEqualTo(256);
    assertThat(FeedForwardShape.mixture(8, 2, 0.7).width(1000)).isEqualTo(5 * 128);
    assertThat(AttentionShape.latent(64).heads(1024)).isEqualTo(8);
    assertThat(AttentionShape.grouped(64, 4).heads(12).queryHeads(1024)).isEqualTo(12);
    assertThat(AttentionShape.grouped(64, 4).queryHeads(1024)).isEqualTo(16);
    assertThat(new GroupedAttentionShape(64, 12, 0).keyValueHeads(1024)).isEqualTo(12);
  }

  @Test
  void storageIsTriedInEveryPair() {
    Question question =
        new Question(
            List.of(INTEGER),
            List.of(
                Quantization.uniform(NumberFormats.F16), Quantization.uniform(NumberFormats.Q8_0)),
            List.of(NumberFormats.F16, NumberFormats.Q8_0),
            Serving.USUAL,
            ONE,
            List.of(),
            List.of());
    assertThat(question.precisions())
        .extracting(Precision::toString)
        .containsExactly("F16, KV F16", "F16, KV Q8_0", "Q8_0, KV F16", "Q8_0, KV Q8_0");
  }
}
