package dev.roofline.quantity;

import dev.roofline.laws.Hardware;
import dev.roofline.laws.ValueLaws;
import net.jqwik.api.Arbitrary;

class FlopRateLaws implements ValueLaws<FlopRate> {

  @Override
  public Arbitrary<FlopRate> values() {
    return Hardware.flopRates();
  }
}
