package dev.roofline.models.codesign;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How many candidates a search has looked at.
 *
 * @param candidates all of the grid
 * @param impossible those that broke a rule, by the first one that each broke
 * @param refused those of the others that broke each budget; one may break several
 * @param feasible those that kept all budgets
 */
public record SearchCounts(
    long candidates, Map<ShapeRule, Long> impossible, Map<Budget, Long> refused, long feasible)
    implements Serializable {

  /** Copies the maps, in their order. */
  public SearchCounts {
    Objects.requireNonNull(impossible, "impossible");
    Objects.requireNonNull(refused, "refused");
    impossible = Collections.unmodifiableMap(new LinkedHashMap<>(impossible));
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
  }

  /** Those that obeyed all rules. */
  public long possible() {
    return candidates - impossible.values().stream().mapToLong(Long::longValue).sum();
  }
}
