package dev.roofline.sweep;

import dev.roofline.workload.Workload;
import java.io.Serializable;

/**
 * What a value of an axis changes about a workload. It may refuse a value with an {@link
 * IllegalArgumentException}, which refuses the points that have it.
 *
 * @param <T> what the values are
 */
@FunctionalInterface
public interface WorkloadVariation<T> extends Serializable {

  /** The workload with the value. */
  Workload vary(Workload workload, T value);
}
