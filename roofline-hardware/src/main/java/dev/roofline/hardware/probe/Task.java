package dev.roofline.hardware.probe;

import java.util.List;
import java.util.stream.Stream;

/**
 * A figure to be measured.
 *
 * @param works what each thread does
 */
record Task(ProbeKernel kernel, String method, List<Work> works) {

  /**
   * Each kernel on all threads, each with its own slice, and on one, with all slices: it too has to
   * go beyond the last-level cache. What can be done in several ways makes as many tasks.
   */
  static List<Task> all(List<Slice> slices, List<Arithmetic> ways) {
    List<List<Slice>> one = List.of(slices);
    List<List<Slice>> each = slices.stream().map(List::of).toList();
    List<List<List<Slice>>> teams = slices.size() > 1 ? List.of(each, one) : List.of(one);
    return Stream.of(ProbeKernel.values())
        .flatMap(kernel -> teams.stream().flatMap(team -> of(kernel, team, ways)))
        .toList();
  }

  private static Stream<Task> of(
      ProbeKernel kernel, List<List<Slice>> team, List<Arithmetic> ways) {
    if (kernel.format().isEmpty()) {
      return Stream.of(
          new Task(
              kernel,
              StreamWork.method(kernel),
              team.stream().map(slices -> StreamWork.of(kernel, slices)).toList()));
    }
    return ways.stream()
        .map(
            way ->
                new Task(
                    kernel, way.method(), team.stream().map(slices -> way.work(kernel)).toList()));
  }

  /** Whether another task runs the same kernel in the same way, on however many threads. */
  boolean sameWay(Task that) {
    return kernel == that.kernel && method.equals(that.method);
  }

  int threads() {
    return works.size();
  }

  ProbeFigure figure(List<Sample> samples) {
    double running = samples.stream().mapToDouble(Sample::running).average().orElse(1);
    return new ProbeFigure(
        kernel, threads(), method, samples.stream().map(Sample::rate).toList(), running);
  }
}
