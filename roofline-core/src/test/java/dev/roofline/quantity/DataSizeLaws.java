package dev.roofline.quantity;

import dev.roofline.laws.Hardware;
import dev.roofline.laws.ValueLaws;
import net.jqwik.api.Arbitrary;

class DataSizeLaws implements ValueLaws<DataSize> {

  @Override
  public Arbitrary<DataSize> values() {
    return Hardware.dataSizes();
  }
}
