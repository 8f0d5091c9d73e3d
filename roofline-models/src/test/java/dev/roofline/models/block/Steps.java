package dev.roofline.models.block;

import dev.roofline.workload.Step;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Steps small enough to loop over. */
final class Steps {

  private Steps() {}

  /** Up to 4 sequences of up to 40 new and 200 cached tokens. */
  static Arbitrary<Step> small() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 4),
            Arbitraries.longs().between(1, 40),
            Arbitraries.longs().between(0, 200))
        .as(Step::new);
  }
}
