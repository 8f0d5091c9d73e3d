package dev.roofline.models.codesign;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer of a search.
 *
 * @param front the candidates that no other beats, best first by the first objective, then by the
 *     next ones and by grid order
 * @param leaders the best of each kind, on the front or not
 * @param sample feasible candidates drawn from the grid, in the same order; none unless asked for
 * @param objectives what makes one better than another
 * @param counts how many candidates there were and what became of them
 * @param check how candidates were analysed anew
 */
public record CodesignResult(
    List<Candidate> front,
    Leaders leaders,
    List<Candidate> sample,
    List<Objective> objectives,
    SearchCounts counts,
    Check check)
    implements Serializable {

  /**
   * Members of the front and the leaders, built as models and analysed whole by the plain API. All
   * of them are, or a thousand evenly spread over them.
   *
   * @param candidates how many were
   * @param deviation the largest relative difference of any number, which rounding explains
   */
  public record Check(int candidates, double deviation) implements Serializable {}

  /** Copies the lists. */
  public CodesignResult {
    Objects.requireNonNull(leaders, "leaders");
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(counts, "counts");
    front = List.copyOf(Objects.requireNonNull(front, "front"));
    sample = List.copyOf(Objects.requireNonNull(sample, "sample"));
    objectives = List.copyOf(Objects.requireNonNull(objectives, "objectives"));
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
