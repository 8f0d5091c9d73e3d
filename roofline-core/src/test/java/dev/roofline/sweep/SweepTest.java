package dev.roofline.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roofline.analysis.Inference;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Regime;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.laws.ValueLaws;
import dev.roofline.model.Quantization;
import dev.roofline.workload.Workload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {

  private static final Axis<Quantization> WEIGHTS =
      Axis.weights(NumberFormats.F16, NumberFormats.INT8);
  private static final Axis<Long> BATCH = Axis.batch(1, 4);
  private static final Axis<Long> CONTEXT = Axis.context(Values.doubling(64, 256));
  private static final Sweep SWEEP =
      Sweep.of(Questions.toy()).over(WEIGHTS).over(BATCH).over(CONTEXT);

  @Test
  void theLastAxisChangesFastest() {
    assertThat(SWEEP.points()).isEqualTo(12);
    assertThat(SWEEP.rows().limit(7).map(SweepRow::axisTexts))
        .containsExactly(
            List.of("F16", "1", "64"),
            List.of("F16", "1", "128"),
            List.of("F16", "1", "256"),
            List.of("F16", "4", "64"),
            List.of("F16", "4", "128"),
            List.of("F16", "4", "256"),
            List.of("INT8", "1", "64"));
  }

  @Test
  void aRowHoldsValuesAndMeasures() {
    SweepRow row = SWEEP.rows().skip(4).findFirst().orElseThrow();
    assertThat(row.number()).isEqualTo(4);
    assertThat(row.value(WEIGHTS).name()).isEqualTo("F16");
    assertThat(row.value(BATCH)).isEqualTo(4);
    assertThat(row.value(CONTEXT)).isEqualTo(128);
    var decode = Questions.toy().batch(4).prompt(128).generate(1).analyze().decode();
    assertThat(row.value(Measures.TOKENS_PER_SECOND)).isEqualTo(decode.tokensPerSecond());
    assertThat(row.number(Measures.TOKENS_PER_SECOND)).isEqualTo(decode.tokensPerSecond());
    assertThat(row.value(Measures.REGIME)).isEqualTo(Regime.MEMORY_BOUND);
    assertThat(row.refusal()).isEmpty();
    assertThat(row.inference().workload()).isEqualTo(new Workload(4, 128, 1));
    assertThat(row.toString())
        .startsWith("point 4 (weights F16, batch 4, context 128): decode.tokensPerSecond ")
        .endsWith(", decode.regime memory-bound");
  }

  @Test
  void aRowKnowsOnlyItsOwnColumns() {
    SweepRow row = SWEEP.rows().findFirst().orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.value(Axis.batch(1)))
        .withMessage(
            "axis (batch) must be one that the sweep goes over: [weights, batch, context]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.value(Measures.SECONDS))
        .withMessage(
            "measure (decode.seconds) must be one that the sweep takes down:"
                + " [decode.tokensPerSecond, decode.operationalIntensity, decode.regime]");
  }

  @Test
  void aPhaseThatIsNotThereHasNoValue() {
    PhaseMeasure<Double> prefill = Measures.SECONDS.during(PhaseName.PREFILL);
    List<SweepRow> rows =
        Sweep.of(Questions.toy()).over(Axis.prompt(0, 8)).measuring(prefill).rows().toList();
    assertThat(rows.get(0).has(prefill)).isFalse();
    assertThat(rows.get(1).has(prefill)).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(() -> rows.get(0).value(prefill))
        .withMessage("prefill.seconds has no value at point 0 (prompt 0)");
  }

  @Test
  void withoutAxesThereIsOnePoint() {
    StringBuilder csv = new StringBuilder();
    Sweep.of(Questions.toy()).measuring(Measures.PARAMETERS).writeCsv(csv);
    assertThat(csv.toString())
        .isEqualTo("model.parameters\r\n" + Questions.model(3).parameters() + "\r\n");
  }

  @Test
  void csvQuotesWhatNeedsIt() {
    Axis<String> names = Axis.of("name, \"quoted\"", List.of("a,b", "c"), (q, name) -> q);
    StringBuilder csv = new StringBuilder();
    Sweep.of(Questions.toy().prompt(0))
        .over(names)
        .over(Axis.of("ratio", List.of(0.1, 2e-7), (q, ratio) -> q))
        .measuring(Measures.TIME_TO_FIRST_TOKEN, Measures.PARAMETERS, Measures.FITS)
        .writeCsv(csv);
    long parameters = Questions.model(3).parameters();
    assertThat(csv.toString())
        .isEqualTo(
            String.join(
                "\r\n",
                "\"name, \"\"quoted\"\"\",ratio,timeToFirstToken,model.parameters,memory.fits",
                "\"a,b\",0.1,," + parameters + ",true",
                "\"a,b\",2e-7,," + parameters + ",true",
                "c,0.1,," + parameters + ",true",
                "c,2e-7,," + parameters + ",true",
                ""));
  }

  @Test
  void jsonLinesAreObjects() {
    StringBuilder json = new StringBuilder();
    Sweep.of(Questions.toy().prompt(0))
        .over(Axis.of("Φ", List.of("\"x\"\n"), (q, name) -> q))
        .over(BATCH)
        .measuring(Measures.TIME_TO_FIRST_TOKEN, Measures.FITS, Measures.REGIME)
        .writeJsonLines(json);
    String rest =
        "\"timeToFirstToken\":null,\"memory.fits\":true,\"decode.regime\":\"memory-bound\"}\n";
    assertThat(json.toString())
        .isEqualTo(
            "{\"\\u03a6\":\"\\\"x\\\"\\u000a\",\"batch\":1,"
                + rest
                + "{\"\\u03a6\":\"\\\"x\\\"\\u000a\",\"batch\":4,"
                + rest);
  }

  @Test
  void filesHoldTheSame(@TempDir Path directory) throws IOException {
    StringBuilder csv = new StringBuilder();
    StringBuilder json = new StringBuilder();
    SWEEP.writeCsv(csv);
    SWEEP.writeJsonLines(json);
    SWEEP.writeCsv(directory.resolve("a.csv"));
    SWEEP.writeJsonLines(directory.resolve("a.jsonl"));
    assertThat(Files.readString(directory.resolve("a.csv"))).isEqualTo(csv.toString());
    assertThat(Files.readString(directory.resolve("a.jsonl"))).isEqualTo(json.toString());
    assertThatThrownBy(() -> SWEEP.writeCsv(directory.resolve("no/such")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aRefusedPointEndsTheSweepAndIsNamed(int threads) {
    Sweep sweep =
        Sweep.of(Questions.toy())
            .over(Axis.device(Questions.BOX, Questions.BYTES))
            .over(BATCH)
            .threads(threads);
    List<SweepRow> before = new ArrayList<>();
    String message =
        "point 2 (device bytes, batch 1): compute format (F16) must be one the device has, or"
            + " narrower than one it has: [INT8]";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sweep.rows().forEach(before::add))
        .withMessage(message);
    assertThat(before).hasSize(2);
    StringBuilder csv = new StringBuilder();
    assertThatIllegalArgumentException().isThrownBy(() -> sweep.writeCsv(csv)).withMessage(message);
    assertThat(csv.toString().lines()).hasSize(3);
  }

  @Test
  void refusedPointsCanBeKept() {
    Sweep sweep =
        Sweep.of(Questions.toy())
            .over(Axis.device(Questions.BYTES, Questions.BOX))
            .over(Axis.batch(0, 1))
            .measuring(Measures.FLOP)
            .keepingRefusals();
    List<SweepRow> rows = sweep.rows().toList();
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).refusal().orElseThrow()).startsWith("compute format (F16) must be");
    assertThat(rows.get(0).has(Measures.FLOP)).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> rows.get(0).number(Measures.FLOP))
        .withMessageStartingWith(
            "decode.flop has no value at point 0 (device bytes, batch 0): compute format");
    assertThat(rows.get(2).refusal()).hasValue("batch (0) must be from 1 to 1000000000000");
    assertThat(rows.get(3).refusal()).isEmpty();
    assertThat(rows.get(3).has(Measures.FLOP)).isTrue();
    StringBuilder csv = new StringBuilder();
    sweep.writeCsv(csv);
    assertThat(csv.toString().lines())
        .hasSize(5)
        .contains(
            "device,batch,decode.flop,refusal", "box,0,,batch (0) must be from 1 to 1000000000000");
  }

  @Test
  void whatIsNoRefusalComesThroughAsItIs() {
    Measure<Double> broken =
        Measure.of(
            "broken",
            "",
            point -> {
              throw new UnsupportedOperationException("a defect");
            });
    for (int threads = 1; threads <= 2; threads++) {
      Sweep sweep = SWEEP.measuring(broken).keepingRefusals().threads(threads);
      assertThatThrownBy(() -> sweep.rows().count())
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessage("a defect");
    }
  }

  @Test
  void aMeasureMustBeFinite() {
    Measure<Double> infinite = Measure.of("infinite", "", point -> Double.POSITIVE_INFINITY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SWEEP.measuring(infinite).rows().count())
        .withMessage(
            "point 0 (weights F16, batch 1, context 64): measure infinite (Infinity) must be a"
                + " finite number");
  }

  @Test
  void eachCombinationIsCompiledOnce() {
    for (int threads = 1; threads <= 3; threads++) {
      ConcurrentLinkedQueue<Integer> varied = new ConcurrentLinkedQueue<>();
      Axis<Integer> layers =
          Axis.of(
              "layers",
              List.of(1, 2, 3, 4, 5),
              (question, n) -> {
                varied.add(n);
                return question.model(Questions.model(n));
              });
      Axis<Long> batch = Axis.batch(Values.linear(1, 50, 1));
      Sweep outside = Sweep.of(Questions.toy()).over(layers).over(batch).over(CONTEXT);
      outside.threads(threads).inBlocksOf(7).writeCsv(new StringBuilder());
      assertThat(varied).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
      varied.clear();
      Sweep inside = Sweep.of(Questions.toy()).over(batch).over(layers).over(CONTEXT);
      inside.threads(threads).inBlocksOf(7).writeCsv(new StringBuilder());
      assertThat(varied).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }
  }

  @Test
  void ceilingsHoldForDevicesWhateverTheOrder() {
    Sweep sweep =
        Sweep.of(Questions.toy())
            .over(Axis.ceilings(CeilingSet.MEASURED, CeilingSet.THEORETICAL))
            .over(Axis.of("own device", List.of(Questions.BOX), Inference::on))
            .measuring(Measures.BANDWIDTH);
    assertThat(sweep.rows().map(row -> row.number(Measures.BANDWIDTH))).containsExactly(6e10, 1e11);
  }

  @Test
  void anAxisThatChoosesTheModelCanBeAppliedFirst() {
    Axis<Integer> layers =
        Axis.of("layers", List.of(2, 5), (question, n) -> question.model(Questions.model(n)));
    Axis<Integer> family =
        Axis.of("family", List.of(1), (question, n) -> question.model(Questions.model(n)));
    Sweep sweep = Sweep.of(Questions.toy()).measuring(Measures.PARAMETERS).over(layers);
    assertThat(parameters(sweep.over(family))).containsExactly(ofLayers(1), ofLayers(1));
    assertThat(parameters(sweep.over(family.appliedFirst())))
        .containsExactly(ofLayers(2), ofLayers(5));
    assertThat(parameters(sweep.over(Axis.model(Questions.model(1)))))
        .containsExactly(ofLayers(2), ofLayers(5));
    assertThatIllegalArgumentException()
        .isThrownBy(BATCH::appliedFirst)
        .withMessage("axis (batch) must change more than the workload to be applied first");
  }

  private static Stream<Double> parameters(Sweep sweep) {
    return sweep.rows().map(row -> row.value(Measures.PARAMETERS));
  }

  private static double ofLayers(int layers) {
    return Questions.model(layers).parameters();
  }

  @Test
  void anEngineComputesInItsOwnFormatUnlessSaidOtherwise() {
    Sweep engine =
        Sweep.of(Questions.toy())
            .over(Axis.engine(Questions.engine()))
            .over(WEIGHTS)
            .measuring(Measures.PEAK, Measures.PREDICTED_TOKENS_PER_SECOND);
    double f32 = peak(ComputeFormat.F32);
    double f16 = peak(ComputeFormat.F16);
    assertThat(f32).isNotEqualTo(f16);
    assertThat(engine.rows().map(row -> row.number(Measures.PEAK)).toList().get(0)).isEqualTo(f32);
    Sweep overridden = engine.over(Axis.compute(ComputeFormat.F16));
    assertThat(overridden.rows().map(row -> row.number(Measures.PEAK))).containsExactly(f16, f16);
  }

  private static double peak(ComputeFormat format) {
    return Questions.BOX.roofline(format).peak().flopPerSecond();
  }

  @Test
  void aPredictionNeedsAnEngine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SWEEP.measuring(Measures.PREDICTED_LOW).rows().count())
        .withMessageEndingWith("engine must be given: over(Axis.engine(…))");
  }

  @Test
  void contradictionsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SWEEP.over(Axis.prompt(1)).points())
        .withMessage(
            "axis (prompt) must not be combined with context: both set the workload's prompt");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SWEEP.over(Axis.batch(1)).points())
        .withMessage("column (batch) must not be given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SWEEP.measuring(Measures.FLOP, Measures.FLOP).columns())
        .withMessage("column (decode.flop) must not be given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SWEEP.threads(0))
        .withMessage("threads (0) must be from 1 to 1024");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sweep.of(Inference.of(Questions.model(1))).over(BATCH).rows().count())
        .withMessage("point 0 (batch 1): device must be given before: on(device)");
  }

  @Test
  void pointsBeyondALongAreRefused() {
    Values many = Values.linear(0, 2_147_483_646L, 1);
    Sweep sweep =
        Sweep.of(Questions.toy())
            .over(Axis.of("a", many, (question, n) -> question))
            .over(Axis.of("b", many, (question, n) -> question));
    assertThat(sweep.points()).isEqualTo(2_147_483_647L * 2_147_483_647L);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sweep.over(Axis.batch(1, 2, 3)).points())
        .withMessage("points (2147483647 × 2147483647 × 3) must be at most 9223372036854775807");
  }

  @Test
  void ownWorkloadsAreEvaluatedWithoutCompiling() {
    AtomicInteger compiled = new AtomicInteger();
    Axis<Long> length =
        Axis.ofWorkload(
            "length", Values.of(16, 32), (workload, n) -> new Workload(workload.batch(), n, n));
    Axis<Integer> once =
        Axis.of(
            "once",
            List.of(1),
            (question, n) -> {
              compiled.incrementAndGet();
              return question;
            });
    Sweep sweep = Sweep.of(Questions.toy()).over(once).over(BATCH).over(length);
    List<SweepRow> rows = sweep.rows().toList();
    assertThat(compiled).hasValue(1);
    assertThat(rows.stream().map(row -> row.inference().workload()))
        .containsExactly(
            new Workload(1, 16, 16),
            new Workload(1, 32, 32),
            new Workload(4, 16, 16),
            new Workload(4, 32, 32));
  }

  @Test
  void aSerializedCopySweepsTheSame() {
    Sweep sweep =
        SWEEP
            .measuring(Measures.REGIME, Measures.FITS)
            .measuring(Measure.of("own", "J", point -> 15 * point.seconds(PhaseName.TOTAL)))
            .threads(2);
    StringBuilder original = new StringBuilder();
    StringBuilder copied = new StringBuilder();
    sweep.writeCsv(original);
    ValueLaws.copy(sweep).writeCsv(copied);
    assertThat(copied.toString()).isEqualTo(original.toString());
  }

  @Test
  void sweepsAndAxesReadWell() {
    assertThat(SWEEP)
        .hasToString(
            "Sweep[weights 2 × batch 2 × context 3 = 12 points of " + Questions.toy() + "]");
    assertThat(WEIGHTS).hasToString("weights [F16, INT8]");
    assertThat(CONTEXT).hasToString("context [64, 128, 256]");
    assertThat(Measures.SECONDS).hasToString("decode.seconds [s]");
    assertThat(Measures.REGIME).hasToString("decode.regime");
  }
}
