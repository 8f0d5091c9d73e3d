package dev.roofline.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.huggingface.HuggingFace;
import dev.roofline.models.llamacpp.LlamaCppQuantization;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.models.zoo.ZooEntry;
import dev.roofline.text.TextTable;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline architectures}: the values of {@code model_type} that a config.json may have. */
final class ArchitecturesCommand implements Subcommand {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("List the architectures that are read from a config.json or a GGUF file.", "")
        .customSynopsis("java -jar roofline.jar architectures [--json]");
    Options.flag(spec, "--json", "A JSON array.");
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    List<ZooEntry> zoo = Zoo.entries();
    return given.has("--json") ? Json.text(json(zoo)) : table(zoo);
  }

  private static String table(List<ZooEntry> zoo) {
    TextTable table = TextTable.of("<model_type", "models by id", "<as in", "<gguf: mixes");
    for (String type : HuggingFace.modelTypes()) {
      List<ZooEntry> entries = of(type, zoo);
      table =
          table.row(
              type,
              Integer.toString(entries.size()),
              entries.isEmpty() ? "–" : entries.get(0).id(),
              isConverted(entries) ? "yes" : "–");
    }
    return Columns.fit(table.toString());
  }

  private static ArrayNode json(List<ZooEntry> zoo) {
    ArrayNode json = Json.array();
    for (String type : HuggingFace.modelTypes()) {
      List<ZooEntry> entries = of(type, zoo);
      ObjectNode architecture = json.addObject();
      architecture.put("modelType", type);
      ArrayNode models = architecture.putArray("models");
      entries.forEach(entry -> models.add(entry.id()));
      architecture.put("gguf", isConverted(entries));
    }
    return json;
  }

  private static List<ZooEntry> of(String type, List<ZooEntry> zoo) {
    return zoo.stream().filter(entry -> entry.family().equals(type)).toList();
  }

  /** Whether llama.cpp has a file for models of the type. */
  private static boolean isConverted(List<ZooEntry> entries) {
    return !entries.isEmpty() && isConverted(entries.get(0).model());
  }

  private static boolean isConverted(LanguageModel model) {
    try {
      LlamaCppQuantization.named("F16").assign(model);
      return true;
    } catch (IllegalArgumentException notConverted) {
      return false;
    }
  }
}
