package dev.roofline.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.roofline.device.Roofline;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static final Roofline ROOFLINE = Roofline.of(new FlopRate(1e12), new Bandwidth(1e11));

  private static final Potential A = Potential.of(ROOFLINE, Point.of(20, 5e11));
  private static final Potential B = Potential.of(ROOFLINE, Point.of(20, 8e11));
  private static final Potential C = Potential.of(ROOFLINE, Point.of(40, 8e11));
  private static final Potential MEMORY_BOUND = Potential.of(ROOFLINE, Point.of(1, 1e11));

  @Test
  void theNearestComesFirst() {
    Ranking ranking = Ranking.of(PotentialForm.NORMALISED, ordered("a", A, "b", B));
    assertThat(ranking.isTotal()).isTrue();
    assertThat(ranking.groups())
        .containsExactly(List.of(new Ranking.Entry("b", B), new Ranking.Entry("a", A)));
  }

  @Test
  void potentialsWithoutAnOrderFallIntoGroups() {
    Map<String, Potential> potentials = ordered("a", A, "b", B);
    potentials.put("m", MEMORY_BOUND);
    potentials.put("c", C);
    Ranking ranking = Ranking.of(PotentialForm.NORMALISED, potentials);
    assertThat(ranking.isTotal()).isFalse();
    assertThat(ranking).hasToString("normalised: compute-bound b = c < a; memory-bound m");
  }

  @Test
  void nothingIsRankedAsNothing() {
    Ranking nothing = new Ranking(PotentialForm.LOGARITHMIC, List.of());
    assertThat(nothing.groups()).isEmpty();
    assertThat(nothing.isTotal()).isTrue();
    assertThat(nothing).hasToString("logarithmic: ");
  }

  @Test
  @SuppressWarnings("DataFlowIssue")
  void whatIsMissingIsNamed() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Ranking(null, List.of()))
        .withMessage("form");
    assertThatNullPointerException()
        .isThrownBy(() -> new Ranking.Entry(null, A))
        .withMessage("name");
    assertThatNullPointerException()
        .isThrownBy(() -> new Ranking.Entry("a", null))
        .withMessage("potential");
  }

  private static Map<String, Potential> ordered(
      String first, Potential a, String second, Potential b) {
    Map<String, Potential> potentials = new LinkedHashMap<>();
    potentials.put(first, a);
    potentials.put(second, b);
    return potentials;
  }
}
