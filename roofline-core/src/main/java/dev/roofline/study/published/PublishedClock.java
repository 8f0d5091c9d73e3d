package dev.roofline.study.published;

import dev.roofline.check.Check;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;

/**
 * The wall time that the published figures divide by: from the start of llama-bench to its end.
 * That spans the loading of the model, a warm-up and every repetition, while the work counts one
 * prompt.
 *
 * @param repetitions how often llama-bench repeats each test, 5 unless it is asked otherwise
 * @param warmUpPrompts prompts that it reads before measuring: 1, a whole one
 * @param warmUpTokens tokens that it generates before measuring: 1
 * @param loadSecondsPerGigabyte seconds to load 10⁹ byte of weights; not published, 0.3 is taken
 * @see <a
 *     href="https://github.com/ggml-org/llama.cpp/tree/master/tools/llama-bench">llama-bench</a>
 */
public record PublishedClock(
    int repetitions, double warmUpPrompts, double warmUpTokens, double loadSecondsPerGigabyte)
    implements Serializable {

  /** Five repetitions after a warm-up of one prompt and one token, 0.3 s to load a gigabyte. */
  public static final PublishedClock DEFAULT = new PublishedClock(5, 1, 1, 0.3);

  private static final double GIGABYTE = 1e9;

  /**
   * @throws IllegalArgumentException if there is no repetition, or a number is NaN, infinite or
   *     negative
   */
  public PublishedClock {
    Check.inRange("repetitions", repetitions, 1, Integer.MAX_VALUE);
    Check.nonNegative("warmUpPrompts", warmUpPrompts);
    Check.nonNegative("warmUpTokens", warmUpTokens);
    Check.nonNegative("loadSecondsPerGigabyte", loadSecondsPerGigabyte);
  }

  /**
   * The same with another time to load.
   *
   * @throws IllegalArgumentException if it is NaN, infinite or negative
   */
  public PublishedClock withLoadSecondsPerGigabyte(double seconds) {
    return new PublishedClock(repetitions, warmUpPrompts, warmUpTokens, seconds);
  }

  /** Seconds from start to end of a run with so many bytes of weights. */
  public double wallSeconds(PublishedRun run, double weightBytes) {
    return loadSecondsPerGigabyte * weightBytes / GIGABYTE
        + (repetitions + warmUpPrompts) * run.promptSeconds()
        + repetitions * run.generateSeconds()
        + warmUpTokens / run.generateTokensPerSecond();
  }

  /** As in {@code load 0.3 s/GB, warm-up of 1 prompt and 1 token, 5 repetitions}. */
  @Override
  public String toString() {
    return "load %s s/GB, warm-up of %s prompt and %s token, %s repetitions"
        .formatted(
            Prefix.significant(loadSecondsPerGigabyte),
            Prefix.significant(warmUpPrompts),
            Prefix.significant(warmUpTokens),
            repetitions);
  }
}
