package dev.roofline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roofline.algebra.Traffic;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.laws.Stacks;
import dev.roofline.model.AttentionKernel;
import dev.roofline.model.Execution;
import dev.roofline.model.ExpertRouting;
import dev.roofline.model.LogitPositions;
import dev.roofline.model.MlaCache;
import dev.roofline.model.MlaExecution;
import dev.roofline.model.Quantization;
import dev.roofline.workload.Scenario;
import dev.roofline.workload.Workload;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InferenceTest {

  private static final Inference DEFAULTS = Inference.of(new HandModel());

  @Test
  void defaultsAreThoseStated() {
    assertThat(DEFAULTS.model()).isEqualTo(new HandModel());
    assertThat(DEFAULTS.workload()).isEqualTo(new Workload(1, 128, 128));
    assertThat(DEFAULTS.quantization().name()).isEqualTo("F16");
    assertThat(DEFAULTS.kvCache()).isEqualTo(NumberFormats.F16);
    assertThat(DEFAULTS.wanted()).isEqualTo(ComputeFormat.F16);
    assertThat(DEFAULTS.execution()).isEqualTo(Execution.DEFAULT);
    assertThat(DEFAULTS.bound()).isEqualTo(Bound.OPERATORS);
    assertThat(DEFAULTS.traffic()).containsExactly(Traffic.values());
    assertThat(DEFAULTS)
        .hasToString(
            "Inference[hand on no device yet, weights F16, KV F16, batch 1, prompt 128, generate"
                + " 128]");
  }

  @Test
  void aStepChangesWhatItNamesAndNothingElse() {
    Inference changed =
        DEFAULTS
            .computing(ComputeFormat.F32)
            .kvCache(NumberFormats.BF16)
            .generate(5)
            .quantized(NumberFormats.Q8_0)
            .batch(3)
            .on(HandModel.box(ComputeFormat.F32))
            .prompt(7)
            .bound(Bound.AGGREGATE)
            .counting(Traffic.KV_READ, Traffic.WEIGHTS);
    assertThat(changed)
        .hasToString(
            "Inference[hand on box, weights Q8_0, KV BF16, batch 3, prompt 7, generate 5]");
    assertThat(changed.device()).isEqualTo(HandModel.box(ComputeFormat.F32));
    assertThat(changed.wanted()).isEqualTo(ComputeFormat.F32);
    assertThat(changed.bound()).isEqualTo(Bound.AGGREGATE);
    assertThat(changed.traffic()).containsExactly(Traffic.WEIGHTS, Traffic.KV_READ);
    assertThat(changed.scenario(Scenario.LISO).workload())
        .isEqualTo(new Workload(3, Scenario.LISO.prompt(), Scenario.LISO.generate()));
    assertThat(changed.workload(new Workload(9, 8, 7)).workload()).isEqualTo(new Workload(9, 8, 7));
    assertThat(DEFAULTS.workload())
        .as("every step is a new value")
        .isEqualTo(Workload.of(128, 128));
  }

  @Test
  void choicesOfTheEngineAreKept() {
    Inference chosen =
        DEFAULTS
            .attention(AttentionKernel.UNFUSED)
            .mla(MlaExecution.EXPANDED)
            .mlaCache(MlaCache.EXPANDED)
            .logits(LogitPositions.NONE)
            .routing(ExpertRouting.zipf(1));
    assertThat(chosen.execution())
        .isEqualTo(
            new Execution(
                AttentionKernel.UNFUSED,
                MlaExecution.EXPANDED,
                MlaCache.EXPANDED,
                LogitPositions.NONE,
                ExpertRouting.zipf(1)));
    assertThat(chosen.execution(Execution.DEFAULT).execution()).isEqualTo(Execution.DEFAULT);
  }

  @Test
  void anotherModelIsAskedTheSame() {
    Stacks.Part part = new Stacks.Part(10, 1, 1);
    Stacks.Stack other = new Stacks.Stack("other", part, part, part, 1);
    Inference question = HandModel.QUESTION.model(other);
    assertThat(question.model()).isEqualTo(other);
    assertThat(question.workload()).isEqualTo(HandModel.QUESTION.workload());
    assertThat(question.device()).isEqualTo(HandModel.box());
  }

  @Test
  void ceilingsAreSelectedInTheDeviceGiven() {
    Ceilings ceilings = HandModel.box().ceilings();
    Device device =
        Device.of(
            "two",
            "Two",
            "test",
            Map.of(CeilingSet.THEORETICAL, ceilings, CeilingSet.MEASURED, ceilings));
    assertThat(DEFAULTS.on(device).under(CeilingSet.MEASURED).device())
        .isEqualTo(device.measured());
    assertThatIllegalStateException()
        .isThrownBy(() -> DEFAULTS.under(CeilingSet.MEASURED))
        .withMessage("device must be given before: on(device)");
  }

  @Test
  void countingNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(DEFAULTS::counting)
        .withMessage(
            "traffic ([]) must name at least one of [WEIGHTS, KV_READ, KV_WRITE, ACTIVATIONS]");
  }

  @Test
  void aQuantizationChoosesTheFormatOfProducts() {
    Inference wide = DEFAULTS.quantized(Quantization.uniform(NumberFormats.BF16));
    assertThat(wide.wanted()).isEqualTo(ComputeFormat.BF16);
    assertThat(wide.computing(ComputeFormat.F16).wanted()).isEqualTo(ComputeFormat.F16);
  }
}
