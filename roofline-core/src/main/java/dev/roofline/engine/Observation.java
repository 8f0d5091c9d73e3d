package dev.roofline.engine;

import dev.roofline.check.Check;
import dev.roofline.device.Device;
import java.io.Serializable;
import java.util.Objects;

/**
 * A measured time.
 *
 * @param device what it was measured on
 * @param family what is left out together with it when errors are estimated: variants of one device
 *     share it
 * @param model the model's name
 * @param format the quantisation's name
 * @param work what was asked of the engine
 * @param seconds of one pass
 * @param build when the engine was built
 * @param place where it is published, as messages name it
 */
public record Observation(
    Device device,
    String family,
    String model,
    String format,
    Work work,
    double seconds,
    Build build,
    String place)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if the seconds are not a finite number above zero or a name is
   *     blank
   */
  public Observation {
    Objects.requireNonNull(build, "build");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(place, "place");
    Check.notBlank("family", family);
    Check.notBlank("model", model);
    Check.notBlank("format", format);
    Check.positive("seconds", seconds);
  }

  /** Tokens per second. */
  public double tokensPerSecond() {
    return work.tokens() / seconds;
  }
}
