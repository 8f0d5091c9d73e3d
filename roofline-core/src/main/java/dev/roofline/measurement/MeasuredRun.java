package dev.roofline.measurement;

import dev.roofline.check.Check;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Workload;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What ran while the clock did: a prompt in forward passes, generations, or both.
 *
 * @param prefill the forward passes over prompts
 * @param decode the generations
 */
public record MeasuredRun(List<ForwardPass> prefill, List<DecodeRun> decode)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if nothing ran
   */
  public MeasuredRun {
    prefill = Check.list("prefill", prefill);
    decode = Check.list("decode", decode);
    if (prefill.isEmpty() && decode.isEmpty()) {
      throw new IllegalArgumentException("prefill ([]) and decode ([]) must not both be empty");
    }
  }

  /** A generation alone. */
  public static MeasuredRun of(DecodeRun run) {
    Objects.requireNonNull(run, "run");
    return new MeasuredRun(List.of(), List.of(run));
  }

  /** A workload whose prompt is one forward pass. */
  public static MeasuredRun of(Workload workload) {
    Objects.requireNonNull(workload, "workload");
    return new MeasuredRun(
        workload.prefill().stream().map(step -> new ForwardPass(step, true)).toList(),
        workload.decode().stream().toList());
  }

  /** Forward passes: each reads the weights once. */
  public long steps() {
    return prefill.size() + decode.stream().mapToLong(DecodeRun::tokens).sum();
  }

  /** Tokens of all sequences, read and generated. */
  public double tokens() {
    return prefill.stream().mapToDouble(MeasuredRun::tokens).sum()
        + decode.stream().mapToDouble(run -> (double) run.sequences() * run.tokens()).sum();
  }

  private static double tokens(ForwardPass pass) {
    return (double) pass.step().sequences() * pass.step().newTokens();
  }
}
