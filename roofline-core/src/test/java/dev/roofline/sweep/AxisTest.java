package dev.roofline.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.roofline.analysis.Bound;
import dev.roofline.analysis.Report;
import dev.roofline.engine.Build;
import dev.roofline.engine.EngineProfile;
import dev.roofline.workload.Scenario;
import dev.roofline.workload.Workload;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an axis sets, how it is written, and what a point of it tells. */
class AxisTest {

  private static Stream<Workload> workloads(Axis<?> axis) {
    return Sweep.of(Questions.toy().batch(2).prompt(30).generate(7))
        .over(axis)
        .rows()
        .map(row -> row.inference().workload());
  }

  @Test
  void everyAxisOfTheWorkloadSetsItsOwnCounts() {
    assertThat(workloads(Axis.batch(1, 5)))
        .containsExactly(new Workload(1, 30, 7), new Workload(5, 30, 7));
    assertThat(workloads(Axis.prompt(0, 9)))
        .containsExactly(new Workload(2, 0, 7), new Workload(2, 9, 7));
    assertThat(workloads(Axis.generate(0, 11)))
        .containsExactly(new Workload(2, 30, 0), new Workload(2, 30, 11));
    assertThat(workloads(Axis.context(0, 99)))
        .containsExactly(new Workload(2, 0, 1), new Workload(2, 99, 1));
    assertThat(workloads(Axis.scenario(Scenario.values())))
        .containsExactly(
            Stream.of(Scenario.values())
                .map(scenario -> new Workload(2, scenario.prompt(), scenario.generate()))
                .toArray(Workload[]::new));
  }

  @Test
  void anAxisCanHaveAnotherNameAndOtherTexts() {
    Axis<Long> batch = Axis.batch(1, 4);
    Axis<Long> users = batch.named("users").written(n -> "n=" + n);
    assertThat(users.name()).isEqualTo("users");
    assertThat(users.values()).isEqualTo(batch.values());
    assertThat(users).hasToString("users [1, 4]");
    assertThat(Axis.of("n", List.of(1, 4), (q, n) -> q).written(n -> "n=" + n))
        .hasToString("n [n=1, n=4]");
    StringBuilder json = new StringBuilder();
    Sweep.of(Questions.toy()).over(users).measuring(Measures.FITS).writeJsonLines(json);
    assertThat(json.toString().lines())
        .containsExactly(
            "{\"users\":\"n=1\",\"memory.fits\":true}", "{\"users\":\"n=4\",\"memory.fits\":true}");
    assertThatIllegalArgumentException().isThrownBy(() -> batch.named(" "));
    assertThatNullPointerException().isThrownBy(() -> batch.written(null));
  }

  @Test
  void wordsAreInQuotesAndNumbersAreNot() {
    StringBuilder json = new StringBuilder();
    Sweep.of(Questions.toy())
        .over(Axis.of("bound", List.of(Bound.OPERATORS), (question, b) -> question.bound(b)))
        .over(Axis.of("whole", List.of(3), (question, n) -> question))
        .over(Axis.of("ratio", List.of(0.5), (question, n) -> question))
        .over(Axis.of("none", List.of(Double.NaN), (question, n) -> question))
        .measuring(Measures.FITS)
        .writeJsonLines(json);
    assertThat(json.toString())
        .isEqualTo(
            "{\"bound\":\""
                + Bound.OPERATORS
                + "\",\"whole\":3,\"ratio\":0.5,\"none\":\"NaN\",\"memory.fits\":true}\n");
  }

  @Test
  void manyValuesAreNotAllPrinted() {
    assertThat(Axis.batch(Values.linear(1, 100, 1))).hasToString("batch [1, 2, … 100: 100 values]");
  }

  @Test
  void buildsOfAnEngineAreToldApart() {
    EngineProfile current = Questions.engine();
    List<List<String>> texts =
        Sweep.of(Questions.toy())
            .over(Axis.engine(current, current.built(Build.EARLY)))
            .rows()
            .map(SweepRow::axisTexts)
            .toList();
    assertThat(texts).containsExactly(List.of("llama.cpp-cpu"), List.of("llama.cpp-cpu@2024"));
  }

  @Test
  void aPointTellsWhatItIs() {
    Measure<Double> told =
        Measure.of(
            "told",
            "",
            point -> {
              Report plain = Questions.toy().batch(3).prompt(20).generate(4).analyze();
              assertThat(point.workload()).isEqualTo(new Workload(3, 20, 4));
              assertThat(point.inference().analyze()).isEqualTo(plain);
              assertThat(point).hasToString(point.inference().toString());
              assertThat(point.report()).isEqualTo(plain).isSameAs(point.report());
              assertThat(point.steps(PhaseName.PREFILL)).isEqualTo(plain.prefill().steps());
              assertThat(point.steps(PhaseName.DECODE)).isEqualTo(plain.decode().steps());
              assertThat(point.steps(PhaseName.TOTAL)).isEqualTo(plain.total().steps());
              assertThat(point.tokens(PhaseName.TOTAL)).isEqualTo(3 * (20 + 4));
              return point.steps(PhaseName.TOTAL);
            });
    Measure<Double> none = Measure.of("none", "", point -> point.steps(PhaseName.PREFILL));
    Sweep sweep = Sweep.of(Questions.toy().prompt(20).generate(4)).over(Axis.batch(3));
    assertThat(sweep.measuring(told).rows().map(row -> row.value(told))).containsExactly(5.0);
    assertThat(
            Sweep.of(Questions.toy())
                .over(Axis.prompt(0, 1))
                .measuring(none)
                .rows()
                .map(row -> row.value(none)))
        .containsExactly(0.0, 1.0);
  }
}
