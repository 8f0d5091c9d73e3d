package dev.roofline.models.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Tally;
import dev.roofline.model.Execution;
import dev.roofline.model.MlaExecution;
import dev.roofline.model.PlacedTensor;
import dev.roofline.models.Kernels;
import dev.roofline.workload.Step;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What {@code LoopNestLaws} does, for the families whose layers differ in what they see. */
class FamilyLoopNestLaws {

  @Property(tries = 300)
  void matrixFlopsAreThoseOfALoopNest(
      @ForAll("models") SmallModel small, @ForAll("steps") Step step) {
    Execution execution = Execution.DEFAULT.mla(MlaExecution.ABSORBED);
    double flop = small.model().operator(execution).cost(Kernels.HALF).at(step).matrixFlop();
    double counted = projections(small, step) + attention(small, step);
    assertThat(flop).isCloseTo(counted, within(1e-12 * counted));
  }

  @Property(tries = 300)
  void everyWeightIsReadOnceButForTablesAndExperts(
      @ForAll("models") SmallModel small, @ForAll("steps") Step step) {
    double tokens = step.sequences() * step.newTokens();
    double bytes = 0;
    for (PlacedTensor placed : small.model().tensors()) {
      double elements = placed.tensor().parameters();
      if (isTable(placed)) {
        elements = (isTied(small) ? elements : 0) + 48 * tokens;
      } else if (isExperts(placed)) {
        elements *= 1 - Math.pow(1 - small.used(), tokens);
      }
      bytes += 2 * elements;
    }
    Tally cost = small.model().operator(Execution.DEFAULT).cost(Kernels.HALF).at(step);
    assertThat(cost.weightBytes()).isCloseTo(bytes, within(1e-12 * bytes));
  }

  /** Products with every matrix; the head runs for the last position alone. */
  private static double projections(SmallModel small, Step step) {
    double flop = 0;
    for (PlacedTensor placed : small.model().tensors()) {
      List<Long> shape = placed.tensor().shape().dimensions();
      boolean isBias = placed.tensor().name().endsWith("bias");
      if (shape.size() == 1 || isBias || isTable(placed) && !isTied(small)) {
        continue;
      }
      boolean head = isTable(placed) || isHead(placed);
      double times = step.sequences() * (head ? 1 : step.newTokens());
      double used = isExperts(placed) ? small.used() : 1;
      flop += times * used * 2 * placed.tensor().parameters();
    }
    return flop;
  }

  private static double attention(SmallModel small, Step step) {
    double flop = 0;
    for (int layer = 0; layer < small.model().layerCount(); layer++) {
      for (long token = 0; token < step.newTokens(); token++) {
        long query = step.cachedTokens() + token;
        for (long key = 0; key <= query; key++) {
          flop += small.indexed() + (small.mask().sees(layer, query, key) ? small.perPair() : 0);
        }
      }
    }
    return step.sequences() * flop;
  }

  private static boolean isTable(PlacedTensor placed) {
    return placed.tensor().name().equals("model.embed_tokens.weight");
  }

  private static boolean isHead(PlacedTensor placed) {
    return placed.tensor().name().equals("lm_head.weight");
  }

  private static boolean isTied(SmallModel small) {
    return small.model().tensors().stream().noneMatch(FamilyLoopNestLaws::isHead);
  }

  private static boolean isExperts(PlacedTensor placed) {
    String name = placed.tensor().name();
    return placed.tensor().shape().dimensions().size() == 3 || name.contains(".experts.");
  }

  @Provide
  Arbitrary<SmallModel> models() {
    return Arbitraries.of(SmallModel.ALL);
  }

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 4),
            Arbitraries.longs().between(1, 40),
            Arbitraries.longs().between(0, 100))
        .as(Step::new);
  }
}
