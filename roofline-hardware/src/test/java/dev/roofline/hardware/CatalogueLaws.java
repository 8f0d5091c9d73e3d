package dev.roofline.hardware;

import static dev.roofline.hardware.Each.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import dev.roofline.format.ComputeFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps impossible entries out: what no real device does, a data file must not say. */
class CatalogueLaws {

  /** Volta multiplies INT8 without tensor cores, so slower than FP16. */
  private static final Set<String> VOLTA = Set.of("titan-v", "v100-sxm");

  private static final Set<String> PAPER =
      Set.of(
          "apple-m1-pro",
          "rtx-3090",
          "rtx-3070-ti-laptop",
          "jetson-orin-nano-super",
          "raspberry-pi-5");

  /**
   * What a class of devices can be.
   *
   * @param ridge F16 (or else F32) peak over bandwidth, FLOP/byte
   */
  private record Limits(
      double leastGigabytesPerSecond, double mostGigabytesPerSecond, double ridge) {}

  private static final Map<String, Limits> CLASSES =
      Map.ofEntries(
          Map.entry("phone", new Limits(25, 100, 150)),
          Map.entry("laptop-soc", new Limits(60, 700, 250)),
          Map.entry("desktop-soc", new Limits(200, 1100, 500)),
          Map.entry("laptop-cpu", new Limits(25, 150, 40)),
          Map.entry("server-cpu", new Limits(200, 1300, 600)),
          Map.entry("sbc", new Limits(5, 70, 40)),
          Map.entry("edge", new Limits(50, 300, 1000)),
          Map.entry("laptop-gpu", new Limits(100, 1000, 300)),
          Map.entry("desktop-gpu", new Limits(100, 2000, 320)),
          Map.entry("workstation-gpu", new Limits(200, 2000, 500)),
          Map.entry("server-gpu", new Limits(200, 9000, 450)),
          Map.entry("tpu", new Limits(500, 8000, 700)),
          Map.entry("accelerator", new Limits(100, 3e7, 850)));

  /** One peak over another, where a device has both; rounding in print is allowed for. */
  private record Ratio(ComputeFormat of, ComputeFormat to, double least, double most) {}

  private static final List<Ratio> RATIOS =
      List.of(
          new Ratio(ComputeFormat.F64, ComputeFormat.F32, 1 / 64.0, 1),
          new Ratio(ComputeFormat.TF32, ComputeFormat.F32, 1, 15),
          new Ratio(ComputeFormat.F16, ComputeFormat.F32, 1, 33),
          new Ratio(ComputeFormat.BF16, ComputeFormat.F32, 0.6, 33),
          new Ratio(ComputeFormat.F16, ComputeFormat.TF32, 1, 2.1),
          new Ratio(ComputeFormat.BF16, ComputeFormat.F16, 0.5, 4),
          new Ratio(ComputeFormat.F16_ACC16, ComputeFormat.F16, 1, 2),
          new Ratio(ComputeFormat.F16_ACC16, ComputeFormat.F32, 1.9, 8),
          new Ratio(ComputeFormat.FP8, ComputeFormat.BF16, 1, 2.1),
          new Ratio(ComputeFormat.FP8_ACC16, ComputeFormat.FP8, 1, 2),
          new Ratio(ComputeFormat.INT8, ComputeFormat.F16, 1, 8),
          new Ratio(ComputeFormat.INT8, ComputeFormat.BF16, 1, 8),
          new Ratio(ComputeFormat.INT8, ComputeFormat.F32, 2, 70),
          new Ratio(ComputeFormat.INT4, ComputeFormat.INT8, 1, 2),
          new Ratio(ComputeFormat.FP4, ComputeFormat.FP8, 2, 4));

  private static final List<CatalogueEntry> ENTRIES =
      Catalogue.ids().stream().map(Catalogue::entry).toList();

  /** Every catalogue device, then its units. */
  private static final List<Device> DEVICES =
      ENTRIES.stream()
          .flatMap(e -> Stream.concat(Stream.of(e.device()), e.units().values().stream()))
          .toList();

  @Test
  void asManyDevicesAsPromised() {
    assertThat(ENTRIES).hasSizeGreaterThanOrEqualTo(90);
  }

  @Test
  void bandwidthAndRidgeFitTheClass() {
    assertThat(ENTRIES).extracting(e -> e.device().kind()).isSubsetOf(CLASSES.keySet());
    each(ENTRIES, CatalogueEntry::id, e -> fits(e.device(), CLASSES.get(e.device().kind())));
  }

  private static void fits(Device device, Limits limits) {
    assertThat(bandwidth(device) / 1e9)
        .isBetween(limits.leastGigabytesPerSecond, limits.mostGigabytesPerSecond);
    assertThat(device.roofline(ComputeFormat.F16).ridge()).isBetween(0.5, limits.ridge);
  }

  private static double bandwidth(Device device) {
    return device.ceilings().bandwidth().value().bytesPerSecond();
  }

  @Test
  void formatsStandInPossibleRatios() {
    each(DEVICES, Device::id, device -> RATIOS.forEach(ratio -> check(device, ratio)));
  }

  private static void check(Device device, Ratio ratio) {
    if (!(VOLTA.contains(device.id()) && ratio.of == ComputeFormat.INT8)) {
      quotient(device, ratio.of, ratio.to)
          .ifPresent(
              found ->
                  assertThat(found)
                      .as("%s : %s", ratio.of, ratio.to)
                      .isBetween(0.995 * ratio.least, 1.005 * ratio.most));
    }
  }

