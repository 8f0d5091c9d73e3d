package dev.roofline.analysis;

import java.io.Serializable;
import java.util.List;

/**
 * Choices with the same alternatives at the same cost; each step runs the fastest of them.
 *
 * @param name what is chosen
 * @param alternatives the executions
 */
record ChoiceEntry(String name, List<AlternativeEntry> alternatives) implements Serializable {

  /** The kernels of one execution, counted over all layers that have the choice. */
  record AlternativeEntry(String name, List<Entry> entries) implements Serializable {

    double seconds(long sequences, long newTokens, long cached) {
      double sum = 0;
      for (Entry entry : entries) {
        sum += entry.row().seconds(sequences, newTokens, cached);
      }
      return sum;
    }
  }

  /** The index of the fastest alternative at a step; the first of equals. */
  int fastest(long sequences, long newTokens, long cached) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < alternatives.size(); i++) {
      double seconds = alternatives.get(i).seconds(sequences, newTokens, cached);
      if (seconds < least) {
        least = seconds;
        best = i;
      }
    }
    return best;
  }
}
