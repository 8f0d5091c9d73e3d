package com.example.sizing;

import static com.example.sizing.Sent.sent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.analysis.CompiledModel;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.engine.Engine;
import dev.roofline.engine.EngineProfile;
import dev.roofline.engine.Prediction;
import dev.roofline.format.NumberFormats;
import dev.roofline.hardware.Catalogue;
import dev.roofline.measurement.MeasuredRun;
import dev.roofline.measurement.MeasuredTime;
import dev.roofline.measurement.ObservedPoint;
import dev.roofline.measurement.Observer;
import dev.roofline.models.measurements.EngineProfiles;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.potential.Comparison;
import dev.roofline.potential.Potential;
import dev.roofline.potential.PotentialForm;
import dev.roofline.potential.Ranking;
import dev.roofline.sweep.Axis;
import dev.roofline.sweep.Sweep;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Scenario;
import dev.roofline.workload.Step;
import dev.roofline.workload.Workload;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer crosses to another process and says the same there. */
class SentResultsTest {

  private static Inference question(String model) {
    return Inference.of(Zoo.model(model))
        .on(Catalogue.device("apple-m1-pro"))
        .quantized(NumberFormats.Q8_0)
        .scenario(Scenario.LISO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"qwen2.5-1.5b", "deepseek-v2-lite", "gpt-oss-20b", "mamba2-2.7b"})
  void aReportArrives(String model) throws Exception {
    Report report = question(model).analyze();

    Report arrived = sent(report);

    assertThat(arrived).isEqualTo(report).hasToString(report.toString());
    assertThat(arrived.setting()).isEqualTo(report.setting());
    assertThat(sent(report.figures())).isEqualTo(report.figures());
  }

  @Test
  void aReportWithoutPrefillArrives() throws Exception {
    Report report = question("qwen2.5-1.5b").prompt(0).analyze();

    assertThat(sent(report).hasPrefill()).isFalse();
    assertThat(sent(report).decode()).isEqualTo(report.decode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"qwen2.5-1.5b", "deepseek-v2-lite", "gpt-oss-20b", "mamba2-2.7b"})
  void aCompiledModelGivesTheSameBits(String model) throws Exception {
    CompiledModel compiled = question(model).compile();

    CompiledModel arrived = sent(compiled);

    assertThat(arrived.stepSeconds(8, 1, 4096)).isEqualTo(compiled.stepSeconds(8, 1, 4096));
    DecodeRun run = new DecodeRun(2, 100, 5000);
    assertThat(arrived.seconds(run)).isEqualTo(compiled.seconds(run));
    assertThat(arrived.aggregateSeconds(run)).isEqualTo(compiled.aggregateSeconds(run));
    assertThat(arrived.tally(Step.prefill(1, 512))).isEqualTo(compiled.tally(Step.prefill(1, 512)));
    Workload workload = Scenario.LILO.batch(3);
    assertThat(arrived.seconds(workload)).isEqualTo(compiled.seconds(workload));
  }

  @Test
  void potentialsAndTheirOrderArrive() throws Exception {
    Report report = question("qwen2.5-1.5b").analyze();
    Potential decode = report.potential();
    Potential prefill = report.potential(report.prefill());
    Ranking ranking = Ranking.of(PotentialForm.NORMALISED, Map.of("decode", decode));
    Comparison incomparable = decode.against(prefill, PotentialForm.NORMALISED);
    Comparison ranked = decode.against(decode, PotentialForm.LOGARITHMIC);

    assertThat(sent(decode)).isEqualTo(decode);
    assertThat(sent(decode.region())).isEqualTo(decode.region());
    assertThat(sent(ranking)).isEqualTo(ranking);
    assertThat(sent(incomparable)).isEqualTo(incomparable);
    assertThat(sent(ranked)).isEqualTo(ranked);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void everyEngineProfilePredictsTheSame(Engine engine) throws Exception {
    EngineProfile profile = EngineProfiles.of(engine);
    Report report = question("llama-3.2-1b").analyze();

    EngineProfile arrived = sent(profile);

    Prediction predicted = profile.predict(report, report.decode());
    assertThat(arrived).isEqualTo(profile);
    assertThat(arrived.predict(sent(report), report.decode())).isEqualTo(predicted);
    assertThat(sent(predicted)).isEqualTo(predicted);
  }

  @Test
  void anObserverSeesTheSame() throws Exception {
    Observer observer = Observer.of(question("qwen2.5-1.5b"));
    MeasuredRun run = MeasuredRun.of(new DecodeRun(1, 0, 128));
    MeasuredTime time = MeasuredTime.ofSeconds(2).plusMinus(0.1);
    ObservedPoint point = observer.observe(run, time);

    assertThat(sent(observer).observe(run, time)).isEqualTo(point);
    assertThat(sent(point)).isEqualTo(point);
    assertThat(sent(point)).hasToString(point.toString());
  }

  @Test
  void aSweepArrivesAndWritesTheSameBytes() throws Exception {
    Sweep sweep =
        Sweep.of(question("qwen2.5-1.5b"))
            .over(Axis.weights(NumberFormats.F16, NumberFormats.Q8_0))
            .over(Axis.batch(1, 8))
            .over(Axis.context(128, 4096));
    StringBuilder here = new StringBuilder();
    StringBuilder there = new StringBuilder();

    sweep.writeCsv(here);
    sent(sweep).writeCsv(there);

    assertThat(there).hasToString(here.toString());
  }
}