  /**
   * A sparse rate is twice the dense one; in one row of a table it stands out against the rest.
   * Where NVIDIA's tensor cores have TF32, dense FP16 is twice that, and so on through the formats.
   */
  @Test
  void noRateIsSparse() {
    List<CatalogueEntry> nvidia =
        ENTRIES.stream()
            .filter(e -> e.vendor().equals("NVIDIA") && !VOLTA.contains(e.id()))
            .toList();
    each(nvidia, CatalogueEntry::id, entry -> dense(entry.device()));
  }

  private static void dense(Device device) {
    boolean halved = device.ceilings().peak(ComputeFormat.F16_ACC16).isPresent();
    twice(device, ComputeFormat.F16, ComputeFormat.TF32);
    twice(device, ComputeFormat.FP8, ComputeFormat.F16);
    twice(device, ComputeFormat.INT8, halved ? ComputeFormat.F16_ACC16 : ComputeFormat.F16);
  }

  private static void twice(Device device, ComputeFormat of, ComputeFormat to) {
    quotient(device, of, to)
        .ifPresent(found -> assertThat(found).as("%s : %s", of, to).isCloseTo(2, within(0.05)));
  }

  /** One peak over another; empty where the device lacks one of the formats. */
  private static Optional<Double> quotient(Device device, ComputeFormat of, ComputeFormat to) {
    Ceilings ceilings = device.ceilings();
    return ceilings
        .peak(of)
        .flatMap(
            upper -> ceilings.peak(to).map(lower -> upper.flopPerSecond() / lower.flopPerSecond()));
  }

  @Test
  void nothingMeasuredLiesAboveTheTheory() {
    for (CeilingSet set : List.of(CeilingSet.MEASURED, CeilingSet.CORRECTED, CeilingSet.PLOTTED)) {
      assertThat(having(set)).isNotEmpty();
      each(having(set), Device::id, device -> under(device.under(set), device));
    }
  }

  private static List<Device> having(CeilingSet set) {
    return DEVICES.stream().filter(device -> device.sets().containsKey(set)).toList();
  }

  private static void under(Device found, Device theory) {
    assertThat(bandwidth(found)).isLessThanOrEqualTo(bandwidth(theory));
    found
        .ceilings()
        .peaks()
        .forEach(
            (format, peak) ->
                assertThat(peak.value().flopPerSecond())
                    .isLessThanOrEqualTo(theory.roofline(format).peak().flopPerSecond()));
  }

  @Test
  void theMeasuredSetIsMeasured() {
    each(
        having(CeilingSet.MEASURED),
        Device::id,
        device -> {
          Ceilings found = device.measured().ceilings();
          assertThat(found.bandwidth().provenance().kind()).isEqualTo(Provenance.Kind.MEASURED);
          assertThat(found.peaks().values())
              .allMatch(peak -> peak.provenance().kind() == Provenance.Kind.MEASURED);
        });
  }

  @Test
  void onlyThePapersDevicesHaveThePapersCeilings() {
    assertThat(having(CeilingSet.PAPER))
        .extracting(Device::id)
        .containsExactlyInAnyOrderElementsOf(PAPER);
    assertThat(having(CeilingSet.CORRECTED)).isEqualTo(having(CeilingSet.PAPER));
    each(
        having(CeilingSet.CORRECTED),
        Device::id,
        device ->
            assertThat(bandwidth(device.under(CeilingSet.CORRECTED)))
                .isCloseTo(1.5 * bandwidth(device.measured()), within(1.0)));
  }

  /** All but one: the figures draw no measured roof of the RTX 3090. */
  @Test
  void theFiguresRoundTheMeasuredRoofs() {
    assertThat(having(CeilingSet.PLOTTED))
        .extracting(Device::id)
        .containsExactlyInAnyOrderElementsOf(
            PAPER.stream().filter(id -> !id.equals("rtx-3090")).toList());
    each(
        having(CeilingSet.PLOTTED),
        Device::id,
        device -> {
          Device drawn = device.under(CeilingSet.PLOTTED);
          Device found = device.measured();
          assertThat(bandwidth(drawn) / bandwidth(found)).isCloseTo(1, within(0.025));
          assertThat(quotient(drawn, found, ComputeFormat.F32)).isCloseTo(1, within(0.003));
        });
  }

  private static double quotient(Device first, Device second, ComputeFormat format) {
    return first.roofline(format).peak().flopPerSecond()
        / second.roofline(format).peak().flopPerSecond();
  }

  @Test
  void aUnitIsNoFasterThanTheMemory() {
    each(
        ENTRIES,
        CatalogueEntry::id,
        entry -> {
          assertThat(entry.units().keySet()).isSubsetOf("npu", "cpu", "dla");
          assertThat(entry.units().values())
              .allMatch(unit -> bandwidth(unit) <= bandwidth(entry.device()))
              .allMatch(unit -> unit.memory().equals(entry.device().memory()));
        });
  }

  @Test
  void whatIsSaidAboutItIsPossible() {
    each(ENTRIES, CatalogueEntry::id, CatalogueLaws::possible);
  }

  private static void possible(CatalogueEntry entry) {
    assertThat(entry.year().orElseThrow()).isBetween(2012, 2027);
    assertThat(entry.vendor()).isNotBlank();
    assertThat(entry.memory().orElseThrow().value().bytes()).isBetween(200_000_000L, 7L << 40);
    entry.tdp().ifPresent(tdp -> assertThat(tdp.value().watts()).isBetween(5.0, 25_000.0));
    assertThat(entry.caches().keySet()).allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(entry.caches().values())
        .allMatch(size -> size.value().bytes() >= 64 << 10)
        .allMatch(size -> size.value().bytes() <= 1 << 30);
    assertThat(entry.notes()).doesNotContain("  ", "\n").matches("(|.*[.])");
  }
}
