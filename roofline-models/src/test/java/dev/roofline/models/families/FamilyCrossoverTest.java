package dev.roofline.models.families;

import dev.roofline.models.CrossoverOracle;
import dev.roofline.models.Hybrids;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Crossovers of every family are what an analysis of every single count says. */
class FamilyCrossoverTest {

  static List<SmallModel> families() {
    return SmallModel.ALL;
  }

  static Stream<String> hybrids() {
    return Hybrids.NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("families")
  void ofAFamily(SmallModel small) {
    CrossoverOracle.check(small.model());
  }

  @ParameterizedTest
  @MethodSource("hybrids")
  void ofAHybrid(String name) {
    CrossoverOracle.check(Hybrids.model(name));
  }
}
