package dev.roofline.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.format.Shape;
import dev.roofline.model.Quantization;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.llamacpp.FileType;
import dev.roofline.models.llamacpp.LlamaCppQuantization;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.quantity.Prefix;
import dev.roofline.text.TextTable;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline formats}: how weights and caches may be stored. */
final class FormatsCommand implements Subcommand {

  /** A matrix that every block divides. */
  private static final Shape MATRIX = Shape.of(4096, 4096);

  /** The model whose bits a weight show what a mix comes to. */
  private static final String EXAMPLE = "llama-3.1-8b";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("List number formats, and llama.cpp's mixes of them.", "")
        .customSynopsis("java -jar roofline.jar formats [--json]");
    Options.flag(spec, "--json", "A JSON object.");
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    LanguageModel example = Zoo.model(EXAMPLE);
    return given.has("--json") ? Json.text(json(example)) : tables(example);
  }

  private static String tables(LanguageModel example) {
    TextTable formats = TextTable.of("<format", "bits", "bytes of 4096×4096", "<computes in");
    for (NumberFormat format : NumberFormats.all()) {
      formats =
          formats.row(
              format.name(),
              Prefix.significant(format.bitsPerElement()),
              Long.toString(format.bytes(MATRIX)),
              format.defaultCompute().toString());
    }
    TextTable mixes = TextTable.of("<mix", "bits a weight", "bytes of " + EXAMPLE);
    for (Quantization mix : mixes()) {
      long bytes = mix.bytes(example);
      mixes = mixes.row(mix.name(), Prefix.significant(bits(bytes, example)), Long.toString(bytes));
    }
    return Columns.fit(formats + "\n" + mixes);
  }

  private static ObjectNode json(LanguageModel example) {
    ObjectNode json = Json.object();
    ArrayNode formats = json.putArray("formats");
    for (NumberFormat format : NumberFormats.all()) {
      formats
          .addObject()
          .put("name", format.name())
          .put("bitsPerElement", format.bitsPerElement())
          .put("computes", format.defaultCompute().toString());
    }
    ArrayNode mixes = json.putArray("mixes");
    for (Quantization mix : mixes()) {
      long bytes = mix.bytes(example);
      mixes
          .addObject()
          .put("name", mix.name())
          .put("model", EXAMPLE)
          .put("bytes", bytes)
          .put("bitsPerWeight", bits(bytes, example));
    }
    return json;
  }

  private static double bits(long bytes, LanguageModel model) {
    return 8.0 * bytes / model.parameters();
  }

  private static List<LlamaCppQuantization> mixes() {
    return Arrays.stream(FileType.values()).map(LlamaCppQuantization::of).toList();
  }
}
