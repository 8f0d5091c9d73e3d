package dev.roofline.workload;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Optional;

/**
 * A prompt and what is generated after it, for {@code batch} sequences at once. Prefill is one step
 * over the prompt; decode is {@code generate} steps, of which step j finds {@code prompt + j}
 * tokens cached.
 *
 * @param batch sequences
 * @param prompt prompt tokens of each sequence; 0 for a run that starts from an empty cache
 * @param generate generated tokens of each sequence; 0 for prefill alone
 */
public record Workload(long batch, long prompt, long generate) implements Serializable {

  /** The largest number of tokens of all sequences together. */
  public static final long MOST_TOKENS = 1_000_000_000_000_000_000L;

  /**
   * @throws IllegalArgumentException if a count is out of range or there is nothing to do
   */
  public Workload {
    Check.inRange("batch", batch, 1, Step.MOST);
    Check.inRange("prompt", prompt, 0, Step.MOST);
    Check.inRange("generate", generate, 0, Step.MOST);
    Check.together("prompt", prompt, "generate", generate, Step.MOST);
    if ((double) batch * (prompt + generate) > MOST_TOKENS) {
      throw new IllegalArgumentException(
          "batch (%s) times prompt (%s) and generate (%s) must be at most %s tokens"
              .formatted(batch, prompt, generate, MOST_TOKENS));
    }
    if (prompt == 0 && generate == 0) {
      throw new IllegalArgumentException("prompt (0) and generate (0) must not both be 0");
    }
  }

  /**
   * A workload of one sequence.
   *
   * @throws IllegalArgumentException if a count is out of range or there is nothing to do
   */
  public static Workload of(long prompt, long generate) {
    return new Workload(1, prompt, generate);
  }

  /** The prefill step; none without a prompt. */
  public Optional<Step> prefill() {
    return prompt == 0 ? Optional.empty() : Optional.of(Step.prefill(batch, prompt));
  }

  /** The decode steps; none if nothing is generated. */
  public Optional<DecodeRun> decode() {
    return generate == 0 ? Optional.empty() : Optional.of(new DecodeRun(batch, prompt, generate));
  }

  /** The step that leaves the cache at its fullest, for memory sizing. */
  public Step last() {
    return generate == 0 ? Step.prefill(batch, prompt) : Step.decode(batch, prompt + generate - 1);
  }
}
