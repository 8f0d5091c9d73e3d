package dev.roofline.sweep;

import dev.roofline.text.Quoted;
import java.util.List;

/** One JSON object a line; where there is no value, it is null. */
final class JsonLines extends Lines {

  /** What stands before each value: its name, as JSON has it. */
  private final List<String> names;

  JsonLines(SweepPlan plan) {
    super(plan);
    this.names = columns().stream().map(JsonLines::name).toList();
  }

  private static String name(String column) {
    StringBuilder name = new StringBuilder();
    Quoted.json(column, name);
    return name.append(':').toString();
  }

  @Override
  String header() {
    return "";
  }

  @Override
  void separate(int column, StringBuilder to) {
    to.append(column == 0 ? '{' : ',').append(names.get(column));
  }

  @Override
  void text(String words, StringBuilder to) {
    Quoted.json(words, to);
  }

  @Override
  void none(StringBuilder to) {
    to.append("null");
  }

  @Override
  void end(StringBuilder to) {
    to.append("}\n");
  }
}
