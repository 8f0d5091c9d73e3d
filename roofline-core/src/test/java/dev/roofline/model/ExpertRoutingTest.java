package dev.roofline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ExpertRoutingTest {

  @Test
  void routingsSayWhatTheyAssume() {
    assertThat(ExpertRouting.UNIFORM.assumption())
        .isEqualTo("experts are chosen uniformly and independently by every token");
    assertThat(ExpertRouting.UNIFORM).hasToString("uniform");
    assertThat(ExpertRouting.measured(1, 2, 1).assumption())
        .isEqualTo("experts are chosen with measured frequencies, independently by every token");
    assertThat(ExpertRouting.measured(1, 2, 1).toString()).matches("measured [0-9a-f]{8}");
  }

  @Test
  void anExpertIsUsedOnceByATokenAtMost() {
    assertThat(ExpertRouting.measured(2, 1, 1).touched(3, 2).at(1, 1, 0)).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpertRouting.measured(3, 1, 1).touched(3, 2))
        .withMessageStartingWith("share of an expert (0.6) must be at most 1/2");
  }

  @Test
  void aZipfExponentIsFromZeroToEight() {
    assertThat(ExpertRouting.zipf(8).touched(4, 1).at(1, 1, 0)).isEqualTo(1);
    assertThat(ExpertRouting.zipf(0).touched(4, 1)).isEqualTo(ExpertRouting.UNIFORM.touched(4, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpertRouting.zipf(8.5))
        .withMessage("exponent (8.5) must be from 0 to 8");
  }

  @Test
  void anExecutionKeepsItsRouting() {
    Execution skewed = Execution.DEFAULT.routing(ExpertRouting.zipf(1));
    assertThat(skewed.routing()).isEqualTo(ExpertRouting.zipf(1));
    assertThat(skewed.logits(LogitPositions.NONE).routing()).isEqualTo(ExpertRouting.zipf(1));
  }
}
