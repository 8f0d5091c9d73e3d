package dev.roofline.engine;

import dev.roofline.analysis.Report;
import dev.roofline.check.Check;
import java.io.Serializable;

/**
 * What one forward pass asks of an engine: a decode step, on average over a run, or a whole prompt.
 *
 * @param stage decode or prefill
 * @param tokens new tokens of all sequences in the pass
 * @param weightBytes bytes of weights streamed
 * @param cacheBytes bytes of attention cache and recurrent state read, padding included
 * @param headBytes the same, when every query head reads its keys and values anew
 * @param linearFlop FLOPs of projections and experts
 * @param attentionFlop FLOPs of scores and values
 * @param launches kernels started, see {@link Launches}
 * @param weights how weights are stored
 * @param experts whether routing chooses experts
 */
public record Work(
    Stage stage,
    double tokens,
    double weightBytes,
    double cacheBytes,
    double headBytes,
    double linearFlop,
    double attentionFlop,
    double launches,
    WeightKind weights,
    boolean experts)
    implements Serializable {

  /** A stage of inference. */
  public enum Stage {
    DECODE,
    PREFILL
  }

  /**
   * @throws IllegalArgumentException unless tokens, weight bytes, linear FLOPs and launches are
   *     above zero and the other numbers not below
   */
  public Work {
    Check.positive("tokens", tokens);
    Check.positive("weightBytes", weightBytes);
    Check.nonNegative("cacheBytes", cacheBytes);
    Check.nonNegative("headBytes", headBytes);
    Check.positive("linearFlop", linearFlop);
    Check.nonNegative("attentionFlop", attentionFlop);
    Check.positive("launches", launches);
  }

  /**
   * The prompt of an analysis.
   *
   * @throws IllegalStateException if it has none
   */
  public static Work prefill(Report report) {
    return new WorkReader(report).prefill();
  }

  /**
   * The mean decode step of an analysis.
   *
   * @throws IllegalStateException if nothing is generated
   */
  public static Work decode(Report report) {
    return new WorkReader(report).decode();
  }
}
