package dev.roofline.chart;

import dev.roofline.check.Check;
import java.util.List;
import java.util.Optional;

/** What makes up a heat map. */
sealed interface HeatItem {

  /** The row that it names, if it names one. */
  Optional<String> row();

  /** The column that it names, if it names one. */
  Optional<String> column();

  /** A row, with or without values. */
  record Row(String name) implements HeatItem {
    public Row {
      name = XmlText.oneLine(Check.notBlank("row", name));
    }

    @Override
    public Optional<String> row() {
      return Optional.of(name);
    }

    @Override
    public Optional<String> column() {
      return Optional.empty();
    }
  }

  /** A column, with or without values. */
  record Column(String name) implements HeatItem {
    public Column {
      name = XmlText.oneLine(Check.notBlank("column", name));
    }

    @Override
    public Optional<String> row() {
      return Optional.empty();
    }

    @Override
    public Optional<String> column() {
      return Optional.of(name);
    }
  }

  /** A value at a row and a column. */
  record Cell(List<String> place, double value) implements HeatItem {

    static Cell of(String row, String column, double value) {
      return new Cell(List.of(new Row(row).name(), new Column(column).name()), value);
    }

    @Override
    public Optional<String> row() {
      return Optional.of(place.get(0));
    }

    @Override
    public Optional<String> column() {
      return Optional.of(place.get(1));
    }
  }
}
