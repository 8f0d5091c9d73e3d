package dev.roofline.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import dev.roofline.device.Sourced;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.DataSize;
import dev.roofline.quantity.FlopRate;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeviceFileLaws {

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aWrittenDeviceReadsBackAsItself(@ForAll("devices") Device device) {
    assertThat(DeviceFile.parse("my.json", DeviceFile.toJson(device))).isEqualTo(device);
  }

  @Property
  void aRateKeepsItsLastBit(@ForAll("magnitudes") double value) {
    assertThat(Bandwidth.parse(DeviceWriter.rate(value, "B/s")).bytesPerSecond()).isEqualTo(value);
  }

  @Property
  void aSizeKeepsItsLastByte(@ForAll("sizes") DataSize size) {
    assertThat(DataSize.parse(DeviceWriter.size(size.bytes()))).isEqualTo(size);
  }

  /** Whatever the text: a device, or one line in one exception type. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void damagedTextIsRefusedInOneLine(
      @ForAll("devices") Device device, @ForAll("damages") Damage damage) {
    String json = damage.applied(DeviceFile.toJson(device));
    try {
      DeviceFile.parse("my.json", json);
    } catch (DeviceFileException e) {
      assertThat(e.getMessage()).startsWith("my.json: ").doesNotContain("\n");
    }
  }

  @Property
  void anyTextIsRefusedInOneLine(@ForAll String text) {
    assertThatCode(() -> DeviceFile.parse("my.json", text))
        .isInstanceOf(DeviceFileException.class)
        .hasMessageStartingWith("my.json: ");
  }

  record Damage(double from, double length, String by) {
    String applied(String text) {
      int start = (int) (from * text.length());
      int end = Math.min(text.length(), start + (int) (length * 20));
      return text.substring(0, start) + by + text.substring(end);
    }
  }

  @Provide
  Arbitrary<Damage> damages() {
    Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
    Arbitrary<String> text =
        Arbitraries.strings().withChars("{}[]\",:0123456789abc \n").ofMaxLength(5);
    return Combinators.combine(share, share, text).as(Damage::new);
  }

  @Provide
  Arbitrary<Device> devices() {
    Arbitrary<Map<CeilingSet, Ceilings>> sets =
        Arbitraries.maps(Arbitraries.of(CeilingSet.class), ceilings())
            .ofMinSize(1)
            .filter(map -> map.containsKey(CeilingSet.THEORETICAL));
    Arbitrary<Device> plain = Combinators.combine(texts(), texts(), texts(), sets).as(Device::of);
    return Combinators.combine(plain, sizes().optional(), Arbitraries.of(CeilingSet.class))
        .as(DeviceFileLaws::finished);
  }

  private static Device finished(Device plain, Optional<DataSize> memory, CeilingSet set) {
    Device device = memory.map(plain::withMemory).orElse(plain);
    return device.sets().containsKey(set) ? device.under(set) : device;
  }

  private Arbitrary<Ceilings> ceilings() {
    Arbitrary<Sourced<Bandwidth>> bandwidths = sourced(magnitudes().map(Bandwidth::new));
    Arbitrary<Map<ComputeFormat, Sourced<FlopRate>>> peaks =
        Arbitraries.maps(
                Arbitraries.of(ComputeFormat.class), sourced(magnitudes().map(FlopRate::new)))
            .ofMinSize(1);
    return Combinators.combine(bandwidths, peaks).as(Ceilings::new);
  }

  private <T extends Serializable> Arbitrary<Sourced<T>> sourced(Arbitrary<T> values) {
    return Combinators.combine(values, Arbitraries.of(Provenance.Kind.class), texts())
        .as(Sourced::of);
  }

  @Provide
  Arbitrary<Double> magnitudes() {
    Arbitrary<Double> any =
        Arbitraries.longs()
            .between(1, Double.doubleToLongBits(Double.MAX_VALUE))
            .map(Double::longBitsToDouble);
    Arbitrary<Double> printed =
        Arbitraries.integers().between(1, 99_999).map(hundredths -> hundredths / 100.0 * 1e12);
    return Arbitraries.oneOf(any, printed);
  }

  @Provide
  Arbitrary<DataSize> sizes() {
    Arbitrary<Long> bytes = Arbitraries.longs().between(0, Long.MAX_VALUE);
    Arbitrary<Long> gibibytes = Arbitraries.longs().between(1, 1 << 20).map(size -> size << 30);
    return Arbitraries.oneOf(bytes, gibibytes).map(DataSize::new);
  }

  /** What JSON must escape, what UTF-8 writes in one to four bytes, and plain letters. */
  private static Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "Z", "9", " ", "\"", "\\", "/", "\n", "\u0001", "\u00e9", "\u2713", "\ud83d\ude80")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts))
        .filter(text -> !text.isBlank());
  }
}
