package dev.roofline.models.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.zoo.Zoo;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ParameterBudgetLaws {

  @Provide
  Arbitrary<LanguageModel> models() {
    return Arbitraries.of("qwen2.5-0.5b", "gemma-3-1b", "plm-1.8b", "moonlight-16b-a3b")
        .map(Zoo::model);
  }

  @Property(tries = 50)
  void oneLayerMoreWouldNotFit(
      @ForAll("models") LanguageModel model,
      @ForAll @LongRange(min = 3_000_000_000L, max = 20_000_000_000L) long parameters) {
    LanguageModel deepest = ParameterBudget.of(parameters).atMost(model);
    assertThat(deepest.parameters()).isLessThanOrEqualTo(parameters);
    assertThat(model.withLayers(deepest.layerCount() + 1).parameters()).isGreaterThan(parameters);
  }

  @Property(tries = 50)
  void noDepthIsNearerThanTheNearest(
      @ForAll("models") LanguageModel model,
      @ForAll @LongRange(min = 3_000_000_000L, max = 20_000_000_000L) long parameters) {
    LanguageModel nearest = ParameterBudget.of(parameters).nearest(model);
    long distance = Math.abs(nearest.parameters() - parameters);
    for (int other : new int[] {nearest.layerCount() - 1, nearest.layerCount() + 1}) {
      if (other >= model.leastLayers()) {
        long further = model.withLayers(other).parameters() - parameters;
        assertThat(Math.abs(further)).isGreaterThanOrEqualTo(distance);
      }
    }
  }
}
