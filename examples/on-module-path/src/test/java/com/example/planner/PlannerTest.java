package com.example.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static final List<String> DEVICES =
      List.of("raspberry-pi-5", "apple-m1-pro", "rtx-4090", "h100-sxm");

  @Test
  void theFastestDeviceIsTheOneWithTheFastestMemory() {
    assertThat(Planner.fastest("qwen2.5-1.5b", DEVICES)).hasValue("h100-sxm");
  }

  @Test
  void whatDoesNotFitIsNoChoice() {
    assertThat(Planner.fastest("deepseek-r1", DEVICES)).isEmpty();
  }
}
