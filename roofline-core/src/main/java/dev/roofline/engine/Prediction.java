package dev.roofline.engine;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * How fast an engine is expected to run a phase.
 *
 * @param tokensPerSecond token/s of all sequences together
 * @param low the lower end of the interval in token/s
 * @param high its upper end in token/s
 * @param engine which engine
 * @param build when it was built
 * @param coverage the part of unseen devices and models, from 0 to 1, that the interval is made for
 */
public record Prediction(
    double tokensPerSecond, double low, double high, Engine engine, Build build, double coverage)
    implements Serializable {

  /** Refuses null. */
  public Prediction {
    Objects.requireNonNull(build, "build");
    Objects.requireNonNull(engine, "engine");
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.4g token/s (%.4g to %.4g in %.0f %% of cases) with %s",
        tokensPerSecond,
        low,
        high,
        100 * coverage,
        engine.id(build));
  }
}
