package dev.roofline.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.models.zoo.ZooEntry;
import dev.roofline.text.TextTable;
import java.util.Locale;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline models}: the models that the library knows by id. */
final class ModelsCommand implements Subcommand {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("List the models known by id.", "")
        .customSynopsis("java -jar roofline.jar models [--json]");
    Options.flag(spec, "--json", "A JSON array.");
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    return given.has("--json") ? Json.text(json()) : table();
  }

  private static String table() {
    TextTable table = TextTable.of("<id", "<family", "parameters", "as published", "<source");
    for (ZooEntry entry : Zoo.entries()) {
      long parameters = entry.model().parameters();
      OptionalLong published = entry.publishedParameters();
      table =
          table.row(
              entry.id(),
              entry.family(),
              grouped(parameters),
              published.isEmpty() ? "–" : compared(published.getAsLong(), parameters),
              entry.source());
    }
    return Columns.fit(table.toString());
  }

  private static String compared(long published, long parameters) {
    return published == parameters ? "the same" : grouped(published);
  }

  private static String grouped(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static ArrayNode json() {
    ArrayNode json = Json.array();
    for (ZooEntry entry : Zoo.entries()) {
      OptionalLong published = entry.publishedParameters();
      ObjectNode model = json.addObject();
      model.put("id", entry.id());
      model.put("family", entry.family());
      model.put("parameters", entry.model().parameters());
      model.set(
          "publishedParameters",
          published.isEmpty() ? model.nullNode() : model.numberNode(published.getAsLong()));
      model.put("source", entry.source());
    }
    return json;
  }
}
