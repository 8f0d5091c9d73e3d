package dev.roofline.analysis;

import dev.roofline.algebra.Extent;
import dev.roofline.workload.DecodeRun;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that run one after another, grouped by the extents they share. */
final class PackedRows implements Serializable {

  private static final long serialVersionUID = 1;
  private static final List<Extent> COMMON = List.of(Extent.ONCE, Extent.SEQUENCES, Extent.TOKENS);

  private final RowGroup[] groups;
  private final Row[] wide;

  private PackedRows(RowGroup[] groups, Row[] wide) {
    this.groups = groups;
    this.wide = wide;
  }

  static PackedRows of(List<Entry> entries) {
    Map<List<Extent>, List<Row>> byOthers = new LinkedHashMap<>();
    List<Row> wide = new ArrayList<>();
    for (Entry entry : entries) {
      List<Extent> others = new ArrayList<>(List.of(entry.row().extents()));
      others.removeAll(COMMON);
      if (others.size() > 2) {
        wide.add(entry.row());
      } else {
        byOthers.computeIfAbsent(others, key -> new ArrayList<>()).add(entry.row());
      }
    }
    return new PackedRows(
        byOthers.entrySet().stream()
            .map(same -> RowGroup.of(same.getKey(), same.getValue()))
            .toArray(RowGroup[]::new),
        wide.toArray(Row[]::new));
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
