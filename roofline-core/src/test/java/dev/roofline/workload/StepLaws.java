package dev.roofline.workload;

import dev.roofline.laws.ValueLaws;
import dev.roofline.laws.Workloads;
import net.jqwik.api.Arbitrary;

class StepLaws implements ValueLaws<Step> {

  @Override
  public Arbitrary<Step> values() {
    return Workloads.steps();
  }
}
