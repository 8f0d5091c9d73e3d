package dev.roofline.models.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterBudgetTest {

  private static final ParameterBudget QWEN = ParameterBudget.like(Zoo.model("qwen2.5-1.5b"));

  /** The depths of the paper's size-matched configurations. */
  @ParameterizedTest
  @CsvSource({
    "qwen2.5-1.5b, 28",
    "plm-1.8b, 26",
    "smollm2-1.7b, 21",
    "llama-3.2-1b, 21",
    "qwen3-1.7b, 24",
    "fox-1-1.6b, 28"
  })
  void atMostTheParametersOfQwenGivesThePublishedDepths(String model, int layers) {
    assertThat(QWEN.atMost(Zoo.model(model)).layerCount()).isEqualTo(layers);
  }

  @Test
  void theNearestMayExceedTheBudget() {
    // 33,676,800 parameters below it with 21 layers, 33,436,160 above it with 22.
    LanguageModel nearest = QWEN.nearest(Zoo.model("smollm2-1.7b"));
    assertThat(nearest.layerCount()).isEqualTo(22);
    assertThat(nearest.parameters()).isEqualTo(1_577_150_464L);
    assertThat(QWEN.nearest(Zoo.model("plm-1.8b")).layerCount()).isEqualTo(26);
    assertThat(ParameterBudget.of(1).nearest(Zoo.model("gemma-3-1b")).layerCount()).isEqualTo(6);
  }

  /** A budget may be used up to the last parameter, and one less costs a layer. */
  @Test
  void aBudgetOfSoManyLayersGivesThem() {
    LanguageModel model = Zoo.model("smollm2-135m");
    for (int layers : new int[] {1, 2, 3, 7, 8, 9, 30}) {
      long exact = model.withLayers(layers).parameters();
      assertThat(ParameterBudget.of(exact).atMost(model).layerCount()).isEqualTo(layers);
      assertThat(ParameterBudget.of(exact).nearest(model).layerCount()).isEqualTo(layers);
      assertThat(ParameterBudget.of(exact - 1).nearest(model).layerCount()).isEqualTo(layers);
      if (layers > 1) {
        assertThat(ParameterBudget.of(exact - 1).atMost(model).layerCount()).isEqualTo(layers - 1);
      }
    }
  }

  /** Half-way between two depths the smaller model is as near as the larger one. */
  @Test
  void ofTwoThatAreAsNearTheSmallerOneIsTaken() {
    LanguageModel model = Zoo.model("smollm2-135m");
    long below = model.withLayers(5).parameters();
    long layer = model.withLayers(6).parameters() - below;
    assertThat(layer % 2).isZero();
    ParameterBudget middle = ParameterBudget.of(below + layer / 2);
    assertThat(middle.nearest(model).layerCount()).isEqualTo(5);
    assertThat(ParameterBudget.of(below + layer / 2 + 1).nearest(model).layerCount()).isEqualTo(6);
  }

  @Test
  void aBudgetIsCountedInParameters() {
    assertThat(QWEN).hasToString("1,543,714,304 parameters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParameterBudget.of(1_000_000).atMost(Zoo.model("smollm2-135m")))
        .withMessage(
            "parameters (1,000,000) must be at least 31,852,224, those of smollm2-135m-1-layers"
                + " (llama), 1 layers, 31,852,224 parameters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParameterBudget.of(0))
        .withMessageStartingWith("parameters (0) must be from 1");
  }
}
