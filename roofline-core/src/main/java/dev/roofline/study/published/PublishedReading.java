package dev.roofline.study.published;

import dev.roofline.check.Check;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;
import java.util.Objects;

/**
 * A run as the published figures count it: the point ({@link #intensity()}, {@link
 * #workPerSecond()}) of its figures 2 to 6 and 9 to 15. What it assumes it {@linkplain #toString()
 * prints}.
 *
 * <ul>
 *   <li>work: Table 2 over the prompt alone, in multiply-accumulates, plus the elements of the
 *       cache
 *   <li>"traffic": peak resident memory × wall time, in byte·second
 *   <li>time: everything from the start of llama-bench to its end
 * </ul>
 *
 * @param kind the row of Table 2
 * @param sizes the sizes of the model, as they are; {@code counting} bends them
 * @param run the run
 * @param memory what peak memory is made of
 * @param counting what is counted
 * @param clock what the wall time spans
 * @see <a href="https://arxiv.org/abs/2602.11506">RooflineBench</a>
 */
public record PublishedReading(
    PublishedAttention kind,
    AttentionSizes sizes,
    PublishedRun run,
    PublishedMemory memory,
    PublishedCounting counting,
    PublishedClock clock)
    implements Serializable {

  /** Refuses null. */
  public PublishedReading {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(sizes, "sizes");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(memory, "memory");
    Objects.requireNonNull(counting, "counting");
    Objects.requireNonNull(clock, "clock");
  }

  /** A run under the published rules. */
  public static PublishedReading of(
      PublishedAttention kind, AttentionSizes sizes, PublishedRun run, PublishedMemory memory) {
    return new PublishedReading(
        kind, sizes, run, memory, PublishedCounting.DEFAULT, PublishedClock.DEFAULT);
  }

  /** The same with something else counted. */
  public PublishedReading counting(PublishedCounting other) {
    return new PublishedReading(kind, sizes, run, memory, other, clock);
  }

  /** The same with another wall time. */
  public PublishedReading clock(PublishedClock other) {
    return new PublishedReading(kind, sizes, run, memory, counting, other);
  }

  /** What Table 2 counts, over all layers. */
  public PublishedCount count() {
    return counting.count(kind, sizes, run);
  }

  /** The work W, which the paper calls FLOPs. */
  public double work() {
    return counting.work(count());
  }

  /** The same work as FLOPs of causal attention, as the library counts matrix FLOPs. */
  public double causalFlop() {
    return count().causalFlop(counting.tokens(run));
  }

  /** Peak resident memory M in bytes. */
  public double peakBytes() {
    return memory.peakBytes(run);
  }

  /** Wall time T in seconds. */
  public double wallSeconds() {
    return clock.wallSeconds(run, memory.weightBytes());
  }

  /** What the figures call memory traffic: M·T, in byte·second. */
  public double byteSeconds() {
    return peakBytes() * wallSeconds();
  }

  /** What the figures call operational intensity: W/(M·T). */
  public PublishedIntensity intensity() {
    return new PublishedIntensity(Check.positive("work", work()) / byteSeconds());
  }

  /** What the figures call performance: W/T, in published FLOPs a second. */
  public double workPerSecond() {
    return work() / wallSeconds();
  }

  /** The point, then what it assumes. */
  @Override
  public String toString() {
    return "published reading: %s, %s; assumes %s: %s; peak memory %s (%s) × wall time %s (%s); %s"
        .formatted(
            intensity(),
            Prefix.format(workPerSecond(), "FLOP/s"),
            kind,
            counting,
            Prefix.format(peakBytes(), "B"),
            memory,
            Prefix.time(wallSeconds()),
            clock,
            run);
  }
}
