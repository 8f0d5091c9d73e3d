package dev.roofline.sweep;

import com.google.common.collect.ImmutableList;
import dev.roofline.analysis.Inference;
import dev.roofline.check.Check;
import dev.roofline.sweep.BlockRun.Filled;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One question at every point of a grid of axes:
 *
 * <pre>{@code
 * Sweep.of(Inference.of(model).on(device))
 *     .over(Axis.weights(NumberFormats.F16, NumberFormats.Q8_0))
 *     .over(Axis.batch(1, 2, 4, 8))
 *     .over(Axis.context(Values.doubling(128, 131_072)))
 *     .measuring(Measures.TOKENS_PER_SECOND, Measures.OPERATIONAL_INTENSITY, Measures.REGIME)
 *     .rows()
 * }</pre>
 *
 * <p>Immutable: every call returns a new value. Rows come in the order of the axes, of which the
 * last changes with every row, and are the same on any number of threads. They are worked out as
 * they are taken: the first ten of 10¹² are there at once. Each equals what {@link
 * Inference#analyze()} gives at its point.
 *
 * <p>A combination of values that are compiled (all but those of the workload) is compiled once, as
 * long as no more than 1024 combinations follow an axis of the workload that has several values;
 * put such axes last.
 *
 * <p>A point that is refused, as on a device without the format, ends the sweep: its rows up to
 * there are given, then an {@link IllegalArgumentException} names the point. {@link
 * #keepingRefusals} makes a row of it instead.
 */
public final class Sweep implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int MOST_THREADS = 1024;

  private final Inference question;
  private final ImmutableList<Axis<?>> axes;
  private final ImmutableList<Measure<?>> measures;
  private final boolean keepsRefusals;
  private final Running running;

  private Sweep(
      Inference question,
      ImmutableList<Axis<?>> axes,
      ImmutableList<Measure<?>> measures,
      boolean keepsRefusals,
      Running running) {
    this.question = question;
    this.axes = axes;
    this.measures = measures;
    this.keepsRefusals = keepsRefusals;
    this.running = running;
  }

  /** Begins with the question that every point asks, but for what axes change. */
  public static Sweep of(Inference question) {
    return new Sweep(
        Objects.requireNonNull(question, "question"),
        ImmutableList.of(),
        ImmutableList.of(),
        false,
        new Running(1, 0, null));
  }

  /** One more axis; it changes faster than those before it. */
  public Sweep over(Axis<?> axis) {
    ImmutableList<Axis<?>> more = ImmutableList.<Axis<?>>builder().addAll(axes).add(axis).build();
    return new Sweep(question, more, measures, keepsRefusals, running);
  }

  /**
   * More to take down at every point; without any it is the speed, the intensity and the regime of
   * decode.
   */
  public Sweep measuring(Measure<?>... more) {
    return measuring(Arrays.asList(more));
  }

  /** More to take down at every point. */
  public Sweep measuring(Iterable<? extends Measure<?>> more) {
    ImmutableList<Measure<?>> all =
        ImmutableList.<Measure<?>>builder().addAll(measures).addAll(more).build();
    return new Sweep(question, axes, all, keepsRefusals, running);
  }

  /**
   * How many threads evaluate points; 1 unless said otherwise. The one that takes the rows is one
   * of them. Rows and their order do not depend on it.
   *
   * @throws IllegalArgumentException unless from 1 to 1024
   */
  public Sweep threads(int count) {
    Check.inRange("threads", count, 1, MOST_THREADS);
    return with(running.with(count));
  }

  /** Who hears how far it is. */
  public Sweep onProgress(ProgressListener listener) {
    Objects.requireNonNull(listener, "listener");
    return with(running.with(listener));
  }

  /** Refused points are rows without values that say why, in a last column {@code refusal}. */
  public Sweep keepingRefusals() {
    return new Sweep(question, axes, measures, true, running);
  }

  /** Blocks of one size, for tests. */
  Sweep inBlocksOf(int points) {
    return with(running.inBlocksOf(points));
  }

  private Sweep with(Running other) {
    return new Sweep(question, axes, measures, keepsRefusals, other);
  }

  /** The axes in their order. */
  public List<Axis<?>> axes() {
    return axes;
  }

  /** What is taken down at every point. */
  public List<Measure<?>> measures() {
    return measures.isEmpty() ? Measures.USUAL : measures;
  }

  /** Whether refused points are rows. */
  public boolean keepsRefusals() {
    return keepsRefusals;
  }

  /**
   * How many points there are.
   *
   * @throws IllegalArgumentException if they are more than {@code Long.MAX_VALUE}
   */
  public long points() {
    return plan().grid().points();
  }

  /**
   * The names of the columns of {@link #writeCsv} in their order: axes, measures, refusals.
   *
   * @throws IllegalArgumentException if two have one name
   */
  public List<String> columns() {
    return plan().columns();
  }

  /**
   * The rows, worked out as they are taken. Close the stream if not all rows are taken and several
   * threads work: they then end at once, and otherwise with what they have begun.
   *
   * @throws IllegalArgumentException if axes contradict each other; when the row of a refused point
   *     is taken, unless refusals are kept
   */
  public Stream<SweepRow> rows() {
    return new BlockRun(plan(), running, block -> "")
        .stream().map(Filled::block).flatMap(SweepBlock::rows);
  }

  /**
   * Writes all rows as CSV (RFC 4180): names of columns, then a line for each row, numbers as the
   * shortest decimals that read back as the same, nothing where there is no value.
   *
   * @throws UncheckedIOException if it cannot be written
   * @throws IllegalArgumentException as {@link #rows()}; the rows before are written
   */
  public void writeCsv(Appendable to) {
    write(new CsvLines(plan()), to);
  }

  /**
   * Writes all rows as CSV to a file in UTF-8, see {@link #writeCsv(Appendable)}.
   *
   * @throws UncheckedIOException if it cannot be written
   * @throws IllegalArgumentException as {@link #rows()}; the rows before are written
   */
  public void writeCsv(Path file) {
    write(new CsvLines(plan()), file);
  }

  /**
   * Writes all rows as JSON Lines: an object for each row, {@code null} where there is no value.
   *
   * @throws UncheckedIOException if it cannot be written
   * @throws IllegalArgumentException as {@link #rows()}; the rows before are written
   */
  public void writeJsonLines(Appendable to) {
    write(new JsonLines(plan()), to);
  }

  /**
   * Writes all rows as JSON Lines to a file in UTF-8, see {@link #writeJsonLines(Appendable)}.
   *
   * @throws UncheckedIOException if it cannot be written
   * @throws IllegalArgumentException as {@link #rows()}; the rows before are written
   */
  public void writeJsonLines(Path file) {
    write(new JsonLines(plan()), file);
  }

  private void write(Lines lines, Path file) {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      write(lines, writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Lines lines, Appendable to) {
    try (BlockRun run = new BlockRun(lines.plan(), running, lines::of)) {
      to.append(lines.header());
      while (run.hasNext()) {
        Filled next = run.next();
        to.append(next.text());
        next.block().requireAccepted();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SweepPlan plan() {
    return SweepPlan.of(question, axes, measures(), keepsRefusals);
  }

  /** As in {@code Sweep[weights 2 × batch 4 × context 11 = 88 points of Inference[…]]}. */
  @Override
  public String toString() {
    String factors =
        axes.stream()
            .map(axis -> axis.name() + " " + axis.values().size())
            .collect(Collectors.joining(" × "));
    return "Sweep[" + factors + " = " + points() + " points of " + question + "]";
  }
}
