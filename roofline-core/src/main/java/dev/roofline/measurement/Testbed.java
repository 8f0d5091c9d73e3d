package dev.roofline.measurement;

import dev.roofline.check.Check;
import dev.roofline.device.Device;
import dev.roofline.device.Roofline;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.model.Model;
import dev.roofline.model.Quantization;
import java.io.Serializable;
import java.util.Objects;

/**
 * What was measured on what.
 *
 * @param model the model
 * @param weights how its weights are stored
 * @param weightBytes the bytes of all its tensors
 * @param kvCache how the attention cache is stored
 * @param device the device under the ceilings selected
 * @param compute the format in which the device is taken to compute
 * @param cacheBytes its last-level cache, 0 if it is not known
 */
public record Testbed(
    Model model,
    Quantization weights,
    long weightBytes,
    NumberFormat kvCache,
    Device device,
    ComputeFormat compute,
    long cacheBytes)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if a number of bytes is negative
   */
  public Testbed {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(weights, "weights");
    Objects.requireNonNull(kvCache, "kvCache");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(compute, "compute");
    Check.inRange("weightBytes", weightBytes, 0, Long.MAX_VALUE);
    Check.inRange("cacheBytes", cacheBytes, 0, Long.MAX_VALUE);
  }

  /** The roof that observations are held against. */
  public Roofline roofline() {
    return device.roofline(compute);
  }

  Testbed withCache(long bytes) {
    return new Testbed(model, weights, weightBytes, kvCache, device, compute, bytes);
  }
}
