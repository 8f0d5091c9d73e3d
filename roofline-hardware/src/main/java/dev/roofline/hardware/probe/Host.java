package dev.roofline.hardware.probe;

import dev.roofline.check.Check;
import dev.roofline.quantity.DataSize;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The machine and the JVM that a probe ran on. Immutable. */
public final class Host implements Serializable {

  private static final long serialVersionUID = 1;

  private final String cpu;
  private final String system;
  private final String jvm;
  private final int processors;
  private final DataSize memory;
  private final @Nullable DataSize lastLevelCache;

  Host(
      String cpu,
      String system,
      String jvm,
      int processors,
      DataSize memory,
      @Nullable DataSize lastLevelCache) {
    this.cpu = Check.notBlank("cpu", cpu);
    this.system = Check.notBlank("system", system);
    this.jvm = Check.notBlank("jvm", jvm);
    this.processors = Math.toIntExact(Check.inRange("processors", processors, 1, 1 << 20));
    this.memory = memory;
    this.lastLevelCache = lastLevelCache;
  }

  /** The machine this JVM runs on. */
  public static Host here() {
    return HostFacts.host();
  }

  /** The processor's name, or its architecture where the system names none. */
  public String cpu() {
    return cpu;
  }

  /** Operating system, version and architecture. */
  public String system() {
    return system;
  }

  /** The virtual machine and its version. */
  public String jvm() {
    return jvm;
  }

  /** How many logical processors the JVM may use. */
  public int processors() {
    return processors;
  }

  /** The memory that the system, or the container around the JVM, has in all. */
  public DataSize memory() {
    return memory;
  }

  /** The last-level caches of all processors together, where the system tells. */
  public Optional<DataSize> lastLevelCache() {
    return Optional.ofNullable(lastLevelCache);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Host that
        && cpu.equals(that.cpu)
        && system.equals(that.system)
        && jvm.equals(that.jvm)
        && processors == that.processors
        && memory.equals(that.memory)
        && Objects.equals(lastLevelCache, that.lastLevelCache);
  }

  @Override
  public int hashCode() {
    return Objects.hash(cpu, system, jvm, processors, memory, lastLevelCache);
  }

  @Override
  public String toString() {
    return cpu + ", " + system + ", " + jvm;
  }
}
