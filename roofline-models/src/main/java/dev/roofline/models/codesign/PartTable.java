package dev.roofline.models.codesign;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.LanguageModelBuilder;
import dev.roofline.models.block.AttentionSpan;
import dev.roofline.models.block.Block;
import java.util.Collections;
import java.util.List;

/**
 * The parts of all candidates of one hidden size and precision, each analysed once as a model that
 * has nothing else.
 *
 * @param attention one layer's attention half for each attention of the grid, seeing all
 * @param sliding the same for each attention, then for each pattern of windows
 * @param feedForward one layer's other half for each feed-forward of the grid
 * @param ends embedding, final norm and head for each vocabulary of the grid
 */
record PartTable(
    List<Part> attention, List<List<Part>> sliding, List<Part> feedForward, List<Part> ends) {

  static PartTable of(Question question, int hidden, Precision precision) {
    ArchitectureGrid grid = question.grid();
    Analyst analyst = new Analyst(hidden, question, precision);
    List<Part> attention =
        grid.attention().stream().map(shape -> analyst.attention(shape)).toList();
    if (attention.stream().allMatch(part -> part.broken().isPresent())) {
      return impossible(grid, attention);
    }
    return new PartTable(
        attention,
        grid.attention().stream()
            .map(shape -> grid.windows().stream().map(w -> analyst.sliding(shape, w)).toList())
            .toList(),
        grid.feedForward().stream().map(analyst::feedForward).toList(),
        grid.vocabulary().stream().map(analyst::ends).toList());
  }

  /** No candidate has more than a broken rule: the other parts are not worth an analysis. */
  private static PartTable impossible(ArchitectureGrid grid, List<Part> attention) {
    Part none = Part.nothing(0);
    return new PartTable(
        attention,
        Collections.nCopies(attention.size(), Collections.nCopies(grid.windows().size(), none)),
        Collections.nCopies(grid.feedForward().size(), none),
        Collections.nCopies(grid.vocabulary().size(), none));
  }

  /** Analyses parts of one hidden size. */
  private record Analyst(int hidden, Question question, Precision precision) {

    Part attention(AttentionShape shape) {
      return attention(shape, AttentionSpan.full());
    }

    Part sliding(AttentionShape shape, WindowPattern windows) {
      if (windows.fullEvery() == 1) {
        return Part.nothing(question.devices().size());
      }
      return shape.canSlide()
          ? attention(shape, AttentionSpan.sliding(windows.window()))
          : Part.impossible(ShapeRule.LATENT_SEES_ALL);
    }

    private Part attention(AttentionShape shape, AttentionSpan span) {
      return shape
          .broken(hidden)
          .map(Part::impossible)
          .orElseGet(() -> layer(CandidateShape.attentionHalf(shape, hidden, span)));
    }

    Part feedForward(FeedForwardShape shape) {
      return layer(CandidateShape.feedForwardHalf(shape, hidden));
    }

    Part ends(VocabularyShape shape) {
      return part(shape.around(begin(), hidden).build(), shape.parameters(hidden));
    }

    private Part layer(Block half) {
      return part(begin().layers(1, half).build(), 0);
    }

    private static LanguageModelBuilder begin() {
      return LanguageModel.builder("part", "decoder");
    }

    private Part part(LanguageModel model, long ends) {
      return Part.of(model, ends, question, precision);
    }
  }
}
