package dev.roofline.device;

import dev.roofline.check.Check;
import dev.roofline.quantity.Frequency;
import java.io.Serializable;
import java.util.Objects;

/**
 * What a graphics processor is made of, beside its ceilings: engines choose kernels by its
 * architecture, and the bytes that its units keep in flight at a clock bound what they stream.
 *
 * @param architecture the family of its units
 * @param units compute units that are switched on
 * @param clock the boost clock that its peaks stand for
 * @param dies dies that share one memory, each with a part of the units
 */
public record Silicon(
    GpuArchitecture architecture, Sourced<UnitCount> units, Sourced<Frequency> clock, int dies)
    implements Serializable {

  /**
   * @throws IllegalArgumentException unless there are 1 to 64 dies
   */
  public Silicon {
    Objects.requireNonNull(architecture, "architecture");
    Objects.requireNonNull(units, "units");
    Objects.requireNonNull(clock, "clock");
    Check.inRange("dies", dies, 1, 64);
  }

  /** Units times clock, in unit clocks per second. */
  public double unitClocksPerSecond() {
    return units.value().count() * clock.value().hertz();
  }

  /** F32 FLOP/s that units, clock and architecture amount to. */
  public double flopPerSecond() {
    return unitClocksPerSecond() * architecture.flopPerUnitClock();
  }
}
