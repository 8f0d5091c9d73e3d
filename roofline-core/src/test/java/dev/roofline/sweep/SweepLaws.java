package dev.roofline.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.analysis.Bound;
import dev.roofline.analysis.MemoryFit;
import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.device.CeilingSet;
import dev.roofline.engine.Prediction;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.AttentionKernel;
import dev.roofline.model.ExpertRouting;
import dev.roofline.model.MlaCache;
import dev.roofline.model.MlaExecution;
import dev.roofline.potential.Potential;
import dev.roofline.workload.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A sweep gives what its points give one by one, however it is run. */
class SweepLaws {

  /** One set of axes of the workload, then any of the others, in any order. */
  @Provide
  Arbitrary<List<Axis<?>>> axes() {
    Arbitrary<List<Axis<?>>> workloads =
        Arbitraries.of(
            List.of(),
            List.of(Axis.context(0, 1, 99, 100, 4000)),
            List.of(Axis.prompt(0, 7, 300), Axis.generate(1, 2, 500)),
            List.of(Axis.prompt(1, 4096), Axis.generate(0, 1)),
            List.of(Axis.scenario(Scenario.values())));
    Arbitrary<List<Axis<?>>> others =
        Arbitraries.<Axis<?>>of(
                Axis.batch(1, 3, 1000),
                Axis.model(Questions.model(1), Questions.model(4)),
                Axis.weights(NumberFormats.F16, NumberFormats.Q4_0),
                Axis.kvCache(NumberFormats.F16, NumberFormats.INT8),
                Axis.compute(ComputeFormat.F32, ComputeFormat.F16),
                Axis.ceilings(CeilingSet.THEORETICAL, CeilingSet.MEASURED),
                Axis.attention(AttentionKernel.values()),
                Axis.mla(MlaExecution.AUTO, MlaExecution.EXPANDED),
                Axis.mlaCache(MlaCache.values()),
                Axis.routing(ExpertRouting.UNIFORM, ExpertRouting.zipf(1)),
                Axis.of("bound", List.of(Bound.values()), (question, b) -> question.bound(b)))
            .list()
            .uniqueElements(Axis::name)
            .ofMaxSize(3);
    return Combinators.combine(workloads, others)
        .as((first, more) -> Stream.concat(first.stream(), more.stream()).toList())
        .flatMap(all -> Arbitraries.shuffle(new ArrayList<>(all)))
        .map(List::copyOf);
  }

  private static Sweep over(List<Axis<?>> axes) {
    Sweep sweep = Sweep.of(Questions.toy());
    for (Axis<?> axis : axes) {
      sweep = sweep.over(axis);
    }
    return sweep;
  }

  @Property(tries = 60)
  void everyRowEqualsThePlainAnalysisOfItsPoint(@ForAll("axes") List<Axis<?>> axes) {
    List<Measure<?>> measures =
        Measures.all().stream().filter(m -> !m.name().contains("predicted")).toList();
    over(axes)
        .measuring(measures)
        .rows()
        .forEach(
            row -> {
              Map<String, Double> plain = numbers(row.inference().analyze());
              for (Measure<?> measure : measures) {
                assertThat(row.has(measure))
                    .as("%s at %s", measure, row)
                    .isEqualTo(plain.containsKey(measure.name()));
                if (row.has(measure)) {
                  double expected = plain.get(measure.name());
                  assertThat(row.number(measure))
                      .as("%s at %s", measure, row)
                      .isCloseTo(expected, within(1e-12 * scale(measure, expected, plain)));
                }
              }
            });
  }

  /** Φ is a difference between the peak and a performance that may come close to it. */
  private static double scale(Measure<?> measure, double value, Map<String, Double> plain) {
    double subtracted = measure.unit().equals("FLOP/s") ? plain.get(Measures.PEAK.name()) : 1;
    return measure.name().startsWith("potential.")
        ? Math.max(Math.abs(value), subtracted)
        : Math.abs(value);
  }

  @Property(tries = 30)
  void everyPredictionEqualsThatOfThePlainAnalysis(@ForAll("axes") List<Axis<?>> axes) {
    over(axes)
        .over(Axis.engine(Questions.engine()))
        .measuring(Measures.PREDICTED_TOKENS_PER_SECOND, Measures.PREDICTED_LOW)
        .rows()
        .filter(row -> row.has(Measures.PREDICTED_LOW))
        .limit(50)
        .forEach(
            row -> {
              Report report = row.inference().analyze();
              Prediction plain = Questions.engine().predict(report, report.decode());
              assertThat(row.number(Measures.PREDICTED_TOKENS_PER_SECOND))
                  .isEqualTo(plain.tokensPerSecond());
              assertThat(row.number(Measures.PREDICTED_LOW)).isEqualTo(plain.low());
            });
  }

