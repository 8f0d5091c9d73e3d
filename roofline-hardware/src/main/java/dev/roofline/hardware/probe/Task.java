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
   * go beyond the last-level cache.
   */
  static List<Task> all(List<Slice> slices, Arithmetic arithmetic) {
    List<List<Slice>> one = List.of(slices);
    List<List<Slice>> each = slices.stream().map(List::of).toList();
    List<List<List<Slice>>> teams = slices.size() > 1 ? List.of(each, one) : List.of(one);
    return Stream.of(ProbeKernel.values())
        .flatMap(kernel -> teams.stream().map(team -> of(kernel, team, arithmetic)))
        .toList();
  }

  private static Task of(ProbeKernel kernel, List<List<Slice>> team, Arithmetic arithmetic) {
    return new Task(
        kernel,
        kernel.format().isPresent() ? arithmetic.method() : StreamWork.method(kernel),
        team.stream().map(slices -> work(kernel, slices, arithmetic)).toList());
  }

  private static Work work(ProbeKernel kernel, List<Slice> slices, Arithmetic arithmetic) {
    return switch (kernel) {
      case READ, COPY, TRIAD -> StreamWork.of(kernel, slices);
      case FMA_F32 -> arithmetic.inF32();
      case FMA_F64 -> arithmetic.inF64();
    };
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
