package dev.roofline.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Device;
import dev.roofline.device.GpuArchitecture;
import dev.roofline.device.Silicon;
import dev.roofline.format.ComputeFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiliconTest {

  /** The F32 peaks are older than these facts and have their own sources. */
  @Test
  void unitsTimesClockTimesWidthIsTheF32Peak() {
    for (Device device : Catalogue.devices()) {
      device
          .silicon()
          .ifPresent(
              silicon ->
                  assertThat(silicon.flopPerSecond() / f32(device))
                      .as(device.id())
                      .isCloseTo(1, within(0.01)));
    }
  }

  private static double f32(Device device) {
    return device.ceilings().peak(ComputeFormat.F32).orElseThrow().flopPerSecond();
  }

  @Test
  void graphicsProcessorsAreKnownInside() {
    assertThat(Catalogue.devices())
        .filteredOn(device -> device.kind().endsWith("-gpu"))
        .allMatch(device -> device.silicon().isPresent(), "has silicon");
    Silicon ada = Catalogue.device("rtx-4090").silicon().orElseThrow();
    assertThat(ada.architecture()).isEqualTo(GpuArchitecture.ADA);
    assertThat(ada.units().value()).hasToString("128 SM");
    assertThat(ada.clock().value()).hasToString("2.52 GHz");
    assertThat(ada.unitClocksPerSecond()).isEqualTo(128 * 2.52e9);
    assertThat(Catalogue.device("apple-m2-ultra").silicon().orElseThrow().dies()).isEqualTo(2);
    assertThat(Catalogue.device("rtx-4090").tdpWatts()).hasValue(450);
  }

  @Test
  void aNeuralUnitHasNoneOfIt() {
    assertThat(Catalogue.device("apple-m1-max/npu").silicon()).isEmpty();
  }

  @Test
  void itSurvivesAFile() {
    Device device = Catalogue.device("apple-m2-ultra").withTdp(123.25);
    assertThat(DeviceFile.parse("my.json", DeviceFile.toJson(device))).isEqualTo(device);
    assertThat(device).isNotEqualTo(Catalogue.device("apple-m2-ultra"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"architecture": "adda"}        | compute.architecture ("adda") must be one of kepler
          {"units": "many"}               | compute.units ("many") must be a whole number from 1
          {"units": "0 SM"}               | compute.units ("0 SM") must be a whole number from 1
          {"clock": "2.52 GB"}            | compute.clock ("2.52 GB") must be a number and a unit
          {"dies": 0}                     | compute.dies (0) must be a whole number from 1 to 64
          {"cores": 3}                    | compute key ("cores") must be one of architecture
          """)
  void refusals(String compute, String message) {
    String json = "{\"extends\": \"rtx-4090\", \"compute\": " + compute + "}";
    assertThatExceptionOfType(DeviceFileException.class)
        .isThrownBy(() -> DeviceFile.parse("my.json", json))
        .withMessageStartingWith("my.json: " + message);
  }
}