  @Property(tries = 40)
  void theBytesAreTheSameOnAnyNumberOfThreadsInBlocksOfAnySize(
      @ForAll("axes") List<Axis<?>> axes,
      @ForAll @IntRange(min = 1, max = 8) int threads,
      @ForAll @IntRange(min = 1, max = 40) int blockSize) {
    Sweep sweep = over(axes).over(Axis.of("i", Values.linear(1, 5, 1), (q, i) -> q));
    Sweep other = sweep.threads(threads).inBlocksOf(blockSize);
    StringBuilder csv = new StringBuilder();
    StringBuilder otherCsv = new StringBuilder();
    sweep.writeCsv(csv);
    other.writeCsv(otherCsv);
    assertThat(otherCsv.toString()).isEqualTo(csv.toString());
    StringBuilder json = new StringBuilder();
    StringBuilder otherJson = new StringBuilder();
    sweep.writeJsonLines(json);
    other.writeJsonLines(otherJson);
    assertThat(otherJson.toString()).isEqualTo(json.toString());
  }

  @Property(tries = 40)
  void rowsComeInTheOrderOfNestedLoops(
      @ForAll("axes") List<Axis<?>> axes,
      @ForAll @IntRange(min = 1, max = 3) int threads,
      @ForAll @IntRange(min = 1, max = 40) int blockSize) {
    List<List<String>> nested = new ArrayList<>();
    nest(axes, List.of(), nested);
    Sweep sweep = over(axes).threads(threads).inBlocksOf(blockSize);
    assertThat(sweep.points()).isEqualTo(nested.size());
    assertThat(sweep.rows().map(SweepRow::axisTexts).toList()).isEqualTo(nested);
    assertThat(sweep.rows().mapToLong(SweepRow::number).toArray()).isSorted();
  }

  private static void nest(List<Axis<?>> axes, List<String> outer, List<List<String>> all) {
    if (axes.isEmpty()) {
      all.add(outer);
      return;
    }
    for (int i = 0; i < axes.get(0).values().size(); i++) {
      List<String> deeper = new ArrayList<>(outer);
      deeper.add(axes.get(0).textAt(i));
      nest(axes.subList(1, axes.size()), deeper, all);
    }
  }

  /** What a report says, by the names of measures. */
  private static Map<String, Double> numbers(Report report) {
    Map<String, Double> numbers = new HashMap<>();
    if (report.hasPrefill()) {
      phase("prefill", report.prefill(), report, numbers);
      numbers.put("timeToFirstToken", report.prefill().seconds());
    }
    if (report.hasDecode()) {
      phase("decode", report.decode(), report, numbers);
      double perToken = report.decode().seconds() / report.decode().steps();
      numbers.put("timePerOutputToken", perToken);
    }
    phase("total", report.total(), report, numbers);
    numbers.put("model.parameters", (double) report.size().parameters());
    numbers.put("model.activeParameters", (double) report.size().activeParameters());
    numbers.put("model.kvBytesPerToken", report.size().kvBytesPerToken());
    MemoryFit memory = report.memory();
    numbers.put("memory.weightBytes", (double) memory.weightBytes());
    numbers.put("memory.kvBytes", memory.kvBytes());
    numbers.put("memory.activationBytes", memory.activationBytes());
    numbers.put("memory.totalBytes", memory.totalBytes());
    memory.fits().ifPresent(fits -> numbers.put("memory.fits", fits ? 1.0 : 0.0));
    numbers.put("device.peakFlopPerSecond", report.roofline().peak().flopPerSecond());
    numbers.put("device.bandwidthBytesPerSecond", report.roofline().bandwidth().bytesPerSecond());
    numbers.put("device.ridgeFlopPerByte", report.roofline().ridge());
    return numbers;
  }

  private static void phase(String name, Phase phase, Report report, Map<String, Double> numbers) {
    numbers.put(name + ".tokensPerSecond", phase.tokensPerSecond());
    numbers.put(name + ".seconds", phase.seconds());
    numbers.put(name + ".operationalIntensity", phase.operationalIntensity());
    numbers.put(name + ".regime", (double) phase.regime().ordinal());
    numbers.put(name + ".attainableFlopPerSecond", phase.attainable().flopPerSecond());
    numbers.put(name + ".flopPerSecond", phase.performance().flopPerSecond());
    numbers.put(name + ".flop", phase.tally().flop());
    numbers.put(name + ".matrixFlop", phase.tally().matrixFlop());
    numbers.put(name + ".vectorFlop", phase.tally().vectorFlop());
    numbers.put(name + ".bytes.total", phase.tally().bytes());
    numbers.put(name + ".bytes.weights", phase.tally().weightBytes());
    numbers.put(name + ".bytes.kvRead", phase.tally().kvReadBytes());
    numbers.put(name + ".bytes.kvWrite", phase.tally().kvWriteBytes());
    numbers.put(name + ".bytes.activations", phase.tally().activationBytes());
    Potential potential = report.potential(phase);
    numbers.put("potential." + name + ".normalised", potential.normalised());
    numbers.put("potential." + name + ".logarithmic", potential.logarithmic());
    numbers.put("potential." + name + ".published.value", potential.published().value());
  }
}
