package dev.roofline.study;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.device.Roofline;
import dev.roofline.format.ComputeFormat;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * How far what a device was measured to reach lies below what it is said to reach: the gaps between
 * two roofs, before any model runs. A factor of 1 is no gap; below 1 the measured ceiling exceeds
 * the stated one, which is kept and not clipped.
 *
 * @param stated the roof that is stated, or any other to compare with
 * @param reached the roof that was measured
 * @see <a href="https://arxiv.org/abs/2602.11506">RooflineBench, which draws both roofs</a>
 */
public record CeilingGap(Roofline stated, Roofline reached) implements Serializable {

  /** Refuses null. */
  public CeilingGap {
    Objects.requireNonNull(stated, "stated");
    Objects.requireNonNull(reached, "reached");
  }

  /**
   * The gap between two of a device's sets of ceilings, for products in one format.
   *
   * @throws IllegalArgumentException if the device lacks a set, or computes under it neither in the
   *     format nor in a substitute
   */
  public static CeilingGap of(
      Device device, CeilingSet stated, CeilingSet reached, ComputeFormat format) {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(stated, "stated");
    Objects.requireNonNull(reached, "reached");
    Objects.requireNonNull(format, "format");
    return new CeilingGap(
        device.under(stated).roofline(format), device.under(reached).roofline(format));
  }

  /** The bandwidth gap, as a factor: β stated over β reached. */
  public double bandwidthFactor() {
    return stated.bandwidth().bytesPerSecond() / reached.bandwidth().bytesPerSecond();
  }

  /** The bandwidth gap, as the share of the stated bandwidth that was not reached. */
  public double bandwidthShortfall() {
    return 1 - 1 / bandwidthFactor();
  }

  /** The compute gap, as a factor: π stated over π reached. */
  public double computeFactor() {
    return stated.peak().flopPerSecond() / reached.peak().flopPerSecond();
  }

  /** The compute gap, as the share of the stated peak that was not reached. */
  public double computeShortfall() {
    return 1 - 1 / computeFactor();
  }

  /** How many times as far right the ridge reached lies: the bandwidth over the compute gap. */
  public double ridgeShift() {
    return reached.ridge() / stated.ridge();
  }

  /**
   * As in {@code bandwidth gap 1.71 times (41.4 %), compute gap 1.23 times (18.8 %), ridge 25.92 →
   * 35.91 FLOP/byte}.
   */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "bandwidth gap %.3g times (%.1f %%), compute gap %.3g times (%.1f %%), ridge %.4g → %.4g"
            + " FLOP/byte",
        bandwidthFactor(),
        100 * bandwidthShortfall(),
        computeFactor(),
        100 * computeShortfall(),
        stated.ridge(),
        reached.ridge());
  }
}
