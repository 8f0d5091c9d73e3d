package dev.roofline.study;

import dev.roofline.check.Check;
import dev.roofline.model.MlaCache;
import dev.roofline.quantity.Prefix;
import dev.roofline.workload.Scenario;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * What a study of attention says of one phase of one scenario under one layout of the latent cache.
 *
 * <p>The paper's fourth finding is that MLA has the highest intensity and performance in every
 * scenario, and GQA the lowest. Here it is taken apart: {@link #latentLeads} and {@link
 * #groupedTrails}.
 *
 * @param stage the phase
 * @param rows the models
 */
public record AttentionConclusion(Stage stage, List<AttentionRow> rows) implements Serializable {

  /**
   * @throws IllegalArgumentException if there is no model
   */
  public AttentionConclusion {
    Objects.requireNonNull(stage, "stage");
    rows = Check.list("rows", rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("rows ([]) must hold at least one");
    }
  }

  /** The scenario. */
  public Scenario scenario() {
    return rows.get(0).scenario();
  }

  /** What MLA caches. */
  public MlaCache cache() {
    return rows.get(0).cache();
  }

  /** The model of the highest operational intensity. */
  public AttentionRow highestIntensity() {
    return most(row -> row.operationalIntensity(stage));
  }

  /** The model of the lowest operational intensity. */
  public AttentionRow lowestIntensity() {
    return most(row -> -row.operationalIntensity(stage));
  }

  /** The model of the highest performance in FLOP/s. */
  public AttentionRow highestPerformance() {
    return most(row -> row.flopPerSecond(stage));
  }

  /** The model of the lowest performance in FLOP/s. */
  public AttentionRow lowestPerformance() {
    return most(row -> -row.flopPerSecond(stage));
  }

  /** The model of the most tokens per second, which need not be the one of the most FLOP/s. */
  public AttentionRow fastest() {
    return most(row -> row.tokensPerSecond(stage));
  }

  /** Whether MLA has the highest intensity and the highest performance. */
  public boolean latentLeads() {
    return highestIntensity().kind() == AttentionKind.LATENT
        && highestPerformance().kind() == AttentionKind.LATENT;
  }

  /** Whether GQA has the lowest intensity and the lowest performance. */
  public boolean groupedTrails() {
    return lowestIntensity().kind() == AttentionKind.GROUPED_QUERY
        && lowestPerformance().kind() == AttentionKind.GROUPED_QUERY;
  }

  /** Whether all of the finding holds. */
  public boolean findingHolds() {
    return latentLeads() && groupedTrails();
  }

  private AttentionRow most(ToDoubleFunction<AttentionRow> value) {
    return rows.stream().max(Comparator.comparingDouble(value)).orElseThrow();
  }

  /**
   * As in {@code LILO decode, latent cache: MLA has the highest intensity (2.71 FLOP/byte), MLA the
   * highest performance (542 GFLOP/s); MHA the lowest intensity, MHA the lowest performance; GQA is
   * fastest (62.6 token/s); …}.
   */
  @Override
  public String toString() {
    return ("%s %s, %s cache: %s has the highest intensity (%s), %s the highest performance (%s);"
            + " %s the lowest intensity, %s the lowest performance; %s is fastest (%s token/s);"
            + " finding 4 %s")
        .formatted(
            scenario(),
            stage,
            cache() == MlaCache.LATENT ? "latent" : "expanded",
            highestIntensity().kind(),
            Prefix.format(highestIntensity().operationalIntensity(stage), "FLOP/byte"),
            highestPerformance().kind(),
            Prefix.format(highestPerformance().flopPerSecond(stage), "FLOP/s"),
            lowestIntensity().kind(),
            lowestPerformance().kind(),
            fastest().kind(),
            Prefix.significant(fastest().tokensPerSecond(stage)),
            verdict());
  }

  /** What becomes of the finding: {@code holds}, {@code holds for MLA, not for GQA} and so on. */
  public String verdict() {
    if (findingHolds()) {
      return "holds";
    }
    return latentLeads()
        ? "holds for MLA, not for GQA"
        : groupedTrails() ? "holds for GQA, not for MLA" : "does not hold";
  }
}
