package dev.roofline.study;

import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import java.util.Arrays;
import java.util.Locale;

/** Which phase of inference a study looks at. */
public enum Stage {
  /** Reading the prompt. */
  PREFILL {
    @Override
    public Phase of(Report report) {
      return report.prefill();
    }
  },
  /** Generating tokens. */
  DECODE {
    @Override
    public Phase of(Report report) {
      return report.decode();
    }
  },
  /** Both together. */
  TOTAL {
    @Override
    public Phase of(Report report) {
      return report.total();
    }
  };

  /**
   * The phase of a report.
   *
   * @throws IllegalStateException if its workload has no such phase
   */
  public abstract Phase of(Report report);

  /**
   * Reads a name in any letter case.
   *
   * @throws IllegalArgumentException if there is no such stage
   */
  public static Stage parse(String text) {
    return Arrays.stream(values())
        .filter(stage -> stage.toString().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "stage (\"" + text + "\") must be one of prefill, decode, total"));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
