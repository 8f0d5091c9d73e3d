package dev.roofline.hardware.probe;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.OperatingSystemMXBean;
import dev.roofline.quantity.DataSize;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Asks the JVM and the system what they are. */
final class HostFacts {

  private HostFacts() {}

  static Host host() {
    LinuxFiles linux = new LinuxFiles(Path.of("/"));
    return new Host(
        linux.cpu().orElseGet(HostFacts::processor),
        property("os.name") + " " + property("os.version") + " " + property("os.arch"),
        property("java.vm.name") + " " + property("java.vm.version"),
        Runtime.getRuntime().availableProcessors(),
        new DataSize(system().getTotalMemorySize()),
        linux.lastLevelCache().orElse(null));
  }

  /** Bytes of heap that this JVM could still give out. */
  static DataSize freeHeap() {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    return new DataSize(Math.max(0, runtime.maxMemory() - used));
  }

  /**
   * Whether {@code Math.fma} is one instruction. Where it is not, it computes with {@code
   * BigDecimal}, a thousand times slower. A JVM that does not tell is taken to have none.
   */
  static boolean fusedMultiplyAdd() {
    @Nullable HotSpotDiagnosticMXBean hotSpot =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (hotSpot == null) {
      return false;
    }
    try {
      return Boolean.parseBoolean(hotSpot.getVMOption("UseFMA").getValue());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static OperatingSystemMXBean system() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  /** Windows names the processor in the environment. */
  private static String processor() {
    return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", property("os.arch"));
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
