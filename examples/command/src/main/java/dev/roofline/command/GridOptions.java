package dev.roofline.command;

import dev.roofline.models.codesign.ArchitectureGrid;
import dev.roofline.models.codesign.AspectRatio;
import dev.roofline.models.codesign.AttentionShape;
import dev.roofline.models.codesign.FeedForwardShape;
import dev.roofline.models.codesign.VocabularyShape;
import dev.roofline.models.codesign.WindowPattern;
import dev.roofline.sweep.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** The shapes that a search tries. */
final class GridOptions {

  private static final String LAYERS = "8..128";
  private static final String HIDDEN = "512..16384:256";
  private static final String RATIOS = "2.5..6:0.25";
  private static final String ASPECT = "32-128";

  private GridOptions() {}

  /** Adds the options to a subcommand. */
  static void addTo(CommandSpec spec) {
    Options.value(spec, "--layers", "L", "Depths, as 16,32 or 8..64:4. Default: " + LAYERS + ".");
    Options.value(spec, "--hidden", "H", "Hidden sizes in the same way. Default: " + HIDDEN + ".");
    Options.value(
        spec,
        "--aspect",
        "A-B",
        "The least and the most of hidden size over layers, or any. Default: " + ASPECT + ".");
    Options.value(
        spec,
        "--attention",
        "KINDS",
        "mha, mqa, gqa, mla and others, apart by commas: heads of 128 elements with as many"
            + " key-value heads as heads, one, eight; a latent of 512. gqa-4x64 has four of 64,"
            + " mha-64 and mqa-64 heads of 64, mla-256 a latent of 256. Default: gqa.");
    Options.value(
        spec,
        "--ffn",
        "RATIOS",
        "Widths of dense gated networks over the hidden size, as 3,3.5 or 2.5..6:0.25, or none."
            + " Default: "
            + RATIOS
            + "; none with --experts.");
    Options.value(
        spec,
        "--experts",
        "MIXTURES",
        "Mixtures, as 8of128x0.375 or 6of64x0.6875+2: active of all experts, width of each over"
            + " the hidden size, shared experts. Default: none.");
    Options.value(
        spec,
        "--window",
        "PATTERNS",
        "full (default) or as 1024/6: a sliding window of 1024 tokens but in every 6th layer.");
    Options.value(
        spec, "--vocabulary", "V", "Numbers of tokens, as 32000,128256. Default: 128256.");
    Options.value(
        spec, "--tied", "WHETHER", "The head is the embedding's table: yes (default), no or both.");
  }

  /**
   * The grid that the options say.
   *
   * @throws IllegalArgumentException if an axis has no value, one twice or one out of range
   */
  static ArchitectureGrid grid(Arguments given) {
    try {
      return ArchitectureGrid.decoder()
          .layers(values(given, "--layers", LAYERS))
          .hidden(values(given, "--hidden", HIDDEN))
          .aspectRatio(aspect(given.text("--aspect", ASPECT)))
          .attention(
              each(given, "--attention", ShapeText::attention, "gqa")
                  .toArray(AttentionShape[]::new))
          .feedForward(feedForwards(given).toArray(FeedForwardShape[]::new))
          .windows(
              each(given, "--window", ShapeText::windows, "full").toArray(WindowPattern[]::new))
          .vocabulary(vocabularies(given).toArray(VocabularyShape[]::new));
    } catch (IllegalArgumentException e) {
      // What the library calls "layers (0)" is "--layers (0)" here.
      throw new IllegalArgumentException(
          String.valueOf(e.getMessage())
              .replaceFirst("^(layers|hidden|vocabulary|aspect)(?= \\()", "--$1"),
          e);
    }
  }

  private static <T> List<T> each(
      Arguments given, String option, Function<String, T> find, String otherwise) {
    return given.has(option) ? given.each(option, find) : List.of(find.apply(otherwise));
  }

  private static Values values(Arguments given, String option, String otherwise) {
    return Arguments.named(option, given.text(option, otherwise), Values::parse);
  }

  private static AspectRatio aspect(String text) {
    if (text.equalsIgnoreCase("any")) {
      return AspectRatio.ANY;
    }
    String[] bounds = text.split("-", -1);
    if (bounds.length != 2) {
      throw new IllegalArgumentException(
          "aspect (\"" + text + "\") must be two bounds, as in 32-128, or any");
    }
    return new AspectRatio(Amounts.number(bounds[0]), Amounts.number(bounds[1]));
  }

  private static List<FeedForwardShape> feedForwards(Arguments given) {
    List<FeedForwardShape> all = new ArrayList<>();
    String ratios = given.text("--ffn", given.has("--experts") ? "none" : RATIOS);
    if (!ratios.equalsIgnoreCase("none")) {
      for (double ratio : Arguments.named("--ffn", ratios, Ratios::parse)) {
        all.add(FeedForwardShape.gated(ratio));
      }
    } else if (!given.has("--experts")) {
      throw new IllegalArgumentException("--ffn (\"none\") must stand beside --experts");
    }
    if (given.has("--experts")) {
      all.addAll(given.each("--experts", ShapeText::mixture));
    }
    return all;
  }

  private static List<VocabularyShape> vocabularies(Arguments given) {
    Tied tied = given.oneOf("--tied", Tied.YES);
    List<VocabularyShape> all = new ArrayList<>();
    for (long tokens : values(given, "--vocabulary", "128256")) {
      if (tied != Tied.NO) {
        all.add(VocabularyShape.tied(tokens));
      }
      if (tied != Tied.YES) {
        all.add(VocabularyShape.untied(tokens));
      }
    }
    return all;
  }

  private enum Tied {
    YES,
    NO,
    BOTH
  }
}
