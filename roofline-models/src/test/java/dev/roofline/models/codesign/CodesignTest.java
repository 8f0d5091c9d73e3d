package dev.roofline.models.codesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roofline.algebra.WeightFormats;
import dev.roofline.device.Regime;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.Model;
import dev.roofline.model.Quantization;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.quantization.CheckpointQuantization;
import dev.roofline.models.quantization.Quantizations;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.quantity.DataSize;
import dev.roofline.sweep.Values;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodesignTest {

  private static final Codesign PHONE =
      Codesign.on(SmallSearches.PHONE)
          .quantized(NumberFormats.Q4_0)
          .grid(
              ArchitectureGrid.decoder()
                  .layers(8, 40, 8)
                  .hidden(1024, 4096, 512)
                  .attention(AttentionShape.multiQuery(128), AttentionShape.grouped(128, 4))
                  .feedForward(FeedForwardShape.gated(3), FeedForwardShape.gated(4)));

  @Test
  void answersTheQuestion() {
    CodesignResult result =
        PHONE
            .prompt(2048)
            .budget(Budget.memory(DataSize.parse("3 GB")))
            .budget(Budget.decodeAtLeast(20))
            .budget(Budget.timeToFirstToken(4))
            .maximizing(Criterion.PARAMETERS)
            .minimizing(Criterion.SECONDS_PER_TOKEN)
            .minimizing(Criterion.KV_BYTES)
            .search();
    Candidate largest = result.best(Criterion.PARAMETERS).orElseThrow();
    DeviceFigures figures = largest.figures().get(0);
    assertThat(largest).isEqualTo(result.front().get(0));
    assertThat(figures.of(Criterion.MEMORY_BYTES)).isBetween(2e9, 3e9);
    assertThat(figures.tokensPerSecond()).isGreaterThan(20);
    assertThat(figures.of(Criterion.SECONDS_TO_FIRST_TOKEN)).isLessThan(4);
    assertThat(largest.model().parameters()).isEqualTo((long) figures.of(Criterion.PARAMETERS));
    assertThat(result.counts().refused()).hasSize(3);
    assertThat(result.check().candidates()).isGreaterThanOrEqualTo(result.front().size());
    assertThat(result.check().deviation()).isLessThan(1e-12);
  }

  @Test
  void everyDeviceMustBeSatisfied() {
    Codesign both =
        Codesign.on(SmallSearches.LAPTOP, SmallSearches.PHONE)
            .quantized(NumberFormats.Q4_0)
            .grid(
                ArchitectureGrid.decoder().hidden(Values.of(2048, 4096)).layers(Values.of(32, 40)))
            .budget(Budget.decodeAtLeast(20));
    CodesignResult result = both.search();
    assertThat(result.front()).isNotEmpty();
    for (Candidate candidate : result.front()) {
      assertThat(candidate.figures()).hasSize(2).allMatch(on -> on.tokensPerSecond() >= 20);
      double phone = candidate.figures().get(1).of(Criterion.SECONDS_PER_TOKEN);
      assertThat(candidate.worst(Objective.least(Criterion.SECONDS_PER_TOKEN))).isEqualTo(phone);
    }
    assertThatThrownBy(() -> result.front().get(0).worst(Objective.least(Criterion.POTENTIAL)))
        .hasMessage("Φ of 2 devices must be read for each of them: it does not compare");
  }

  /** At a batch of 64 a short context leaves some shapes memory-bound and others not. */
  @Test
  void potentialsInDifferentRegimesDoNotCompare() {
    CodesignResult result =
        Codesign.on(SmallSearches.PHONE)
            .batch(64)
            .context(600)
            .grid(
                ArchitectureGrid.decoder()
                    .layers(Values.of(16))
                    .hidden(1024, 2048, 512)
                    .attention(AttentionShape.multiQuery(128), AttentionShape.multiHead(128)))
            .minimizing(Criterion.POTENTIAL)
            .search();
    assertThat(result.front())
        .extracting(candidate -> candidate.figures().get(0).potential().regime())
        .containsExactlyInAnyOrder(Regime.MEMORY_BOUND, Regime.COMPUTE_BOUND);
  }

  @Test
  void blocksMustFillRows() {
    Codesign narrow =
        Codesign.on(SmallSearches.PHONE)
            .quantized(NumberFormats.Q4_K, NumberFormats.Q8_0)
            .grid(
                ArchitectureGrid.decoder()
                    .layers(Values.of(16))
                    .hidden(Values.of(1024, 1152))
                    .attention(AttentionShape.multiQuery(128))
                    .feedForward(FeedForwardShape.gated(4)));
    SearchCounts counts = narrow.search().counts();
    assertThat(counts.candidates()).isEqualTo(4);
    assertThat(counts.impossible()).containsOnlyKeys(ShapeRule.BLOCKS_FILL_ROWS);
    assertThat(counts.possible()).isEqualTo(3);
  }

  /** AWQ keeps embedding and head in 16 bits, and is the same rule in every layer. */
  @Test
  void rulesByRoleAreCounted() {
    CodesignResult result = PHONE.quantized(CheckpointQuantization.awq(4, 128)).search();
    Candidate first = result.front().get(0);
    assertThat(first.figures().get(0).of(Criterion.WEIGHT_BYTES))
        .isEqualTo(CheckpointQuantization.awq(4, 128).bytes(first.model()));
    assertThat(first.precision()).hasToString("AWQ-INT4-G128, KV F16");
  }

  @Test
  void everyFormatIsTried() {
    CodesignResult result =
        PHONE
            .quantized(NumberFormats.Q8_0, NumberFormats.Q4_0)
            .kvCache(NumberFormats.Q8_0)
            .maximizing(Criterion.PARAMETERS)
            .maximizing(Criterion.BITS_PER_PARAMETER)
            .search();
    assertThat(result.front())
        .extracting(candidate -> candidate.precision().toString())
        .containsExactly("Q8_0, KV Q8_0");
    assertThat(result.best(Criterion.BITS_PER_PARAMETER).orElseThrow().figures().get(0))
        .extracting(figures -> figures.of(Criterion.BITS_PER_PARAMETER))
        .isEqualTo(8.5);
  }

  @Test
  void progressRisesToAll() {
    List<Long> heard = new ArrayList<>();
    CodesignResult result =
        PHONE
            .threads(2)
            .onProgress(
                (done, all) -> {
                  assertThat(all).isEqualTo(140);
                  heard.add(done);
                })
            .search();
    assertThat(heard).isSorted().startsWith(0L).endsWith(result.counts().candidates());
  }

  @Test
  void nothingMayBeFeasible() {
    CodesignResult result = PHONE.budget(Budget.parameters(1)).search();
    assertThat(result.front()).isEmpty();
    assertThat(result.best(Criterion.PARAMETERS)).isEmpty();
    assertThat(result).hasToString("0 on the front of 140 candidates, 0 of them feasible");
  }

  @Test
  void refusesWhatCannotBeAsked() {
    assertThatThrownBy(Codesign::on).hasMessage("devices (0) must be from 1 to 32");
    assertThatThrownBy(() -> PHONE.quantized(Quantizations.parse("Q4_K_M")))
        .hasMessage(
            "weights (\"gguf:Q4_K_M\") must be stored alike in every layer, as in Q4_0 or"
                + " AWQ-INT4-G128");
    assertThatThrownBy(() -> PHONE.prompt(9000).search())
        .hasMessage("prompt (9000) must be from 1 to 8192");
    assertThatThrownBy(() -> PHONE.prompt(0)).hasMessageStartingWith("prompt (0) must be from 1");
    assertThatThrownBy(() -> PHONE.batch(0).search()).hasMessageStartingWith("batch (0) must be");
    assertThatThrownBy(() -> PHONE.context(0).search()).hasMessageStartingWith("context (0) must");
    assertThatThrownBy(() -> PHONE.threads(0)).hasMessage("threads (0) must be from 1 to 1024");
    assertThatThrownBy(() -> PHONE.computing(ComputeFormat.F64).search())
        .hasMessageContaining("F64");
    assertThatThrownBy(() -> PHONE.search().best(Criterion.KV_BYTES))
        .hasMessage("criterion (kv) must be one of [most parameters, least time per token]");
    assertThatThrownBy(() -> Budget.memory(new DataSize(0)))
        .hasMessage("budget of memory (0.0) must be a finite number > 0");
    assertThatThrownBy(() -> Budget.decodeAtLeast(Double.NaN))
        .hasMessage("tokens per second (NaN) must be a finite number > 0");
    assertThatThrownBy(() -> Criterion.parse("speed"))
        .hasMessageStartingWith("criterion (\"speed\") must be one of parameters, body, active");
  }

  @Test
  void refusesGridsThatAreNone() {
    ArchitectureGrid grid = ArchitectureGrid.decoder();
    assertThatThrownBy(() -> grid.layers(8, 4, 1))
        .hasMessage("to (4) must be from 8 to " + Long.MAX_VALUE);
    assertThatThrownBy(() -> grid.hidden(Values.of(0))).hasMessageContaining("hidden (0) must be");
    assertThatThrownBy(() -> grid.windows(new WindowPattern[0]))
        .hasMessage("windows ([]) must list at least one value, and each once");
    assertThatThrownBy(() -> grid.feedForward(FeedForwardShape.gated(2), FeedForwardShape.gated(2)))
        .hasMessageContaining("each once");
    assertThatThrownBy(() -> grid.aspectRatio(3, 2))
        .hasMessage("least aspect ratio (3.0) must be at most the most (2.0)");
    assertThatThrownBy(() -> grid.layers(1, 1_000_000, 1).hidden(1, 1_000_000, 1).size())
        .hasMessageEndingWith("must be at most 10^12");
  }

  /** A rule that favours the first layer does not add up from parts; the search notices. */
  @Test
  void refusesRulesThatTreatLayersDifferently() {
    Quantization favouring =
        new Quantization() {
          private static final long serialVersionUID = 1;

          @Override
          public String name() {
            return "FIRST-IN-F16";
          }

          @Override
          public WeightFormats assign(Model model) {
            return (tensor, layer) -> layer == 0 ? NumberFormats.F16 : NumberFormats.Q8_0;
          }

          @Override
          public ComputeFormat defaultCompute() {
            return ComputeFormat.F16;
          }
        };
    assertThatThrownBy(() -> PHONE.quantized(favouring).search())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is FIRST-IN-F16, KV F16 the same in every layer?");
  }

  /** What {@link ArchitectureGrid#aspectRatio} says of published decoders. */
  @Test
  void aspectRatiosOfPublishedDecoders() {
    List<Double> ratios =
        Zoo.ids().stream().map(Zoo::model).map(CodesignTest::aspectRatio).sorted().toList();
    assertThat(ratios.get(0)).isEqualTo(aspectRatio(Zoo.model("smollm2-135m"))).isBetween(19., 20.);
    assertThat(ratios.get(ratios.size() - 1))
        .isEqualTo(aspectRatio(Zoo.model("pythia-12b")))
        .isBetween(142., 143.);
    assertThat(ratios.stream().filter(ratio -> ratio < 32 || ratio > 128)).hasSizeLessThan(6);
  }

  private static double aspectRatio(LanguageModel model) {
    long hidden = model.tensors().get(0).tensor().shape().rowLength();
    return (double) hidden / model.layerCount();
  }
}
