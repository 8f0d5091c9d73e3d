package dev.roofline.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PowerTest {

  @Test
  void reads() {
    assertThat(Power.parse("350 W")).isEqualTo(new Power(350)).hasToString("350 W");
    assertThat(Power.parse("23 kW")).isEqualTo(new Power(23_000)).hasToString("23 kW");
    assertThat(Power.parse("4.5W").watts()).isEqualTo(4.5);
  }

  @Test
  void refuses() {
    assertThatThrownBy(() -> Power.parse("350"))
        .hasMessage("power (\"350\") must be a number and a unit, as in \"350 W\"");
    assertThatThrownBy(() -> Power.parse("0 W"))
        .hasMessage("watts (0.0) must be a finite number > 0");
    assertThatThrownBy(() -> new Power(Double.NaN))
        .hasMessage("watts (NaN) must be a finite number > 0");
  }
}
