package dev.roofline.analysis;

import dev.roofline.algebra.Extent;
import dev.roofline.workload.DecodeRun;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows that run one after another, grouped by the extents they share. */
final class PackedRows implements Serializable {

  private static final long serialVersionUID = 1;
  private static final Set<String> COMMON =
      Set.of(Extent.ONCE.symbol(), Extent.SEQUENCES.symbol(), Extent.TOKENS.symbol());

  private final RowGroup[] groups;
  private final Row[] wide;

  private PackedRows(RowGroup[] groups, Row[] wide) {
    this.groups = groups;
    this.wide = wide;
  }

  static PackedRows of(List<Entry> entries) {
    // Symbols stand for their extents: the equality of a record is slow to link in a fresh JVM.
    Map<List<String>, List<Row>> byOthers = new LinkedHashMap<>();
    List<Row> wide = new ArrayList<>();
    for (Entry entry : entries) {
      List<String> others = new ArrayList<>();
      for (Extent other : others(entry.row())) {
        others.add(other.symbol());
      }
      if (others.size() > 2) {
        wide.add(entry.row());
      } else {
        byOthers.computeIfAbsent(others, key -> new ArrayList<>()).add(entry.row());
      }
    }
    RowGroup[] groups = new RowGroup[byOthers.size()];
    int grouped = 0;
    for (List<Row> rows : byOthers.values()) {
      groups[grouped++] = RowGroup.of(others(rows.get(0)), rows);
    }
    return new PackedRows(groups, wide.toArray(Row[]::new));
  }

  /** The extents that not every step has. */
  private static List<Extent> others(Row row) {
    List<Extent> others = new ArrayList<>();
    for (Extent extent : row.extents()) {
      if (!COMMON.contains(extent.symbol())) {
        others.add(extent);
      }
    }
    return others;
  }

  /** Σ max(W/π, Q/β) at a step. */
  double seconds(long sequences, long newTokens, long cached) {
    double sum = 0;
    for (RowGroup group : groups) {
      sum += group.seconds(sequences, newTokens, cached);
    }
    for (Row row : wide) {
      sum += row.seconds(sequences, newTokens, cached);
    }
    return sum;
  }

  /** Σ max(W/π, Q/β) over the steps of a run, in closed form. */
  double seconds(DecodeRun run) {
    double sum = 0;
    for (RowGroup group : groups) {
      long first = run.firstContext();
      while (true) {
        long last = Math.min(group.affineUntil(first), run.lastContext());
        sum += group.pieceSeconds(run.sequences(), first, last);
        if (last == run.lastContext()) {
          break;
        }
        first = last + 1;
      }
    }
    for (Row row : wide) {
      sum += row.seconds(run);
    }
    return sum;
  }
}
