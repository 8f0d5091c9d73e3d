package dev.roofline.study;

import dev.roofline.analysis.Inference;
import dev.roofline.check.Check;
import dev.roofline.model.MlaCache;
import dev.roofline.workload.Scenario;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Kinds of attention against each other: every model in every scenario, once for each layout of the
 * latent cache. What follows for a scenario is computed by {@link #conclusions}.
 *
 * @param rows all models of the first scenario and layout, then of the next
 */
public record AttentionStudy(List<AttentionRow> rows) implements Serializable {

  /**
   * @throws IllegalArgumentException if there are no rows
   */
  public AttentionStudy {
    rows = Check.list("rows", rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("rows ([]) must hold at least one");
    }
  }

  /**
   * Models in scenarios under layouts of the latent cache.
   *
   * @throws IllegalArgumentException if there is no model, scenario or layout
   */
  public static AttentionStudy of(
      List<AttentionEntrant> entrants, List<Scenario> scenarios, List<MlaCache> caches) {
    List<AttentionRow> rows = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      for (MlaCache cache : caches) {
        entrants.forEach(entrant -> rows.add(row(entrant, scenario, cache)));
      }
    }
    return new AttentionStudy(rows);
  }

  private static AttentionRow row(AttentionEntrant entrant, Scenario scenario, MlaCache cache) {
    Inference question = entrant.question().scenario(scenario).mlaCache(cache);
    return new AttentionRow(entrant.kind(), scenario, cache, question.analyze());
  }

  /** What the study says of a phase, for each scenario and layout in turn. */
  public List<AttentionConclusion> conclusions(Stage stage) {
    return rows.stream()
        .map(row -> conclusion(stage, row.scenario(), row.cache()))
        .distinct()
        .toList();
  }

  private AttentionConclusion conclusion(Stage stage, Scenario scenario, MlaCache cache) {
    return new AttentionConclusion(
        stage,
        rows.stream().filter(row -> row.scenario() == scenario && row.cache() == cache).toList());
  }

  /** As in {@code attention study of 3 models, 24 rows}. */
  @Override
  public String toString() {
    long models = rows.stream().map(AttentionRow::model).distinct().count();
    return "attention study of %s models, %s rows".formatted(models, rows.size());
  }
}
