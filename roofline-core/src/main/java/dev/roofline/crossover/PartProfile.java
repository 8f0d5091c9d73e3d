package dev.roofline.crossover;

import dev.roofline.analysis.Analysis;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.OperatorReport;
import dev.roofline.analysis.Phase;
import dev.roofline.check.Check;
import dev.roofline.workload.Step;
import dev.roofline.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** A part of a question along one count: as curves, and at any one count by the analysis itself. */
final class PartProfile {

  /** The most steps of a run that are added up one by one. */
  private static final long MOST_STEPS = 100_000;

  private final Part part;
  private final Inference question;
  private final CountRange range;
  private final Optional<String> operator;
  private final Analysis analysis;
  private final StepProfile steps;

  /** What stays the same across the range. */
  private final Workload fixed;

  /**
   * @throws IllegalArgumentException if a count of the range makes no workload
   */
  PartProfile(Part part, Inference question, CountRange range, Optional<String> operator) {
    this.part = part;
    this.question = question;
    this.range = range;
    this.operator = operator;
    this.analysis = question.prepare();
    this.steps = new StepProfile(analysis, operator);
    part.workload(question, range.count(), range.most());
    this.fixed = part.workload(question, range.count(), range.least());
    if (range.count() == Count.BATCH && part.hasDecode(fixed)) {
      Check.inRange("generate across batch", fixed.generate(), 1, MOST_STEPS);
    }
  }

  Analysis analysis() {
    return analysis;
  }

  /** The analysis at a count. */
  Phase at(long value) {
    return part.of(analysis.report(part.workload(question, range.count(), value)));
  }

  /** The operators asked about at a count; empty if none of them runs there. */
  Optional<OperatorReport> operatorAt(long value) {
    return at(value).operators().stream()
        .filter(report -> operator.filter(report.name()::equals).isPresent())
        .findFirst();
  }

  /**
   * The curves at all counts of the range; they go on to the next count, so that the last has a
   * piece even if one begins there.
   */
  Profile curves() {
    return curves(range.least(), range.most() + 1);
  }

  /**
   * The curves so far out that only the terms that grow fastest matter; empty if some extent never
   * settles.
   */
  Optional<Load> farOut() {
    boolean settled =
        switch (range.count()) {
          case BATCH -> true;
          case CONTEXT -> steps.settles(new ContextPath(1), Step.MOST);
          case PROMPT ->
              steps.settles(new PromptPath(1), Step.MOST)
                  && steps.settles(new ContextPath(1), Step.MOST);
        };
    return settled
        ? Optional.of(curves(Step.MOST, 2 * Step.MOST).at(2.0 * Step.MOST))
        : Optional.empty();
  }

  private Profile curves(long least, long most) {
    List<Profile> parts = new ArrayList<>(2);
    if (part.hasPrefill(fixed)) {
      parts.add(steps.along(prefillPath(), least, most));
    }
    if (part.hasDecode(fixed)) {
      parts.add(decode(least, most));
    }
    return Profile.sum(least, most, parts);
  }

  private Path prefillPath() {
    return range.count() == Count.BATCH
        ? new BatchPath(fixed.prompt(), 0)
        : new PromptPath(fixed.batch());
  }

  private Profile decode(long least, long most) {
    if (range.count() == Count.BATCH) {
      return decodeSteps(fixed.prompt(), fixed.generate(), least, most);
    }
    Path path = new ContextPath(fixed.batch());
    long tokens = fixed.generate();
    return tokens == 1
        ? steps.along(path, least, most)
        : RunProfile.of(steps.along(path, least, most + tokens), tokens, least, most);
  }

  private Profile decodeSteps(long context, long tokens, long least, long most) {
    if (tokens == 1 || steps.isAggregated()) {
      return oneByOne(context, tokens, c -> steps.along(new BatchPath(1, c), least, most));
    }
    return steps
        .resting(new BatchPath(1, context), least, most)
        .map(load -> load.times(tokens))
        .plus(oneByOne(context, tokens, c -> steps.moving(new BatchPath(1, c), least, most)));
  }

  /** The sum over contexts from {@code first} on, by halves. */
  private static Profile oneByOne(long first, long tokens, LongFunction<Profile> step) {
    if (tokens == 1) {
      return step.apply(first);
    }
    long half = tokens / 2;
    return oneByOne(first, half, step).plus(oneByOne(first + half, tokens - half, step));
  }
}
