package dev.roofline.engine;

import dev.roofline.device.Device;
import dev.roofline.device.GpuArchitecture;
import dev.roofline.format.ComputeFormat;

/** Which format engines multiply in; the device substitutes what it does not have. */
final class ComputeChoice {

  private ComputeChoice() {}

  static ComputeFormat of(Engine engine, WeightKind weights, Device device) {
    if (weights.isFloat()) {
      return engine.floats();
    }
    boolean asBytes = engine == Engine.LLAMA_CPP_CPU || byteProducts(device);
    return engine.quantised() == ComputeFormat.INT8 && !asBytes
        ? engine.floats()
        : engine.quantised();
  }

  private static boolean byteProducts(Device device) {
    return device
        .silicon()
        .map(silicon -> silicon.architecture())
        .filter(a -> a.byteProducts() && a != GpuArchitecture.VOLTA)
        .isPresent();
  }
}
