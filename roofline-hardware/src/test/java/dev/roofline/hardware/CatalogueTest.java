package dev.roofline.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.DataSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

  @ParameterizedTest
  @CsvSource({
    "apple-m1-pro, 25.39",
    "rtx-3090, 38.00",
    "rtx-3070-ti-laptop, 37.05",
    "jetson-orin-nano-super, 20.48",
    "raspberry-pi-5, 8.98",
  })
  void ridgePointsThatThePaperPrints(String id, double ridge) {
    Device device = Catalogue.device(id).under(CeilingSet.PAPER);
    assertThat(device.roofline(ComputeFormat.F32).ridge()).isCloseTo(ridge, within(0.005));
  }

  @ParameterizedTest
  @CsvSource({
    "apple-m1-pro, 35.83",
    "rtx-3070-ti-laptop, 43.18",
    "jetson-orin-nano-super, 22.56",
    "raspberry-pi-5, 20.13",
  })
  void measuredRidgePointsThatThePaperPrints(String id, double ridge) {
    Device device = Catalogue.device(id).under(CeilingSet.PLOTTED);
    assertThat(device.roofline(ComputeFormat.F32).ridge()).isCloseTo(ridge, within(0.005));
  }

  @ParameterizedTest
  @CsvSource({
    "apple-m1-pro, 204.8, F16, 5.308",
    "rtx-3090, 936.2, F16, 71.16",
    "rtx-3070-ti-laptop, 448, INT8, 132.8",
    "jetson-orin-nano-super, 102, F16, 16.71",
    "raspberry-pi-5, 17.07, F32, 0.1536",
    "h100-sxm, 3350, BF16, 989.4",
    "rtx-4090, 1008, FP8, 330.3",
    "apple-m4-max, 546, F32, 16.16",
    "ryzen-ai-max-395, 256, BF16, 59.39",
    "snapdragon-x-elite, 135.2, F32, 4.6",
    "snapdragon-x-elite/npu, 135.2, INT8, 45",
  })
  void theoreticalCeilings(
      String id, double gigabytesPerSecond, ComputeFormat format, double teraflopsPerSecond) {
    Device device = Catalogue.device(id);
    assertThat(device.ceilings().bandwidth().value().bytesPerSecond())
        .isCloseTo(gigabytesPerSecond * 1e9, within(1e3));
    assertThat(device.ceilings().peaks().get(format).value().flopPerSecond())
        .isCloseTo(teraflopsPerSecond * 1e12, within(1e6));
  }

  @Test
  void aNumberKnowsItsKindAndItsSource() {
    Provenance provenance = Catalogue.device("apple-m1-pro").ceilings().bandwidth().provenance();
    assertThat(provenance).hasToString("derived: LPDDR5-6400 on a 256-bit bus: 6400 MT/s × 32 B");
  }

  @Test
  void anEntryHoldsWhatTheFileSays() {
    CatalogueEntry entry = Catalogue.entry("rtx-3090");
    assertThat(entry.vendor()).isEqualTo("NVIDIA");
    assertThat(entry.year()).hasValue(2020);
    assertThat(entry.memory())
        .hasValueSatisfying(memory -> assertThat(memory.value()).isEqualTo(DataSize.gibibytes(24)));
    assertThat(entry.tdp())
        .hasValueSatisfying(power -> assertThat(power.value()).hasToString("350 W"));
    assertThat(entry.caches()).containsKey("l2");
    assertThat(entry.notes()).contains("tensor cores");
    assertThat(entry).hasToString("NVIDIA GeForce RTX 3090 " + entry.device());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apple-m1-pro",
        "Apple M1 Pro",
        "APPLE_M1.PRO",
        " m1 pro ",
        "Apple M1 Pro (16-core GPU)"
      })
  void namesAreForgiving(String name) {
    assertThat(Catalogue.device(name).id()).isEqualTo("apple-m1-pro");
  }

  @Test
  void aUnitIsADevice() {
    Device npu = Catalogue.device("Snapdragon X Elite/NPU");
    assertThat(npu.id()).isEqualTo("snapdragon-x-elite/npu");
    assertThat(npu.kind()).isEqualTo("npu");
    assertThat(npu.memory()).contains(DataSize.gibibytes(64));
  }

  @Test
  void searchFindsByWords() {
    assertThat(Catalogue.search("m1 pro")).containsExactly("apple-m1-pro");
    assertThat(Catalogue.search("4090")).first().isEqualTo("rtx-4090");
    assertThat(Catalogue.search("abacus")).isEmpty();
  }

  @Test
  void unknownDevice() {
    assertThatThrownBy(() -> Catalogue.device("appel-m1-pro"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "device (\"appel-m1-pro\") must be one of the catalogue's, as in apple-m1-pro"
                + " (did you mean apple-m1-pro?)");
    assertThatThrownBy(() -> Catalogue.device("abacus of 1887"))
        .hasMessage(
            "device (\"abacus of 1887\") must be one of the catalogue's, as in apple-m1-pro");
  }

  @Test
  void unknownUnit() {
    assertThatThrownBy(() -> Catalogue.device("snapdragon-x-elite/fpga"))
        .hasMessage("unit (\"fpga\") of device snapdragon-x-elite must be one of [cpu, npu]");
  }
}
