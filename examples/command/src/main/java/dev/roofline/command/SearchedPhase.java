package dev.roofline.command;

import dev.roofline.analysis.Inference;
import dev.roofline.crossover.Count;
import dev.roofline.crossover.Crossover;
import dev.roofline.crossover.CrossoverSearch;
import dev.roofline.workload.Step;
import java.util.Locale;

/** The part of a workload that {@code crossover} searches. */
enum SearchedPhase {
  DECODE("a decode step"),
  RUN("a decode run"),
  PREFILL("prefill"),
  TOTAL("prefill and decode");

  private final String text;

  SearchedPhase(String text) {
    this.text = text;
  }

  /**
   * The search across the count and the range that the options give.
   *
   * @throws IllegalArgumentException if the phase has no such count
   */
  CrossoverSearch search(Arguments given, Inference question) {
    Count count = count(given);
    long first = count == Count.CONTEXT ? 0 : 1;
    long usual = count == Count.BATCH ? Crossover.MOST_BATCH : Crossover.MOST_TOKENS;
    long most = given.whole("--most", usual, first, Step.MOST);
    long least = given.whole("--least", first, first, most);
    Crossover crossover = of(question);
    return switch (count) {
      case BATCH -> crossover.acrossBatch(least, most);
      case CONTEXT -> crossover.acrossContext(least, most);
      case PROMPT -> crossover.acrossPrompt(least, most);
    };
  }

  /**
   * The count that the options search.
   *
   * @throws IllegalArgumentException if the phase does not have it
   */
  Count count(Arguments given) {
    given.required("--across", "one of batch, " + tokens());
    Count count = given.oneOf("--across", Count.BATCH);
    if (count != Count.BATCH && !count.toString().equals(tokens())) {
      throw new IllegalArgumentException(
          "--across (\"%s\") must be batch or %s for --phase %s"
              .formatted(count, tokens(), name().toLowerCase(Locale.ROOT)));
    }
    return count;
  }

  private Crossover of(Inference question) {
    return switch (this) {
      case DECODE -> Crossover.ofDecodeStep(question);
      case RUN -> Crossover.ofDecodeRun(question);
      case PREFILL -> Crossover.ofPrefill(question);
      case TOTAL -> Crossover.ofWorkload(question);
    };
  }

  /** The word for the tokens that there are before, or in, the phase. */
  String tokens() {
    return this == DECODE || this == RUN ? "context" : "prompt";
  }

  /** In words, as in {@code a decode run of 128 tokens}. */
  String of(long generate) {
    return this == RUN || this == TOTAL ? text + " of " + generate + " tokens" : text;
  }
}
