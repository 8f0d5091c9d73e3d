package dev.roofline.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.DataSize;
import dev.roofline.quantity.FlopRate;
import dev.roofline.quantity.Frequency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiliconTest {

  private static final Device DEVICE =
      Device.of("mine", ComputeFormat.F16, new FlopRate(1e12), new Bandwidth(1e11));

  private static Silicon silicon(int dies) {
    return new Silicon(
        GpuArchitecture.ADA,
        Sourced.of(new UnitCount(128, "SM"), Provenance.Kind.DATASHEET, "a page"),
        Sourced.of(Frequency.parse("2.52 GHz"), Provenance.Kind.DATASHEET, "a page"),
        dies);
  }

  /** The RTX 4090: 128 SM × 128 lanes × 2 FLOP × 2.52 GHz, printed as 82.6 TFLOP/s. */
  @Test
  void unitsTimesClockTimesArchitectureIsThePeak() {
    assertThat(silicon(1).unitClocksPerSecond()).isEqualTo(128 * 2.52e9);
    assertThat(silicon(1).flopPerSecond()).isEqualTo(82.575360e12);
  }

  @Test
  void whatADeviceIsMadeOfIsKnownOnceGiven() {
    assertThat(DEVICE.silicon()).isEmpty();
    assertThat(DEVICE.tdpWatts()).isEmpty();
    Device known = DEVICE.withSilicon(silicon(2)).withTdp(450).withMemory(DataSize.gibibytes(24));
    assertThat(known.silicon()).contains(silicon(2));
    assertThat(known.tdpWatts()).hasValue(450);
    assertThat(known.memory()).contains(DataSize.gibibytes(24));
    assertThat(known)
        .isEqualTo(DEVICE.withMemory(DataSize.gibibytes(24)).withTdp(450).withSilicon(silicon(2)))
        .isNotEqualTo(known.withTdp(300))
        .isNotEqualTo(known.withSilicon(silicon(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEVICE.withTdp(0))
        .withMessage("watts (0.0) must be a finite number > 0");
  }

  @Test
  void diesAreCountedFromOne() {
    assertThat(silicon(64).dies()).isEqualTo(64);
    assertThatIllegalArgumentException().isThrownBy(() -> silicon(0)).withMessageContaining("dies");
    assertThatIllegalArgumentException().isThrownBy(() -> silicon(65)).withMessageContaining("65");
  }

  @ParameterizedTest
  @EnumSource(GpuArchitecture.class)
  void namesOfArchitecturesAreReadBackInAnyCase(GpuArchitecture architecture) {
    assertThat(GpuArchitecture.parse(architecture.toString())).isEqualTo(architecture);
    assertThat(GpuArchitecture.parse(architecture.toString().toUpperCase(Locale.ROOT)))
        .isEqualTo(architecture);
  }

  @Test
  void architecturesKnowWhatTheirUnitsDo() {
    assertThat(GpuArchitecture.RDNA3_5).hasToString("rdna3.5");
    assertThat(GpuArchitecture.PASCAL_GP100).hasToString("pascal-gp100");
    assertThat(GpuArchitecture.ADA.year()).isEqualTo(2022);
    assertThat(GpuArchitecture.ADA.matrixUnits()).isTrue();
    assertThat(GpuArchitecture.APPLE.byteProducts()).isFalse();
    assertThat(GpuArchitecture.GCN5.byteProducts()).isTrue();
    assertThat(GpuArchitecture.GCN5.matrixUnits()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GpuArchitecture.parse("voodoo"))
        .withMessageStartingWith("architecture (\"voodoo\") must be one of ")
        .withMessageEndingWith(", alchemist, battlemage, apple");
  }

  @Test
  void countsOfUnitsAreReadBack() {
    assertThat(UnitCount.parse(" 128 SM "))
        .isEqualTo(new UnitCount(128, "SM"))
        .hasToString("128 SM");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UnitCount(1, "two words"))
        .withMessage("noun (\"two words\") must be a short word of letters, as in SM");
    assertThatIllegalArgumentException().isThrownBy(() -> new UnitCount(0, "SM"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 SM", "SM", "-1 SM", "1.5 CU", "12"})
  void otherCountsOfUnitsAreRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitCount.parse(text))
        .withMessage(
            "units (\"" + text + "\") must be a whole number from 1 and a noun, as in \"128 SM\"");
  }

  @Test
  void clocksAreReadBack() {
    assertThat(Frequency.parse("2.52 GHz"))
        .isEqualTo(new Frequency(2.52e9))
        .hasToString("2.52 GHz");
    assertThatIllegalArgumentException().isThrownBy(() -> new Frequency(0));
  }
}
