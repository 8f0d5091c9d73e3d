package dev.roofline.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.algebra.Traffic;
import dev.roofline.analysis.Inference;
import dev.roofline.format.ComputeFormat;
import dev.roofline.hardware.Catalogue;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelPart;
import dev.roofline.models.zoo.Zoo;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report says what its numbers rest on, and nothing that they do not. */
class AssumptionsTest {

  @Test
  void aModelWithoutExpertsRestsOnNothing() {
    assertThat(assumptions(on("h100-sxm", Zoo.model("llama-3.1-8b")))).isEmpty();
  }

  @Test
  void aPartThatIsCountedBringsNoExperts() {
    LanguageModel seeing = Zoo.model("gemma-3-4b").including(ModelPart.VISION);
    assertThat(seeing.activeParameters()).isLessThan(seeing.parameters());
    assertThat(assumptions(on("h100-sxm", seeing))).isEmpty();
  }

  @Test
  void expertsRestOnTheirRouting() {
    assertThat(assumptions(on("h100-sxm", Zoo.model("mixtral-8x7b"))))
        .containsExactly("experts are chosen uniformly and independently by every token");
  }

  @Test
  void trafficThatIsLeftOutIsSaidInWords() {
    Inference question = on("h100-sxm", Zoo.model("llama-3.1-8b"));
    assertThat(assumptions(question.counting(Traffic.WEIGHTS, Traffic.KV_READ)))
        .containsExactly("counts only the traffic of weights and KV cache read");
    assertThat(assumptions(question.counting(Traffic.KV_WRITE, Traffic.ACTIVATIONS)))
        .containsExactly("counts only the traffic of KV cache written and activations");
  }

  @Test
  void aFormatThatTheDeviceLacksIsReplaced() {
    Inference question = on("h100-sxm", Zoo.model("llama-3.1-8b")).computing(ComputeFormat.FP4);
    assertThat(assumptions(question))
        .containsExactly(
            "computes in FP8: h100-sxm has no FP4 peak among its theoretical ceilings");
  }

  private static Inference on(String device, LanguageModel model) {
    return Inference.of(model).on(Catalogue.device(device));
  }

  private static List<String> assumptions(Inference question) {
    return question.analyze().setting().assumptions();
  }
}
