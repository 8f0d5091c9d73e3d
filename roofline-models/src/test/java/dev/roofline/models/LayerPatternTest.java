package dev.roofline.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.algebra.Dimension;
import dev.roofline.models.block.Activation;
import dev.roofline.models.block.ActivationBlock;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.Width;
import dev.roofline.models.zoo.Zoo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerPatternTest {

  /** A model whose layers are of the kinds that letters name. */
  private static LanguageModel model(String kinds) {
    return LanguageModel.builder("letters", "test")
        .before(layer('x'))
        .layers(kinds.length(), kinds::charAt, LayerPatternTest::layer)
        .build();
  }

  private static Block layer(char kind) {
    return ActivationBlock.plain(Activation.SILU, Width.of(Dimension.of("w", kind)));
  }

  private static String kinds(LanguageModel model) {
    char[] kinds = new char[model.layerCount()];
    for (LayerGroup group : model.layers()) {
      ActivationBlock block = (ActivationBlock) group.block();
      group.numbers().forEach(number -> kinds[number] = (char) block.elements().elements());
    }
    return new String(kinds);
  }

  @ParameterizedTest
  @CsvSource({
    "aaaa, 1, a",
    "aaaa, 6, aaaaaa",
    "a, 3, aaa",
    "abab, 2, ab",
    "abab, 5, ababa",
    "aaabaaab, 10, aaabaaabaa",
    "aaabaaaba, 4, aaab",
    "dabababab, 4, daba",
    "dddbbbbbbb, 4, dddb",
    "dddbbbbbbb, 12, dddbbbbbbbbb"
  })
  void whatStandsOnceStaysAndWhatRepeatsIsCutOrGoesOn(String kinds, int layers, String expected) {
    assertThat(kinds(model(kinds).withLayers(layers))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"aaaa, 1, 1", "aaabaaaba, 4, 4", "dddbbbbbbb, 4, 1", "dabababab, 3, 2"})
  void aPatternHasALeastDepthAndAPeriod(String kinds, int least, int period) {
    assertThat(model(kinds).leastLayers()).isEqualTo(least);
    assertThat(model(kinds).layerPeriod()).isEqualTo(period);
  }

  @Test
  void anIdentifierSaysTheDepth() {
    LanguageModel plm = Zoo.model("plm-1.8b");
    assertThat(plm.withLayers(32)).isSameAs(plm);
    assertThat(plm.withLayers(26).id()).isEqualTo("plm-1.8b-26-layers");
    assertThat(plm.withLayers(26).withLayers(4).id()).isEqualTo("plm-1.8b-4-layers");
  }

  @Test
  void mixturesAndHybridsOfTheZooKeepTheirPattern() {
    LanguageModel deepSeek = Zoo.model("deepseek-v3").withLayers(10);
    assertThat(deepSeek.layers())
        .extracting(LayerGroup::numbers)
        .containsExactly(List.of(0, 1, 2), List.of(3, 4, 5, 6, 7, 8, 9));
    LanguageModel gemma = Zoo.model("gemma-3-1b").withLayers(12);
    assertThat(gemma.layers().get(1).numbers()).containsExactly(5, 11);
    assertThat(Zoo.model("qwen3-next-80b-a3b").leastLayers()).isEqualTo(4);
  }

  @Test
  void whatCannotBeKeptIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Zoo.model("nemotron-h-8b").withLayers(40))
        .withMessage(
            "layers of nemotron-h-8b (52) must stay as many: they follow no pattern that repeats");
    assertThat(Zoo.model("nemotron-h-8b").withLayers(52).layerCount()).isEqualTo(52);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model("abcdee").withLayers(7))
        .withMessageStartingWith("layers of letters (6) must stay as many");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Zoo.model("gemma-3-1b").withLayers(5))
        .withMessage("layers (5) must be from 6 to 100000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Zoo.model("qwen2.5-1.5b").withLayers(0))
        .withMessage("layers (0) must be from 1 to 100000");
  }
}
