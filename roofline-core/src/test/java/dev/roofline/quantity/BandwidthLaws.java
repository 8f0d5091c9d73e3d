package dev.roofline.quantity;

import dev.roofline.laws.Hardware;
import dev.roofline.laws.ValueLaws;
import net.jqwik.api.Arbitrary;

class BandwidthLaws implements ValueLaws<Bandwidth> {

  @Override
  public Arbitrary<Bandwidth> values() {
    return Hardware.bandwidths();
  }
}
