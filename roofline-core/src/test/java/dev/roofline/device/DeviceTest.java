package dev.roofline.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.DataSize;
import dev.roofline.quantity.FlopRate;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceTest {

  private static final Ceilings THEORETICAL =
      ceilings(204.8, Map.of(ComputeFormat.F32, 5.2, ComputeFormat.INT8, 10.0));
  private static final Ceilings MEASURED = ceilings(180, Map.of(ComputeFormat.F32, 4.31));
  private static final Device DEVICE =
      Device.of(
          "apple-m1-pro",
          "Apple M1 Pro",
          "laptop",
          Map.of(CeilingSet.THEORETICAL, THEORETICAL, CeilingSet.MEASURED, MEASURED));

  private static Ceilings ceilings(double gigabytes, Map<ComputeFormat, Double> teraflops) {
    Map<ComputeFormat, Sourced<FlopRate>> peaks = new HashMap<>();
    teraflops.forEach(
        (format, peak) -> peaks.put(format, sourced(FlopRate.teraflopsPerSecond(peak))));
    return new Ceilings(sourced(Bandwidth.gigabytesPerSecond(gigabytes)), peaks);
  }

  private static <T extends Serializable> Sourced<T> sourced(T value) {
    return Sourced.of(value, Provenance.Kind.DATASHEET, "a page");
  }

  @Test
  void theoreticalCeilingsAreTheDefault() {
    assertThat(DEVICE.selected()).isEqualTo(CeilingSet.THEORETICAL);
    assertThat(DEVICE.ceilings()).isEqualTo(THEORETICAL);
    assertThat(DEVICE.measured().ceilings()).isEqualTo(MEASURED);
    assertThat(DEVICE.measured().under(CeilingSet.THEORETICAL)).isEqualTo(DEVICE);
    assertThat(DEVICE.measured()).isNotEqualTo(DEVICE);
    assertThat(DEVICE.sets()).containsOnlyKeys(CeilingSet.THEORETICAL, CeilingSet.MEASURED);
  }

  @Test
  void memoryIsKnownOnceGiven() {
    assertThat(DEVICE.memory()).isEmpty();
    Device sized = DEVICE.withMemory(DataSize.gibibytes(16));
    assertThat(sized.memory()).contains(DataSize.gibibytes(16));
    assertThat(sized.measured().memory()).contains(DataSize.gibibytes(16));
    assertThat(sized).isNotEqualTo(DEVICE);
  }

  @Test
  void workInAFormatTheDeviceLacksRunsInTheNextWiderOne() {
    assertThat(THEORETICAL.resolve(ComputeFormat.INT8)).isEqualTo(ComputeFormat.INT8);
    assertThat(THEORETICAL.resolve(ComputeFormat.INT4)).isEqualTo(ComputeFormat.INT8);
    assertThat(THEORETICAL.resolve(ComputeFormat.F16)).isEqualTo(ComputeFormat.F32);
    assertThat(THEORETICAL.peak(ComputeFormat.F16)).isEmpty();
    assertThat(THEORETICAL.peak(ComputeFormat.F32)).contains(FlopRate.teraflopsPerSecond(5.2));
    assertThat(DEVICE.roofline(ComputeFormat.F16))
        .isEqualTo(
            Roofline.of(FlopRate.teraflopsPerSecond(5.2), Bandwidth.gigabytesPerSecond(204.8)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEVICE.roofline(ComputeFormat.F64))
        .withMessage(
            "compute format (F64) must be one the device has, or narrower than one it has:"
                + " [F32, INT8]");
  }

  @Test
  void aRooflineOfOnesOwnIsADevice() {
    Device own = Device.of("mine", ComputeFormat.F16, new FlopRate(1e12), new Bandwidth(1e11));
    assertThat(own.name()).isEqualTo("mine");
    assertThat(own.kind()).isEqualTo("custom");
    assertThat(own.roofline(ComputeFormat.INT4))
        .isEqualTo(Roofline.of(new FlopRate(1e12), new Bandwidth(1e11)));
    assertThat(own.ceilings().bandwidth().provenance()).hasToString("derived: given by the caller");
  }

  @Test
  void whatADeviceLacksIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEVICE.under(CeilingSet.PAPER))
        .withMessage(
            "ceilings (paper) of device apple-m1-pro must be one of [theoretical, measured]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Device.of("x", "X", "laptop", Map.of(CeilingSet.MEASURED, MEASURED)))
        .withMessage("ceilings (theoretical) of device x must be one of [measured]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Device.of(" ", "X", "laptop", DEVICE.sets()))
        .withMessage("id (\" \") must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Device.of("x", "", "laptop", DEVICE.sets()))
        .withMessage("name (\"\") must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Device.of("x", "X", "", DEVICE.sets()))
        .withMessage("kind (\"\") must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ceilings(MEASURED.bandwidth(), Map.of()))
        .withMessage("peaks ({}) must hold at least one compute format");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Provenance(Provenance.Kind.MEASURED, ""))
        .withMessage("source (\"\") must not be blank");
  }

  @Test
  void mapsAreCopiedAndCannotBeChanged() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> DEVICE.sets().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> THEORETICAL.peaks().clear());
    Map<CeilingSet, Ceilings> sets = new HashMap<>(DEVICE.sets());
    Device device = Device.of("x", "X", "laptop", sets);
    sets.clear();
    assertThat(device.sets()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(CeilingSet.class)
  void namesOfCeilingSetsAreReadBackInAnyCase(CeilingSet set) {
    assertThat(CeilingSet.parse(set.toString())).isEqualTo(set);
    assertThat(CeilingSet.parse(set.toString().toUpperCase(Locale.ROOT))).isEqualTo(set);
  }

  @Test
  void anUnknownCeilingSetIsRefusedWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CeilingSet.parse("real"))
        .withMessage(
            "ceilings (\"real\") must be one of theoretical, measured, corrected, paper, plotted");
  }

  @Test
  void textsAreWorthReadingAtThePrompt() {
    assertThat(DEVICE)
        .hasToString("apple-m1-pro [theoretical: 204.8 GB/s, F32 5.2 TFLOP/s, INT8 10 TFLOP/s]");
    assertThat(THEORETICAL.bandwidth()).hasToString("204.8 GB/s (datasheet: a page)");
  }
}
