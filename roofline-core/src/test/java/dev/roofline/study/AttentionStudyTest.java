package dev.roofline.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.laws.Stacks;
import dev.roofline.laws.Stacks.Part;
import dev.roofline.laws.Stacks.Stack;
import dev.roofline.model.MlaCache;
import dev.roofline.workload.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionStudyTest {

  private static final Part END = new Part(1_000_000, 1, 0);

  /** Attention of so many FLOPs for each element cached, and so many elements. */
  private static AttentionEntrant entrant(AttentionKind kind, long heads, long cached) {
    Stack stack = new Stack(kind.toString(), END, new Part(100_000, heads, cached), END, 4);
    return AttentionEntrant.of(kind, Stacks.question(stack));
  }

  private static AttentionConclusion decode(AttentionEntrant... entrants) {
    AttentionStudy study =
        AttentionStudy.of(List.of(entrants), List.of(Scenario.LILO), List.of(MlaCache.LATENT));
    return study.conclusions(Stage.DECODE).get(0);
  }

  @Test
  void thereIsARowForEachModelScenarioAndLayout() {
    AttentionStudy study =
        AttentionStudy.of(
            List.of(
                entrant(AttentionKind.MULTI_HEAD, 1, 2048), entrant(AttentionKind.LATENT, 16, 576)),
            List.of(Scenario.values()),
            List.of(MlaCache.values()));
    assertThat(study).hasToString("attention study of 2 models, 16 rows");
    assertThat(study.conclusions(Stage.TOTAL)).hasSize(8);
    AttentionRow row = study.rows().get(0);
    // 256 tokens, 4 layers, 2048 elements of 2 byte.
    assertThat(row.cacheBytes()).isEqualTo(256.0 * 4 * 2048 * 2);
    assertThat(row).hasToString("MHA MHA SISO, latent cache: 4.194 MB of KV");
    assertThat(study.conclusions(Stage.TOTAL).get(3).cache()).isEqualTo(MlaCache.EXPANDED);
  }

  @Test
  void theFindingHoldsWhereLatentLeadsAndGroupedTrails() {
    AttentionConclusion conclusion =
        decode(
            entrant(AttentionKind.LATENT, 16, 576),
            entrant(AttentionKind.MULTI_HEAD, 2, 1024),
            entrant(AttentionKind.GROUPED_QUERY, 1, 256));
    assertThat(conclusion.findingHolds()).isTrue();
    assertThat(conclusion.highestIntensity().kind()).isEqualTo(AttentionKind.LATENT);
    assertThat(conclusion.lowestPerformance().kind()).isEqualTo(AttentionKind.GROUPED_QUERY);
    assertThat(conclusion.fastest().kind()).isEqualTo(AttentionKind.GROUPED_QUERY);
    assertThat(conclusion.toString())
        .startsWith("LILO decode, latent cache: MLA has the highest intensity (")
        .endsWith("finding 4 holds");
  }

  @Test
  void eitherHalfOfTheFindingMayFail() {
    AttentionConclusion latentOnly =
        decode(
            entrant(AttentionKind.LATENT, 16, 576),
            entrant(AttentionKind.MULTI_HEAD, 1, 1024),
            entrant(AttentionKind.GROUPED_QUERY, 6, 256));
    assertThat(latentOnly.toString()).endsWith("finding 4 holds for MLA, not for GQA");
    AttentionConclusion groupedOnly =
        decode(
            entrant(AttentionKind.LATENT, 2, 576),
            entrant(AttentionKind.MULTI_HEAD, 8, 1024),
            entrant(AttentionKind.GROUPED_QUERY, 1, 256));
    assertThat(groupedOnly.toString()).endsWith("finding 4 holds for GQA, not for MLA");
    AttentionConclusion neither =
        decode(entrant(AttentionKind.LATENT, 1, 576), entrant(AttentionKind.GROUPED_QUERY, 6, 256));
    assertThat(neither.toString()).endsWith("finding 4 does not hold");
  }

  @Test
  void aStudyOfNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AttentionStudy.of(List.of(), List.of(Scenario.SISO), List.of()))
        .withMessage("rows ([]) must hold at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AttentionConclusion(Stage.DECODE, List.of()))
        .withMessage("rows ([]) must hold at least one");
  }
}
