package dev.roofline.workload;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A run of {@code tokens} decode steps for {@code sequences} sequences: step j, from 0, finds
 * {@code firstContext + j} tokens in the cache. llama-bench's {@code tg n} starts at its {@code -d}
 * depth, 0 by default; generation after a prompt of p starts at p.
 *
 * @param sequences sequences that run at once, b
 * @param firstContext tokens cached when the first step begins
 * @param tokens steps, of which each gives every sequence a token
 */
public record DecodeRun(long sequences, long firstContext, long tokens) implements Serializable {

  /**
   * @throws IllegalArgumentException unless sequences and tokens are from 1, and all contexts from
   *     0, to {@link Step#MOST}
   */
  public DecodeRun {
    Check.inRange("sequences", sequences, 1, Step.MOST);
    Check.inRange("tokens", tokens, 1, Step.MOST);
    Check.inRange("firstContext", firstContext, 0, Step.MOST);
    Check.together("firstContext", firstContext, "tokens", tokens, Step.MOST + 1);
  }

  /** The number of cached tokens that the last step finds. */
  public long lastContext() {
    return firstContext + tokens - 1;
  }

  /**
   * The part of this run whose contexts lie from {@code first} to {@code last}, both included.
   *
   * @throws IllegalArgumentException if it is empty or reaches out of this run
   */
  public DecodeRun between(long first, long last) {
    Check.inRange("first", first, firstContext, lastContext());
    Check.inRange("last", last, first, lastContext());
    return new DecodeRun(sequences, first, last - first + 1);
  }

  /** Every step, one by one; the closed forms exist so that nobody needs this but a test. */
  public Stream<Step> steps() {
    return LongStream.rangeClosed(firstContext, lastContext())
        .mapToObj(context -> Step.decode(sequences, context));
  }
}
