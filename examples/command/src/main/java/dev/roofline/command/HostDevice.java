package dev.roofline.command;

import dev.roofline.hardware.probe.HostProbe;
import dev.roofline.hardware.probe.ProbeResult;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;

/** The machine that the command runs on as a device, measured when it is named. */
final class HostDevice {

  private static final String NAME = "host";
  private static final String OPTION = "--probe-seconds";
  private static final long USUAL = 15;
  private static final long MOST = 3600;

  private HostDevice() {}

  /** Adds the option that bounds the time. */
  static void addTo(CommandSpec spec) {
    Options.value(spec, OPTION, "N", "How long --device host may measure. Default: " + USUAL + ".");
  }

  /** Whether a text names the machine. */
  static boolean isNamed(String text) {
    return text.equalsIgnoreCase(NAME);
  }

  /** Measures within {@code --probe-seconds}. */
  static ProbeResult probe(Arguments given) {
    return probe(given, OPTION);
  }

  /**
   * Measures within the seconds of an option.
   *
   * @throws IllegalArgumentException if they are none
   */
  static ProbeResult probe(Arguments given, String option) {
    Duration budget = Duration.ofSeconds(given.whole(option, USUAL, 1, MOST));
    return ProgressBar.during(
        "probing this machine", budget, () -> HostProbe.standard().within(budget).measure());
  }
}
