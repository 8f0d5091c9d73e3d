package dev.roofline.study;

import dev.roofline.analysis.Report;
import dev.roofline.model.MlaCache;
import dev.roofline.quantity.Prefix;
import dev.roofline.workload.Scenario;
import java.io.Serializable;
import java.util.Objects;

/**
 * One model in one scenario under one layout of the latent cache, which only MLA minds.
 *
 * @param kind its kind of attention
 * @param scenario prompt and generated tokens
 * @param cache what MLA caches
 * @param report the analysis
 */
public record AttentionRow(AttentionKind kind, Scenario scenario, MlaCache cache, Report report)
    implements Serializable {

  /** Refuses null. */
  public AttentionRow {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(report, "report");
  }

  /** The model's identifier. */
  public String model() {
    return report.setting().model().id();
  }

  /** Operational intensity of a phase in FLOP/byte. */
  public double operationalIntensity(Stage stage) {
    return stage.of(report).operationalIntensity();
  }

  /** Performance of a phase in FLOP/s: W over the least time. */
  public double flopPerSecond(Stage stage) {
    return stage.of(report).performance().flopPerSecond();
  }

  /** Tokens per second of a phase, at most. */
  public double tokensPerSecond(Stage stage) {
    return stage.of(report).tokensPerSecond();
  }

  /** Bytes that the cache holds after the last token. */
  public double cacheBytes() {
    return report.memory().kvBytes();
  }

  /** As in {@code MLA plm-1.8b LILO, expanded cache: 1.83 GB of KV}. */
  @Override
  public String toString() {
    return "%s %s %s, %s cache: %s of KV"
        .formatted(
            kind,
            model(),
            scenario,
            cache == MlaCache.LATENT ? "latent" : "expanded",
            Prefix.format(cacheBytes(), "B"));
  }
}
