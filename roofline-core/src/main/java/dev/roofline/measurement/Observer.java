package dev.roofline.measurement;

import dev.roofline.algebra.Tally;
import dev.roofline.analysis.CompiledModel;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.model.LogitPositions;
import dev.roofline.quantity.DataSize;
import dev.roofline.workload.DecodeRun;
import java.io.Serializable;
import java.util.Objects;

/**
 * Puts measured runs of a model on a device's roofline plane. Work and traffic are those of the
 * model at the workload that ran, so a run is compared with what it had to do, not with the size of
 * a file. Immutable.
 */
public final class Observer implements Serializable {

  private static final long serialVersionUID = 1;

  private final Testbed testbed;
  private final CompiledModel withLogits;
  private final CompiledModel withoutLogits;

  private Observer(Testbed testbed, CompiledModel withLogits, CompiledModel withoutLogits) {
    this.testbed = testbed;
    this.withLogits = withLogits;
    this.withoutLogits = withoutLogits;
  }

  /**
   * An observer of what a question names: model, formats, device, the engine's choices and the
   * classes of traffic. Its batch and tokens play no part. To find violations, count only traffic
   * that no engine avoids, which is weights and KV: activations may stay in caches.
   *
   * @throws IllegalStateException if no device was given
   * @throws IllegalArgumentException if the device computes neither in the format asked nor in a
   *     substitute
   */
  public static Observer of(Inference question) {
    Objects.requireNonNull(question, "question");
    Report report = question.batch(1).prompt(1).generate(0).analyze();
    Testbed testbed =
        new Testbed(
            report.setting().model(),
            report.setting().quantization(),
            report.size().weightBytes(),
            report.setting().kvCache(),
            report.setting().device(),
            report.setting().computed(),
            0);
    return new Observer(
        testbed, question.compile(), question.logits(LogitPositions.NONE).compile());
  }

  /** The same, knowing the device's last-level cache, which may hold a part of small models. */
  public Observer lastLevelCache(DataSize size) {
    return new Observer(testbed.withCache(size.bytes()), withLogits, withoutLogits);
  }

  /** What is measured on what. */
  public Testbed testbed() {
    return testbed;
  }

  /**
   * A run that took some time, on the plane.
   *
   * @throws IllegalArgumentException if the run does no work and moves no byte that counts
   */
  public ObservedPoint observe(MeasuredRun run, MeasuredTime time) {
    return new ObservedPoint(testbed, run, time, tally(run), boundSeconds(run));
  }

  private Tally tally(MeasuredRun run) {
    Tally sum = Tally.ZERO;
    for (ForwardPass pass : run.prefill()) {
      sum = sum.plus(compiled(pass).tally(pass.step()));
    }
    for (DecodeRun part : run.decode()) {
      sum = sum.plus(withLogits.tally(part));
    }
    return sum;
  }

  private double boundSeconds(MeasuredRun run) {
    return run.prefill().stream()
            .mapToDouble(pass -> compiled(pass).aggregateSeconds(pass.step()))
            .sum()
        + run.decode().stream().mapToDouble(withLogits::aggregateSeconds).sum();
  }

  private CompiledModel compiled(ForwardPass pass) {
    return pass.logits() ? withLogits : withoutLogits;
  }

  @Override
  public String toString() {
    return "Observer[%s in %s on %s]"
        .formatted(testbed.model().id(), testbed.weights().name(), testbed.device().id());
  }
}
