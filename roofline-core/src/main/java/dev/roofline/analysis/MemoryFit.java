package dev.roofline.analysis;

import dev.roofline.quantity.DataSize;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a workload keeps in memory, and whether the device has room for it. */
public final class MemoryFit implements Serializable {

  private static final long serialVersionUID = 1;

  private final long weightBytes;
  private final double kvBytes;
  private final double activationBytes;
  private final @Nullable DataSize capacity;

  MemoryFit(long weightBytes, double kvBytes, double activationBytes, Optional<DataSize> capacity) {
    this.weightBytes = weightBytes;
    this.kvBytes = kvBytes;
    this.activationBytes = activationBytes;
    this.capacity = capacity.orElse(null);
  }

  /** Bytes of all parameters. */
  public long weightBytes() {
    return weightBytes;
  }

  /** Bytes of cache and state after the last step. */
  public double kvBytes() {
    return kvBytes;
  }

  /**
   * Bytes of the inputs and outputs of the largest kernel: the least a run needs beside the rest.
   */
  public double activationBytes() {
    return activationBytes;
  }

  /** Bytes of weights, cache and activations together. */
  public double totalBytes() {
    return weightBytes + kvBytes + activationBytes;
  }

  /** The device's memory in bytes, if known. */
  public OptionalLong capacityBytes() {
    return capacity == null ? OptionalLong.empty() : OptionalLong.of(capacity.bytes());
  }

  /** Whether it fits; empty if the device's memory is not known. */
  public Optional<Boolean> fits() {
    return capacity == null ? Optional.empty() : Optional.of(totalBytes() <= capacity.bytes());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MemoryFit that
        && weightBytes == that.weightBytes
        && kvBytes == that.kvBytes
        && activationBytes == that.activationBytes
        && Objects.equals(capacity, that.capacity);
  }

  @Override
  public int hashCode() {
    return Objects.hash(weightBytes, kvBytes, activationBytes, capacity);
  }

  @Override
  public String toString() {
    return ReportText.memory(this);
  }
}
