package dev.roofline.models.codesign;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The best feasible candidates of each kind by the first objective, in the order of the grid: what
 * a kind could do at most, though it may not be on the front. Kinds without a feasible candidate
 * have none.
 *
 * @param byAttention one for each attention
 * @param byFeedForward one for each feed-forward
 */
public record Leaders(List<Candidate> byAttention, List<Candidate> byFeedForward)
    implements Serializable {

  /** Copies the lists. */
  public Leaders {
    Objects.requireNonNull(byAttention, "byAttention");
    Objects.requireNonNull(byFeedForward, "byFeedForward");
    byAttention = List.copyOf(byAttention);
    byFeedForward = List.copyOf(byFeedForward);
  }
}
