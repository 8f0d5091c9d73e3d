package dev.roofline.models.codesign;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a search.
 *
 * @param front the candidates that no other beats, best first by the first objective, then by the
 *     next ones and by grid order
 * @param sample feasible candidates drawn from the grid, in the same order; none unless asked for
 * @param objectives what makes one better than another
 * @param counts how many candidates there were and what became of them
 * @param checked how many members of the front were built as models and analysed by the plain API
 * @param deviation the largest relative difference of any number that this found
 */
public record CodesignResult(
    List<Candidate> front,
    List<Candidate> sample,
    List<Objective> objectives,
    SearchCounts counts,
    int checked,
    double deviation)
    implements Serializable {

  /** Copies the lists. */
  public CodesignResult {
    front = List.copyOf(front);
    sample = List.copyOf(sample);
    objectives = List.copyOf(objectives);
  }

  /**
   * The best member of the front by one of the objectives, and the first in the order of the front
   * among equals; none if nothing was feasible.
   *
   * @throws IllegalArgumentException if it was no objective
   */
  public Optional<Candidate> best(Criterion criterion) {
    Objective objective =
        objectives.stream()
            .filter(own -> own.criterion() == criterion)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "criterion (" + criterion.key() + ") must be one of " + objectives));
    return front.stream().min(objective.bestFirst());
  }

  /** As in {@code 12 on the front of 3480 candidates, 1200 of them feasible}. */
  @Override
  public String toString() {
    return front.size()
        + " on the front of "
        + counts.candidates()
        + " candidates, "
        + counts.feasible()
        + " of them feasible";
  }
}
