package dev.roofline.analysis;

import dev.roofline.algebra.Cost;
import dev.roofline.algebra.Kernel;
import dev.roofline.device.Roofline;
import java.io.Serializable;

/**
 * Kernels of one kind with one cost, as often as the model has them.
 *
 * @param kernel the kernel
 * @param cost of one
 * @param count how many; a fraction where they are sharded
 * @param roofline the roof they run under
 * @param row the cost of all under that roof
 */
record Entry(Kernel kernel, Cost cost, double count, Roofline roofline, Row row)
    implements Serializable {

  static Entry of(Kernel kernel, Cost cost, double count, Roofline roofline) {
    return new Entry(kernel, cost, count, roofline, Row.of(cost, count, roofline));
  }
}
