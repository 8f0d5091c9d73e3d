package dev.roofline.models.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.algebra.WeightFormats;
import dev.roofline.model.PlacedTensor;
import dev.roofline.models.Hybrids;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelPart;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names and shapes of every tensor, against lists that do not come from this library. */
class HybridTensorsTest {

  static List<String> names() {
    return Hybrids.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void areThoseOfTheCheckpoint(String name) {
    LanguageModel model = Hybrids.model(name);
    LanguageModel whole =
        model.parts().isEmpty() ? model : model.including(ModelPart.MULTI_TOKEN_PREDICTION);
    assertThat(whole.tensors().stream().map(HybridTensorsTest::line))
        .containsExactlyInAnyOrderElementsOf(Hybrids.tensors(name));
  }

  @Test
  void qwen3NextCountsItsLayerAheadOnlyWhenAsked() {
    LanguageModel model = Hybrids.model("qwen3-next");
    assertThat(model.tensors()).allMatch(placed -> placed.layer() < 4);
    assertThat(model.including(ModelPart.MULTI_TOKEN_PREDICTION).tensors())
        .anyMatch(placed -> placed.layer() == 4);
  }

  private static String line(PlacedTensor placed) {
    String layer =
        placed.layer() == WeightFormats.NO_LAYER ? "-" : Integer.toString(placed.layer());
    String shape =
        placed.tensor().shape().dimensions().stream()
            .map(String::valueOf)
            .collect(Collectors.joining("x"));
    return layer + " " + placed.tensor().name() + " " + shape;
  }
}
