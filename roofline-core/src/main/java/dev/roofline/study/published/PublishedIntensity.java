package dev.roofline.study.published;

import dev.roofline.check.Check;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;

/**
 * What the published figures call operational intensity: work over peak memory times wall time. Its
 * unit is FLOP/(byte·s), so that it has no place on a roofline's axis of FLOP/byte.
 *
 * @param flopPerByteSecond the value in FLOP/(byte·s), with the work as it was published
 */
public record PublishedIntensity(double flopPerByteSecond) implements Serializable {

  /**
   * @throws IllegalArgumentException unless finite and above zero
   */
  public PublishedIntensity {
    Check.positive("flopPerByteSecond", flopPerByteSecond);
  }

  @Override
  public String toString() {
    return Prefix.significant(flopPerByteSecond) + " FLOP/(byte·s)";
  }
}
