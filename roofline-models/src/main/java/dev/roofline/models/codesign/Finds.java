package dev.roofline.models.codesign;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** What has been found so far, by one thread or by all. */
final class Finds {

  private final Counts counts;
  private final Front front;
  private final LeaderBoard byAttention;
  private final LeaderBoard byFeedForward;
  private final Sample sample;
  private final List<Long> sampled = new ArrayList<>();

  Finds(Question question, Sample sample) {
    this.counts = new Counts(question.budgets().size());
    this.front = new Front(Judge.width(question));
    this.byAttention = new LeaderBoard(question.grid().attention().size());
    this.byFeedForward = new LeaderBoard(question.grid().feedForward().size());
    this.sample = sample;
  }

  Counts counts() {
    return counts;
  }

  /** Takes in a candidate that keeps all budgets. */
  void feasible(int attention, int feedForward, double[] point, long ofClass, long position) {
    counts.feasible(1);
    front.offer(point, ofClass, position);
    byAttention.offer(attention, point[0], position);
    byFeedForward.offer(feedForward, point[0], position);
    if (sample.has(position)) {
      sampled.add(position);
    }
  }

  /** Takes in what another thread has found. */
  void add(Finds that) {
    counts.add(that.counts);
    front.offerAll(that.front);
    byAttention.add(that.byAttention);
    byFeedForward.add(that.byFeedForward);
    sampled.addAll(that.sampled);
  }

  LongStream front() {
    return LongStream.of(front.positions());
  }

  LongStream leadersByAttention() {
    return byAttention.leaders();
  }

  LongStream leadersByFeedForward() {
    return byFeedForward.leaders();
  }

  LongStream sampled() {
    return sampled.stream().mapToLong(Long::longValue);
  }
}
