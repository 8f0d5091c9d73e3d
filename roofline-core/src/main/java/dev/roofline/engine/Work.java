package dev.roofline.engine;

import dev.roofline.analysis.Report;
import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Objects;

/**
 * What one forward pass asks of an engine: a decode step, on average over a run, or a whole prompt.
 *
 * @param stage decode or prefill
 * @param tokens new tokens of all sequences in the pass
 * @param batch tokens that are computed at a time
 * @param weightBytes bytes of weights streamed by each batch
 * @param linearFlop FLOPs of projections and experts
 * @param kernels kernels started by each batch
 * @param weights how weights are stored
 * @param attention what attention computes and reads
 * @param experts the part of the projections that routing chooses
 */
public record Work(
    Stage stage,
    double tokens,
    double batch,
    double weightBytes,
    double linearFlop,
    Kernels kernels,
    WeightKind weights,
    Attention attention,
    Experts experts)
    implements Serializable {

  /** A stage of inference. */
  public enum Stage {
    /** Steps that generate a token for every sequence. */
    DECODE,
    /** Reading a prompt. */
    PREFILL
  }

  /**
   * How many kernels are started, by llama.cpp's way of computing a model.
   *
   * @param all each of them
   * @param waiting those that wait for another, as where independent ones run together
   */
  public record Kernels(double all, double waiting) implements Serializable {

    /**
     * @throws IllegalArgumentException unless there are some and no more wait than there are
     */
    public Kernels {
      Check.positive("all", all);
      if (!(waiting > 0 && waiting <= all)) {
        throw new IllegalArgumentException(
            "waiting (" + waiting + ") must be above 0 and at most all (" + all + ")");
      }
    }

    /** Current builds on Metal start kernels together that do not wait for each other. */
    double counted(Engine engine, Build build) {
      return engine == Engine.LLAMA_CPP_METAL && build == Build.CURRENT ? waiting : all;
    }
  }

  /**
   * What attention computes and reads in a pass.
   *
   * @param flop FLOPs of scores and values
   * @param scores scores computed, those of a batch that nothing attends to included
   * @param cacheBytes bytes of attention cache and recurrent state read, padding included
   * @param headBytes the same, when every query head reads its keys and values anew
   * @param fused whether scores stay on the chip, as in flash attention
   */
  public record Attention(
      double flop, double scores, double cacheBytes, double headBytes, boolean fused)
      implements Serializable {

    /** No attention. */
    public static final Attention NONE = new Attention(0, 0, 0, 0, true);

    /**
     * @throws IllegalArgumentException if a number is below zero
     */
    public Attention {
      Check.nonNegative("flop", flop);
      Check.nonNegative("scores", scores);
      Check.nonNegative("cacheBytes", cacheBytes);
      Check.nonNegative("headBytes", headBytes);
    }

    Attention fused(boolean other) {
      return new Attention(flop, scores, cacheBytes, headBytes, other);
    }
  }

  /**
   * The experts that routing chooses.
   *
   * @param flop FLOPs of their projections
   * @param share the part of all experts that a token chooses, k/n; 1 where there are none
   */
  public record Experts(double flop, double share) implements Serializable {

    /** No experts. */
    public static final Experts NONE = new Experts(0, 1);

    /**
     * @throws IllegalArgumentException unless the FLOPs are not below zero and the share is above 0
     *     and at most 1
     */
    public Experts {
      Check.nonNegative("flop", flop);
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException("share (" + share + ") must be above 0 and at most 1");
      }
    }

    /** Tokens of a batch that an expert sees on average, if any chooses it. */
    double tokens(double batch) {
      return batch * share / (1 - StrictMath.pow(1 - share, batch));
    }
  }

  /**
   * @throws IllegalArgumentException unless tokens, weight bytes and linear FLOPs are above zero
   *     and the batch is above zero and not above the tokens
   */
  public Work {
    Objects.requireNonNull(kernels, "kernels");
    Objects.requireNonNull(attention, "attention");
    Objects.requireNonNull(experts, "experts");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(weights, "weights");
    Check.positive("tokens", tokens);
    Check.positive("weightBytes", weightBytes);
    Check.positive("linearFlop", linearFlop);
    if (!(batch > 0 && batch <= tokens)) {
      throw new IllegalArgumentException(
          "batch (" + batch + ") must be above 0 and at most the tokens (" + tokens + ")");
    }
  }

  /**
   * The prompt of an analysis.
   *
   * @throws IllegalStateException if it has none
   */
  public static Work prefill(Report report) {
    Objects.requireNonNull(report, "report");
    return new WorkReader(report).prefill();
  }

  /**
   * The mean decode step of an analysis.
   *
   * @throws IllegalStateException if nothing is generated
   */
  public static Work decode(Report report) {
    Objects.requireNonNull(report, "report");
    return new WorkReader(report).decode();
  }

  /** The same with attention fused or not. */
  public Work fused(boolean fused) {
    return new Work(
        stage,
        tokens,
        batch,
        weightBytes,
        linearFlop,
        kernels,
        weights,
        attention.fused(fused),
        experts);
  }

  /** How often the pass computes a batch. */
  double batches() {
    return tokens / batch;
  }
}
