package dev.roofline.workload;

import dev.roofline.laws.ValueLaws;
import dev.roofline.laws.Workloads;
import net.jqwik.api.Arbitrary;

class DecodeRunLaws implements ValueLaws<DecodeRun> {

  @Override
  public Arbitrary<DecodeRun> values() {
    return Workloads.runs();
  }
}
