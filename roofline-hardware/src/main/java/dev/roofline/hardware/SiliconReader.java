package dev.roofline.hardware;

import dev.roofline.device.GpuArchitecture;
import dev.roofline.device.Silicon;
import dev.roofline.device.UnitCount;
import dev.roofline.quantity.Frequency;
import java.util.List;

/** Reads the {@code compute} of a device: what its graphics processor is made of. */
final class SiliconReader {

  static final List<String> KEYS = List.of("architecture", "units", "clock", "dies");
  private static final int MOST_DIES = 64;

  private final SourceTable sources;

  SiliconReader(SourceTable sources) {
    this.sources = sources;
  }

  Silicon read(Place compute) {
    compute.members(KEYS);
    Place architecture = compute.at("architecture");
    Place dies = compute.at("dies");
    return new Silicon(
        architecture.told(architecture.text(), GpuArchitecture::parse),
        sources.read(compute.at("units"), UnitCount::parse, "128 SM"),
        sources.read(compute.at("clock"), Frequency::parse, "2.52 GHz"),
        dies.present() ? dies.whole(1, MOST_DIES) : 1);
  }
}
