package dev.roofline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.Traffic;
import dev.roofline.algebra.WeightRead;
import dev.roofline.format.ComputeFormat;
import dev.roofline.model.Execution;
import dev.roofline.model.ExpertRouting;
import dev.roofline.model.Model;
import dev.roofline.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisTest {

  /** Four experts of 25 parameters, of which a token chooses one. */
  private record Mixture() implements Model {

    @Override
    public String id() {
      return "mixture";
    }

    @Override
    public String family() {
      return "test";
    }

    @Override
    public Operator operator(Execution execution) {
      return Kernel.named("experts", KernelKind.EXPERTS)
          .reads(new WeightRead(Tensor.of("bank", 4, 25), 4, Extent.experts(4, 1)))
          .matrixFlop(Polynomial.constant(50), Extent.TOKENS)
          .build();
    }
  }

  private static List<String> assumptions(Inference question) {
    return question.analyze().setting().assumptions();
  }

  @Test
  void aPlainQuestionAssumesNothing() {
    assertThat(assumptions(HandModel.QUESTION)).isEmpty();
  }

  @Test
  void aSubstituteFormatIsSaid() {
    Report report = HandModel.QUESTION.computing(ComputeFormat.INT8).analyze();
    assertThat(report.setting().wanted()).isEqualTo(ComputeFormat.INT8);
    assertThat(report.setting().computed()).isEqualTo(ComputeFormat.F16);
    assertThat(report.setting().assumptions())
        .containsExactly("computes in F16: box has no INT8 peak among its theoretical ceilings");
  }

  @Test
  void howExpertsAreChosenIsSaid() {
    Inference question = HandModel.QUESTION.model(new Mixture());
    assertThat(assumptions(question)).containsExactly(ExpertRouting.UNIFORM.assumption());
    assertThat(question.analyze().size().parameters()).isEqualTo(100);
    assertThat(question.analyze().size().activeParameters()).isEqualTo(25);
    assertThat(question.analyze().toString())
        .contains("model     100 parameters, 25 active, weights 200 B in F16");
  }

  @Test
  void trafficLeftOutIsSaid() {
    assertThat(assumptions(HandModel.QUESTION.counting(Traffic.WEIGHTS, Traffic.KV_READ)))
        .containsExactly("counts only the traffic of weights and KV cache read");
  }

  @Test
  void anAnalysisReportsOnAnyWorkload() {
    Analysis analysis = HandModel.QUESTION.prepare();
    Workload other = new Workload(1, 3, 2);
    Report report = analysis.report(other);
    assertThat(report.total()).isEqualTo(HandModel.QUESTION.workload(other).analyze().total());
    assertThat(report.setting().workload()).isEqualTo(other);
    assertThat(report.size()).isEqualTo(analysis.size()).isSameAs(analysis.size());
    assertThat(analysis.roofline()).isEqualTo(report.roofline());
    assertThat(analysis.bound()).isEqualTo(Bound.OPERATORS);
    assertThat(analysis.memory(other).totalBytes()).isEqualTo(report.memory().totalBytes());
    assertThat(analysis).hasToString("Analysis[" + HandModel.QUESTION + "]");
  }

  @Test
  void aCompiledModelTakesTheTimesOfTheReport() {
    CompiledModel compiled = HandModel.QUESTION.compile();
    Report report = HandModel.QUESTION.analyze();
    assertThat(compiled.seconds(new Workload(2, 4, 3))).isEqualTo(report.total().seconds());
    assertThat(compiled.seconds(new Workload(2, 4, 0))).isEqualTo(report.prefill().seconds());
    assertThat(compiled.seconds(new Workload(2, 0, 3)))
        .isEqualTo(HandModel.QUESTION.prompt(0).analyze().total().seconds());
  }

  @Test
  void namesOfBoundsAreReadInAnyCase() {
    assertThat(Bound.parse("Aggregate")).isEqualTo(Bound.AGGREGATE);
    assertThat(Bound.parse("operators")).isEqualTo(Bound.OPERATORS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bound.parse("least"))
        .withMessage("bound (\"least\") must be one of operators, aggregate");
  }
}
