package dev.roofline.models.llamabench;

import dev.roofline.check.Check;

/**
 * A prompt of {@code tokens} tokens.
 *
 * @param tokens tokens of the prompt
 * @param depth tokens cached before the clock starts
 */
public record PromptTest(long tokens, long depth) implements BenchTest {

  /**
   * @throws IllegalArgumentException unless tokens are from 1, and the depth from 0, to {@link
   *     BenchTest#MOST_TOKENS}
   */
  public PromptTest {
    Check.inRange("tokens", tokens, 1, MOST_TOKENS);
    Check.inRange("n_depth", depth, 0, MOST_TOKENS);
  }

  @Override
  public long prompt() {
    return tokens;
  }

  @Override
  public long generate() {
    return 0;
  }

  /** As in {@code pp512 @ d4096}. */
  @Override
  public String toString() {
    return TestNames.name(this);
  }
}
