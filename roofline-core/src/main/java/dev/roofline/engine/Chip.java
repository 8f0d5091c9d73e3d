package dev.roofline.engine;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.GpuArchitecture;
import dev.roofline.device.Silicon;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.FlopRate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A device as engine models see it, under its theoretical ceilings. */
final class Chip {

  /** F32 FLOPs of a unit in a clock where the architecture is not known. */
  private static final double USUAL_WIDTH = 256;

  private static final double USUAL_CLOCK = 2e9;

  private static final Set<String> SHARING = Set.of("phone", "laptop-soc", "desktop-soc", "edge");

  private static final GpuArchitecture[] STACKED_MEMORY = {
    GpuArchitecture.PASCAL_GP100,
    GpuArchitecture.VOLTA,
    GpuArchitecture.AMPERE_GA100,
    GpuArchitecture.HOPPER,
    GpuArchitecture.BLACKWELL_GB100
  };

  /** AMD's peaks count dual issue and matrix units; plain code issues one instruction. */
  private static final double AMD_WIDTH = 128;

  private final Device device;
  private final Ceilings ceilings;
  private final @Nullable Silicon silicon;

  Chip(Device device) {
    this.device = device;
    this.ceilings = device.under(CeilingSet.THEORETICAL).ceilings();
    this.silicon = device.silicon().orElse(null);
  }

  double bandwidth() {
    return ceilings.bandwidth().value().bytesPerSecond();
  }

  /** Compute units times clock. */
  double unitClocks() {
    return silicon == null ? vectorPeak() / USUAL_WIDTH : silicon.unitClocksPerSecond();
  }

  /** How many compute units there are. */
  double units() {
    return silicon == null ? unitClocks() / USUAL_CLOCK : silicon.units().value().count();
  }

  /**
   * Whether memory gives up bandwidth for check bits, as on server boards without stacked memory.
   */
  boolean checksErrorsInline() {
    return device.kind().equals("server-gpu") && isNvidia() && !is(STACKED_MEMORY);
  }

  /** Whether a CPU reads the same memory. */
  boolean sharesMemory() {
    return SHARING.contains(device.kind());
  }

  /** The F32 rate of ordinary code. */
  double vectorPeak() {
    if (silicon != null && isAmd()) {
      return silicon.unitClocksPerSecond() * AMD_WIDTH;
    }
    return Stream.of(
            ComputeFormat.F32, ComputeFormat.F16_ACC16, ComputeFormat.F16, ComputeFormat.BF16)
        .map(ceilings::peak)
        .flatMap(Optional::stream)
        .findFirst()
        .map(FlopRate::flopPerSecond)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "device ("
                        + device.id()
                        + ") must have an F32 or a 16-bit peak for an engine to be predicted"));
  }

  double peak(ComputeFormat format) {
    return ceilings.peak(format).map(FlopRate::flopPerSecond).orElse(0.0);
  }

  Optional<GpuArchitecture> architecture() {
    return Optional.ofNullable(silicon).map(Silicon::architecture);
  }

  boolean isUnknown() {
    return silicon == null;
  }

  boolean is(GpuArchitecture... any) {
    return silicon != null && Stream.of(any).anyMatch(a -> a == silicon.architecture());
  }

  /** Whether the architecture is known not to be of a kind. */
  boolean lacks(Predicate<GpuArchitecture> kind) {
    return silicon != null && !kind.test(silicon.architecture());
  }

  boolean isAmd() {
    return architecture()
        .filter(
            a -> a.compareTo(GpuArchitecture.GCN4) >= 0 && a.compareTo(GpuArchitecture.RDNA4) <= 0)
        .isPresent();
  }

  boolean isNvidia() {
    return architecture().filter(a -> a.compareTo(GpuArchitecture.GCN4) < 0).isPresent();
  }

  boolean hasMatrixUnits() {
    return silicon == null ? peak(ComputeFormat.INT8) > 0 : silicon.architecture().matrixUnits();
  }

  int dies() {
    return silicon == null ? 1 : silicon.dies();
  }

  OptionalDouble tdpWatts() {
    return device.tdpWatts();
  }
}
