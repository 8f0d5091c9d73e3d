package dev.roofline.models.llamabench;

import dev.roofline.check.Check;
import dev.roofline.workload.DecodeRun;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What llama-bench ran, for one sequence, with {@code depth} tokens (its {@code -d}) cached before
 * the clock started: a prompt ({@code pp}), a generation ({@code tg}), or one after the other
 * ({@code pg}).
 */
public sealed interface BenchTest extends Serializable
    permits PromptTest, GenerateTest, PromptGenerateTest {

  /** The largest number of tokens of a prompt, a generation or a depth. */
  long MOST_TOKENS = 1 << 24;

  /** The tokens of the prompt; 0 without one. */
  long prompt();

  /** The tokens generated; 0 without a generation. */
  long generate();

  /** The tokens cached beforehand. */
  long depth();

  /** The tokens that the speed counts: {@code prompt() + generate()}. */
  default long tokens() {
    return prompt() + generate();
  }

  /**
   * The prompt as forward passes, none without one. A prompt goes in batches of {@code batch}
   * tokens, each in micro-batches of {@code microBatch}; only the last token of a batch has its
   * logits computed.
   *
   * @param batch llama-bench's {@code -b}
   * @param microBatch its {@code -ub}; a batch smaller than that is one micro-batch
   * @throws IllegalArgumentException unless both are from 1, and the micro-batches at most {@link
   *     MicroBatch#MOST}
   */
  default List<MicroBatch> prefill(long batch, long microBatch) {
    return MicroBatch.split(depth(), prompt(), batch, microBatch);
  }

  /** The generation, which starts after the prompt, at {@code depth() + prompt()} cached tokens. */
  default Optional<DecodeRun> decode() {
    return generate() == 0
        ? Optional.empty()
        : Optional.of(new DecodeRun(1, depth() + prompt(), generate()));
  }

  /**
   * A test by its counts of tokens.
   *
   * @throws IllegalArgumentException unless all are from 0 to {@link #MOST_TOKENS}, and prompt or
   *     generate above 0
   */
  static BenchTest of(long prompt, long generate, long depth) {
    Check.inRange("n_prompt", prompt, 0, MOST_TOKENS);
    Check.inRange("n_gen", generate, 0, MOST_TOKENS);
    if (prompt == 0 && generate == 0) {
      throw new IllegalArgumentException("n_prompt (0) and n_gen (0) must not both be 0");
    }
    if (generate == 0) {
      return new PromptTest(prompt, depth);
    }
    return prompt == 0
        ? new GenerateTest(generate, depth)
        : new PromptGenerateTest(prompt, generate, depth);
  }

  /**
   * Reads a name as tables have it: {@code pp512}, {@code tg128 @ d4096}, {@code pp512+tg128}; with
   * spaces too, as versions of 2023 wrote it, and {@code tg128@pp512} of ik_llama.cpp, which is
   * {@code tg128 @ d512}.
   *
   * @throws IllegalArgumentException if it is none
   */
  static BenchTest parse(String name) {
    Objects.requireNonNull(name, "name");
    return TestNames.parse(name);
  }
}
