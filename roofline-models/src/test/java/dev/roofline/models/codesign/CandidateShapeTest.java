package dev.roofline.models.codesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roofline.algebra.Tally;
import dev.roofline.algebra.WeightFormats;
import dev.roofline.analysis.Inference;
import dev.roofline.model.Model;
import dev.roofline.model.PlacedTensor;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.workload.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shapes with the sizes of published models are those models. */
class CandidateShapeTest {

  private static CandidateShape shape(
      int layers, long hidden, AttentionShape attention, FeedForwardShape feedForward) {
    return new CandidateShape(
        layers,
        hidden,
        attention,
        feedForward,
        WindowPattern.FULL,
        VocabularyShape.untied(128_256));
  }

  private static void same(CandidateShape shape, Model published) {
    Model own = shape.model();
    assertThat(own.parameters()).isEqualTo(published.parameters());
    assertThat(own.activeParameters()).isEqualTo(published.activeParameters());
    for (Step step : List.of(Step.decode(1, 8192), Step.decode(16, 100), Step.prefill(2, 512))) {
      assertThat(tally(own, step)).isEqualTo(tally(published, step));
    }
  }

  private static Tally tally(Model model, Step step) {
    return Inference.of(model).on(SmallSearches.PHONE).compile().tally(step);
  }

  @Test
  void llama() {
    same(
        shape(32, 4096, AttentionShape.grouped(128, 8), FeedForwardShape.gated(3.5)),
        Zoo.model("llama-3.1-8b"));
  }

  @Test
  void aTiedHead() {
    CandidateShape shape =
        new CandidateShape(
            16,
            2048,
            AttentionShape.grouped(64, 8),
            FeedForwardShape.gated(4),
            WindowPattern.FULL,
            VocabularyShape.tied(128_256));
    same(shape, Zoo.model("llama-3.2-1b"));
  }

  @Test
  void multiHeadAttention() {
    CandidateShape shape =
        new CandidateShape(
            32,
            4096,
            AttentionShape.multiHead(128),
            new GatedShape(11_008.0 / 4096),
            WindowPattern.FULL,
            VocabularyShape.untied(32_000));
    same(shape, Zoo.model("llama-2-7b"));
  }

  @Test
  void aMixture() {
    CandidateShape shape =
        new CandidateShape(
            32,
            4096,
            AttentionShape.grouped(128, 8),
            FeedForwardShape.mixture(8, 2, 3.5),
            WindowPattern.FULL,
            VocabularyShape.untied(32_000));
    same(shape, Zoo.model("mixtral-8x7b"));
  }

  /** DeepSeek-V2-Lite without its first layer, which is dense, is 26 equal ones. */
  @Test
  void latentAttentionAndSharedExperts() {
    AttentionShape attention = AttentionShape.latent(512);
    FeedForwardShape feedForward = FeedForwardShape.mixture(64, 6, 0.6875).sharing(2);
    Model own =
        new CandidateShape(
                26,
                2048,
                attention,
                feedForward,
                WindowPattern.FULL,
                VocabularyShape.untied(102_400))
            .model();
    assertThat(layerOf(own, 3)).isEqualTo(layerOf(Zoo.model("deepseek-v2-lite"), 3));
    assertThat(layerOf(own, WeightFormats.NO_LAYER))
        .isEqualTo(layerOf(Zoo.model("deepseek-v2-lite"), WeightFormats.NO_LAYER));
  }

  private static List<PlacedTensor> layerOf(Model model, int layer) {
    return model.tensors().stream().filter(placed -> placed.layer() == layer).toList();
  }

  @Test
  void compressedQueries() {
    LatentAttentionShape attention = AttentionShape.latent(512).compressingQueries(1536);
    Model own = shape(1, 7168, attention, FeedForwardShape.gated(1)).model();
    assertThat(own.tensors())
        .extracting(placed -> placed.tensor().toString())
        .contains("self_attn.q_a_proj.weight[1536×7168]", "self_attn.q_b_proj.weight[10752×1536]");
  }

  @Test
  void windowsSlideInAllLayersButEveryNth() {
    for (int every = 1; every < 9; every++) {
      WindowPattern windows = WindowPattern.sliding(1024, every);
      for (int layers = 1; layers < 40; layers++) {
        int sliding = 0;
        for (int layer = 0; layer < layers; layer++) {
          sliding += windows.slides(layer) ? 1 : 0;
        }
        assertThat(windows.sliding(layers)).isEqualTo(sliding);
      }
    }
    assertThat(WindowPattern.sliding(512, 6).slides(5)).isFalse();
    assertThat(WindowPattern.sliding(512, 6).slides(6)).isTrue();
  }

  @Test
  void readsInOneLine() {
    assertThat(shape(32, 4096, AttentionShape.grouped(128, 8), FeedForwardShape.gated(3.5)))
        .hasToString("32 layers of 4096, GQA 8×128, FFN 3.5·H, vocabulary 128256 untied");
    assertThat(
            new CandidateShape(
                26,
                2048,
                AttentionShape.latent(512),
                FeedForwardShape.mixture(64, 6, 0.6875).sharing(2),
                WindowPattern.sliding(512, 6),
                VocabularyShape.tied(32_000)))
        .hasToString(
            "26 layers of 2048, MLA 512, FFN 6 of 64 × 0.6875·H + 2 shared, window 512,"
                + " full every 6, vocabulary 32000 tied");
    assertThat(AttentionShape.multiHead(64)).hasToString("MHA 64");
    assertThat(AttentionShape.multiQuery(64)).hasToString("MQA 64");
    assertThat(AttentionShape.grouped(64, 2).heads(12)).hasToString("GQA 2×64, 12 heads");
  }

  @Test
  void refusesHeadsThatDoNotDivide() {
    assertThatThrownBy(
            () -> shape(2, 1000, AttentionShape.multiHead(128), FeedForwardShape.gated(1)).model())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("shape (2 layers of 1000, MHA 128")
        .hasMessageEndingWith("the head size must divide the hidden size");
    assertThatThrownBy(
            () -> shape(2, 384, AttentionShape.grouped(128, 2), FeedForwardShape.gated(1)).model())
        .hasMessageEndingWith("key-value heads must divide query heads");
    assertThatThrownBy(() -> FeedForwardShape.mixture(4, 5, 1))
        .hasMessage("active experts (5) must be from 1 to 4");
    assertThatThrownBy(() -> FeedForwardShape.gated(Double.NaN))
        .hasMessage("feed-forward ratio (NaN) must be a finite number > 0");
  }

  /** A latent attention whose window would be ignored is refused rather than built. */
  @Test
  void refusesAWindowOverLatents() {
    CandidateShape shape =
        new CandidateShape(
            4,
            1024,
            AttentionShape.latent(512),
            FeedForwardShape.gated(1),
            WindowPattern.sliding(128, 2),
            VocabularyShape.tied(1000));
    assertThatThrownBy(shape::model)
        .hasMessageEndingWith("latent attention must see the whole context");
  }
}
