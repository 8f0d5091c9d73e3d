package com.example.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import org.junit.jupiter.api.Test;

class SerializableTest {

  /** Parts of drawings stay where they are drawn. */
  private static final String DRAWINGS = "dev.roofline.chart";

  @Test
  void everyRecordCrossesToAnotherProcess() {
    assertThat(PublicApi.types())
        .filteredOn(Class::isRecord)
        .filteredOn(type -> !type.getPackageName().equals(DRAWINGS))
        .filteredOn(type -> !Serializable.class.isAssignableFrom(type))
        .isEmpty();
  }
}
