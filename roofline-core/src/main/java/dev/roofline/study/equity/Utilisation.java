package dev.roofline.study.equity;

import dev.roofline.analysis.Phase;
import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Locale;

/**
 * How much of a device a model uses at best: the shares of the compute peak, (W/T)/π, and of the
 * memory bandwidth, (Q/T)/β, while it runs as fast as the roofline bounds it.
 *
 * @param compute share of the compute peak, from 0 to 1
 * @param bandwidth share of the memory bandwidth, from 0 to 1
 * @see <a href="https://arxiv.org/abs/2602.11506">RooflineBench</a>
 */
public record Utilisation(double compute, double bandwidth) implements Serializable {

  /**
   * @throws IllegalArgumentException unless both are from 0 to 1
   */
  public Utilisation {
    checkShare("compute", compute);
    checkShare("bandwidth", bandwidth);
  }

  private static void checkShare(String name, double share) {
    if (Check.nonNegative(name, share) > 1) {
      throw new IllegalArgumentException(name + " (" + share + ") must be at most 1");
    }
  }

  /**
   * The utilisation in a phase; its time is at least W/π and at least Q/β, so neither exceeds 1.
   */
  public static Utilisation of(Phase phase) {
    double seconds = phase.seconds();
    double compute = phase.tally().flop() / phase.roofline().peak().flopPerSecond();
    double bandwidth = phase.tally().bytes() / phase.roofline().bandwidth().bytesPerSecond();
    // Equal but for rounding where one of them is all that takes time.
    return new Utilisation(Math.min(1, compute / seconds), Math.min(1, bandwidth / seconds));
  }

  /** As in {@code compute 4.6 %, bandwidth 100.0 %}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "compute %.1f %%, bandwidth %.1f %%", 100 * compute, 100 * bandwidth);
  }
}
