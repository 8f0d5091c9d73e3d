package dev.roofline.models.llamabench;

import dev.roofline.check.Check;

/**
 * A prompt, then a generation, timed as one.
 *
 * @param prompt tokens of the prompt
 * @param generate tokens generated
 * @param depth tokens cached before the clock starts
 */
public record PromptGenerateTest(long prompt, long generate, long depth) implements BenchTest {

  /**
   * @throws IllegalArgumentException unless prompt and generate are from 1, and the depth from 0,
   *     to {@link BenchTest#MOST_TOKENS}
   */
  public PromptGenerateTest {
    Check.inRange("n_prompt", prompt, 1, MOST_TOKENS);
    Check.inRange("n_gen", generate, 1, MOST_TOKENS);
    Check.inRange("n_depth", depth, 0, MOST_TOKENS);
  }

  /** As in {@code pp512+tg128 @ d4096}. */
  @Override
  public String toString() {
    return TestNames.name(this);
  }
}
