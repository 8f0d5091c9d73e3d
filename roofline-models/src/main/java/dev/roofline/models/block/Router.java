package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.KernelBuilder;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.model.Execution;
import java.util.Objects;

/**
 * The projection that scores every expert for a token; a bias may correct the scores that experts
 * are chosen by (one vector FLOP an expert).
 *
 * @param projection from the hidden state to the experts
 * @param scoreCorrection whether there is an {@code e_score_correction_bias}
 * @see <a href="https://arxiv.org/abs/2412.19437">DeepSeek-V3, section 2.1.2</a>
 */
public record Router(Projection projection, boolean scoreCorrection) implements Block {

  /** Refuses null. */
  public Router {
    Objects.requireNonNull(projection, "projection");
  }

  /** A router at {@code path} without biases. */
  public static Router of(String path, Width hidden, Experts experts) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(hidden, "hidden");
    Objects.requireNonNull(experts, "experts");
    Width scores = Width.of(experts.count());
    return new Router(Projection.of(path, hidden, scores).named("router"), false);
  }

  /** The same with or without a bias of the projection. */
  public Router biased(boolean withBias) {
    return new Router(projection.biased(withBias), scoreCorrection);
  }

  /** The same with or without a bias that corrects scores. */
  public Router correctingScores(boolean withBias) {
    return new Router(projection, withBias);
  }

  @Override
  public Operator operator(Execution execution) {
    KernelBuilder kernel = projection.begin(Extent.TOKENS);
    if (scoreCorrection) {
      Width scores = projection.outputs();
      String bias = projection.path() + ".e_score_correction_bias";
      kernel.reads(Tensor.of(bias, scores.elements())).vectorFlop(scores.symbols(), Extent.TOKENS);
    }
    return kernel.build();
  }
}
