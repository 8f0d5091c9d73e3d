package dev.roofline.models.llamabench;

import dev.roofline.check.Check;
import dev.roofline.workload.Step;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One forward pass over a part of a prompt.
 *
 * @param step the new tokens and those cached before them
 * @param logits whether the language-model head runs, on the last of the new tokens; it does in the
 *     last micro-batch of a batch
 */
public record MicroBatch(Step step, boolean logits) implements Serializable {

  /** The most micro-batches of a prompt. */
  public static final int MOST = 65_536;

  /** Refuses null. */
  public MicroBatch {
    Objects.requireNonNull(step, "step");
  }

  /** Refuses what {@link #split} would refuse. */
  static void check(long prompt, long batch, long microBatch) {
    Check.inRange("n_batch", batch, 1, Integer.MAX_VALUE);
    Check.inRange("n_ubatch", microBatch, 1, Integer.MAX_VALUE);
    if (prompt > MOST * Math.min(batch, microBatch) / 2) {
      throw new IllegalArgumentException(
          "n_prompt ("
              + prompt
              + ") must be at most "
              + MOST / 2
              + " times n_ubatch ("
              + Math.min(batch, microBatch)
              + ")");
    }
  }

  static List<MicroBatch> split(long depth, long prompt, long batch, long microBatch) {
    check(prompt, batch, microBatch);
    List<MicroBatch> parts = new ArrayList<>();
    for (long done = 0; done < prompt; ) {
      long ofBatch = Math.min(batch - done % batch, prompt - done);
      long tokens = Math.min(microBatch, ofBatch);
      parts.add(new MicroBatch(new Step(1, tokens, depth + done), tokens == ofBatch));
      done += tokens;
    }
    return List.copyOf(parts);
  }
}
