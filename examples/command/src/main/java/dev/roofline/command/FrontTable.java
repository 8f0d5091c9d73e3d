package dev.roofline.command;

import dev.roofline.models.codesign.ArchitectureGrid;
import dev.roofline.models.codesign.Candidate;
import dev.roofline.models.codesign.Criterion;
import dev.roofline.models.codesign.Objective;
import dev.roofline.quantity.Prefix;
import dev.roofline.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Candidates as a table; what a search did not vary has no column. */
final class FrontTable {

  private final List<Column> columns = new ArrayList<>();
  private final CodesignAnswer answer;
  private final List<Candidate> rows;

  /** A heading, and the cell that a candidate has below it. */
  private record Column(String heading, Function<Candidate, String> cell) {}

  private FrontTable(CodesignAnswer answer, List<Candidate> rows) {
    this.answer = answer;
    this.rows = rows;
  }

  static String of(CodesignAnswer answer, List<Candidate> rows) {
    return new FrontTable(answer, rows).table();
  }

  private String table() {
    number(Criterion.PARAMETERS, "parameters");
    if (rows.stream().anyMatch(FrontTable::isSparse)) {
      number(Criterion.ACTIVE_PARAMETERS, "active");
    }
    add("layers", c -> String.valueOf(c.shape().layers()));
    add("hidden", c -> String.valueOf(c.shape().hidden()));
    ArchitectureGrid grid = answer.grid();
    ifVaried(grid.attention(), "<attention", c -> c.shape().attention().toString());
    ifVaried(grid.feedForward(), "<FFN", c -> c.shape().feedForward().toString());
    ifVaried(grid.windows(), "<windows", c -> c.shape().windows().toString());
    ifVaried(grid.vocabulary(), "<vocabulary", c -> c.shape().vocabulary().toString());
    ifVaried(answer.weights(), "<weights", c -> c.precision().weights().name());
    ifVaried(answer.caches(), "<KV", c -> c.precision().cache().name());
    number(Criterion.MEMORY_BYTES, "memory");
    number(Criterion.KV_BYTES, "KV cache");
    add("token/s", c -> Prefix.significant(1 / worst(c, Criterion.SECONDS_PER_TOKEN)));
    if (isAsked(Criterion.SECONDS_TO_FIRST_TOKEN)) {
      number(Criterion.SECONDS_TO_FIRST_TOKEN, "1st token");
    }
    if (isAsked(Criterion.POTENTIAL) && rows.get(0).figures().size() == 1) {
      add("Φ log", c -> Prefix.significant(c.figures().get(0).of(Criterion.POTENTIAL)));
    }
    TextTable table = TextTable.of(columns.stream().map(Column::heading).toArray(String[]::new));
    for (Candidate row : rows) {
      table = table.row(columns.stream().map(c -> c.cell().apply(row)).toArray(String[]::new));
    }
    return table.toString();
  }

  /** Whether a budget or an objective is about it. */
  private boolean isAsked(Criterion criterion) {
    return answer.result().objectives().stream().anyMatch(own -> own.criterion() == criterion)
        || answer.result().counts().refused().keySet().stream()
            .anyMatch(own -> own.criterion() == criterion);
  }

  private void add(String heading, Function<Candidate, String> cell) {
    columns.add(new Column(heading, cell));
  }

  private void ifVaried(List<?> axis, String heading, Function<Candidate, String> cell) {
    if (axis.size() > 1) {
      add(heading, cell);
    }
  }

  private void number(Criterion criterion, String heading) {
    add(heading, candidate -> criterion.format(worst(candidate, criterion)));
  }

  private static boolean isSparse(Candidate candidate) {
    return worst(candidate, Criterion.ACTIVE_PARAMETERS) < worst(candidate, Criterion.PARAMETERS);
  }

  /** Times and bytes are the largest of all devices. */
  private static double worst(Candidate candidate, Criterion criterion) {
    return candidate.worst(Objective.least(criterion));
  }
}
