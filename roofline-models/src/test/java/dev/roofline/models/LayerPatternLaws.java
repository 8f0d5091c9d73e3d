package dev.roofline.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.models.zoo.Zoo;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LayerPatternLaws {

  @Provide
  Arbitrary<LanguageModel> models() {
    List<LanguageModel> models =
        Zoo.ids().stream().filter(id -> !id.startsWith("nemotron")).map(Zoo::model).toList();
    return Arbitraries.of(models);
  }

  @Property(tries = 200)
  void growingAndCuttingBackGivesTheModel(
      @ForAll("models") LanguageModel model, @ForAll @IntRange(max = 80) int more) {
    LanguageModel grown = model.withLayers(model.layerCount() + more);
    assertThat(grown.withLayers(model.layerCount()).named(model.id())).isEqualTo(model);
  }

  @Property(tries = 200)
  void everyPeriodAddsTheSameParameters(
      @ForAll("models") LanguageModel model, @ForAll @IntRange(max = 40) int more) {
    int layers = model.leastLayers() + more;
    int period = model.layerPeriod();
    long once = model.withLayers(layers).parameters();
    long twice = model.withLayers(layers + period).parameters();
    long thrice = model.withLayers(layers + 2 * period).parameters();
    assertThat(thrice - twice).isEqualTo(twice - once).isPositive();
  }

  @Property(tries = 100)
  void layersAreNumberedFromZeroWithoutGaps(
      @ForAll("models") LanguageModel model, @ForAll @IntRange(max = 80) int more) {
    int layers = model.leastLayers() + more;
    assertThat(
            model.withLayers(layers).layers().stream()
                .flatMap(group -> group.numbers().stream())
                .sorted()
                .toList())
        .hasSize(layers)
        .startsWith(0)
        .doesNotHaveDuplicates()
        .endsWith(layers - 1);
  }
}
