package dev.roofline.analysis;

import dev.roofline.analysis.ChoiceEntry.AlternativeEntry;
import dev.roofline.workload.DecodeRun;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the contexts at which the fastest alternative of a choice changes within a run. Between the
 * contexts at which a row bends or crosses its ridge, the time of each alternative is affine, so
 * that two of them cross at most once: the answer is exact and needs no loop over steps.
 */
final class LegSplitter {

  private final ChoiceEntry choice;
  private final long sequences;

  LegSplitter(ChoiceEntry choice, long sequences) {
    this.choice = choice;
    this.sequences = sequences;
  }

  /** The run in parts, each with its fastest alternative. */
  List<Part> split(DecodeRun run) {
    List<Part> parts = new ArrayList<>();
    long first = run.firstContext();
    for (long last : lastOfPieces(run)) {
      splitPiece(first, last, parts);
      first = last + 1;
    }
    return parts;
  }

  /** Contexts from first to last in which one alternative is fastest. */
  record Part(long first, long last, int alternative) {}

  /** The last contexts of the pieces on which the time of every alternative is affine. */
  private SortedSet<Long> lastOfPieces(DecodeRun run) {
    SortedSet<Long> lasts = new TreeSet<>();
    for (AlternativeEntry alternative : choice.alternatives()) {
      for (Entry entry : alternative.entries()) {
        addPieces(entry.row(), run, lasts);
      }
    }
    lasts.add(run.lastContext());
    return lasts;
  }

  private void addPieces(Row row, DecodeRun run, SortedSet<Long> lasts) {
    long first = run.firstContext();
    while (true) {
      long last = Math.min(row.affineUntil(first), run.lastContext());
      double atFirst = row.work(sequences, 1, first) - row.traffic(sequences, 1, first);
      double atLast = row.work(sequences, 1, last) - row.traffic(sequences, 1, last);
      if (atFirst * atLast < 0) {
        lasts.add(first + AffineMax.lastBefore(last - first + 1, atFirst, atLast));
      }
      lasts.add(last);
      if (last == run.lastContext()) {
        return;
      }
      first = last + 1;
    }
  }

  private void splitPiece(long first, long last, List<Part> parts) {
    int atFirst = choice.fastest(sequences, 1, first);
    int atLast = choice.fastest(sequences, 1, last);
    if (atFirst == atLast) {
      append(new Part(first, last, atFirst), parts);
      return;
    }
    long lastBefore = first + crossing(first, last, atFirst, atLast);
    splitPiece(first, lastBefore, parts);
    splitPiece(lastBefore + 1, last, parts);
  }

  /** Adds a part, or lengthens the last one if it runs the same alternative. */
  private static void append(Part part, List<Part> parts) {
    Part before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    if (before != null && before.alternative() == part.alternative()) {
      parts.set(parts.size() - 1, new Part(before.first(), part.last(), part.alternative()));
    } else {
      parts.add(part);
    }
  }

  private long crossing(long first, long last, int left, int right) {
    AlternativeEntry a = choice.alternatives().get(left);
    AlternativeEntry b = choice.alternatives().get(right);
    double atFirst = b.seconds(sequences, 1, first) - a.seconds(sequences, 1, first);
    double atLast = b.seconds(sequences, 1, last) - a.seconds(sequences, 1, last);
    // Equal times at an end leave no sign to cross; that context is then split off.
    if (!(atFirst > 0)) {
      return 0;
    }
    if (!(atLast < 0)) {
      return last - 1 - first;
    }
    return AffineMax.lastBefore(last - first + 1, atFirst, atLast);
  }
}
