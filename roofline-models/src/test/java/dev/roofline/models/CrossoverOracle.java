package dev.roofline.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.analysis.Analysis;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.OperatorReport;
import dev.roofline.analysis.Phase;
import dev.roofline.crossover.Crossings;
import dev.roofline.crossover.Crossover;
import dev.roofline.crossover.CrossoverSearch;
import dev.roofline.crossover.Lead;
import dev.roofline.device.Device;
import dev.roofline.device.Regime;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.Model;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.workload.Workload;
import java.util.Map;
import java.util.function.LongFunction;

/** Holds the crossovers of a small model against an analysis of every single count. */
public final class CrossoverOracle {

  private static final long MOST = 60;
  private static final long BATCH = 3;
  private static final long TOKENS = 20;
  private static final long GENERATE = 12;

  private final Inference question;
  private final Analysis analysis;
  private int crossings;

  private CrossoverOracle(Model model, double ridge) {
    this.question =
        Inference.of(model).on(device(ridge)).batch(BATCH).prompt(TOKENS).generate(GENERATE);
    this.analysis = question.prepare();
  }

  private static Device device(double ridge) {
    return Device.of(
        "ridge at " + ridge,
        ComputeFormat.F16,
        FlopRate.gigaflopsPerSecond(100 * ridge),
        Bandwidth.gigabytesPerSecond(100));
  }

  /** Every part of the model across every count, on devices whose ridges it meets or does not. */
  public static void check(Model model) {
    for (double ridge : new double[] {1.5, 4}) {
      CrossoverOracle oracle = new CrossoverOracle(model, ridge);
      oracle.checkSteps();
      oracle.checkRuns();
      oracle.checkPrefills();
      assertThat(oracle.crossings).as("crossings at a ridge of %s", ridge).isPositive();
    }
  }

  private void checkSteps() {
    check(Crossover.ofDecodeStep(question).acrossBatch(1, MOST), batch -> report(batch, TOKENS, 1));
    check(
        Crossover.ofDecodeStep(question).acrossContext(0, MOST),
        context -> report(BATCH, context, 1));
    Inference narrow = question.quantized(NumberFormats.INT8).on(device(8));
    Analysis other = narrow.prepare();
    Crossings<Lead> lead = Crossover.ofDecodeStep(question).acrossBatch(1, MOST).sameTimeAs(narrow);
    for (long batch = 1; batch <= MOST; batch++) {
      double second = other.report(new Workload(batch, TOKENS, 1)).decode().seconds();
      assertThat(lead.at(batch))
          .as("%s at batch %s", lead, batch)
          .isEqualTo(Lead.between(report(batch, TOKENS, 1).seconds(), second));
    }
  }

  private void checkRuns() {
    check(
        Crossover.ofDecodeRun(question).acrossBatch(1, MOST),
        batch -> report(batch, TOKENS, GENERATE));
    check(
        Crossover.ofDecodeRun(question).acrossContext(0, MOST),
        context -> report(BATCH, context, GENERATE));
  }

  private Phase report(long batch, long context, long generate) {
    return analysis.report(new Workload(batch, context, generate)).decode();
  }

  private void checkPrefills() {
    check(
        Crossover.ofPrefill(question).acrossBatch(1, MOST),
        batch -> analysis.report(new Workload(batch, TOKENS, 0)).prefill());
    check(
        Crossover.ofPrefill(question).acrossPrompt(1, MOST),
        prompt -> analysis.report(new Workload(BATCH, prompt, 0)).prefill());
  }

  private void check(CrossoverSearch search, LongFunction<Phase> phases) {
    Crossings<Regime> whole = search.meetingRidge();
    crossings += whole.all().size();
    Map<String, Crossings<Regime>> operators = search.operatorsMeetingRidge();
    for (long count = search.range().least(); count <= MOST; count++) {
      Phase phase = phases.apply(count);
      assertThat(whole.at(count))
          .as("%s: %s at %s", search, whole, count)
          .isEqualTo(phase.regime());
      for (OperatorReport operator : phase.operators()) {
        assertThat(operators.get(operator.name()).at(count))
            .as("%s: %s at %s", search, operator, count)
            .isEqualTo(operator.regime());
      }
    }
  }
}
