package dev.roofline.models.llamabench;

import dev.roofline.check.Check;

/**
 * A generation of {@code tokens} tokens.
 *
 * @param tokens tokens generated
 * @param depth tokens cached before the clock starts
 */
public record GenerateTest(long tokens, long depth) implements BenchTest {

  /**
   * @throws IllegalArgumentException unless tokens are from 1, and the depth from 0, to {@link
   *     BenchTest#MOST_TOKENS}
   */
  public GenerateTest {
    Check.inRange("tokens", tokens, 1, MOST_TOKENS);
    Check.inRange("n_depth", depth, 0, MOST_TOKENS);
  }

  @Override
  public long generate() {
    return tokens;
  }

  @Override
  public long prompt() {
    return 0;
  }

  /** As in {@code tg512 @ d4096}. */
  @Override
  public String toString() {
    return TestNames.name(this);
  }
}
