package dev.roofline.hardware.probe;

import dev.roofline.quantity.DataSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a reader of the figures must know to believe them as far as they go, and no further. */
final class Remarks {

  private static final int CACHES = 4;
  private static final double WIDE = 0.1;
  private static final double RUNNING = 0.9;

  private Remarks() {}

  static List<String> of(
      Host host, DataSize arrays, List<ProbeFigure> figures, List<ProbeKernel> gaining) {
    List<String> remarks = new ArrayList<>();
    cache(host, arrays).ifPresent(remarks::add);
    warmUp(gaining).ifPresent(remarks::add);
    running(figures).ifPresent(remarks::add);
    spread(figures).ifPresent(remarks::add);
    if (figures.stream().anyMatch(figure -> figure.method().startsWith(CachedLoops.FUSED))) {
      remarks.add(
          "the peaks are those of loops that the JIT compiler vectorised; start java with"
              + " --add-modules jdk.incubator.vector for the Vector API, which may reach more");
    }
    return List.copyOf(remarks);
  }

  private static Optional<String> cache(Host host, DataSize arrays) {
    if (host.lastLevelCache().isEmpty()) {
      return Optional.of(
          "the last-level cache is unknown; if it holds a good part of the arrays' "
              + arrays
              + ", the bandwidth is too high");
    }
    double times = (double) arrays.bytes() / host.lastLevelCache().orElseThrow().bytes();
    return times >= CACHES
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "the arrays (%s) are %.2g times the last-level cache (%s), fewer than %d, and"
                    + " the bandwidth may be too high; give the probe more memory and time, and"
                    + " Java more heap with -Xmx",
                arrays,
                times,
                host.lastLevelCache().orElseThrow(),
                CACHES));
  }

  private static Optional<String> warmUp(List<ProbeKernel> gaining) {
    return gaining.isEmpty()
        ? Optional.empty()
        : Optional.of(
            gaining.stream().map(ProbeKernel::toString).collect(Collectors.joining(", "))
                + " still gained speed when the warm-up ended; give the probe more time");
  }

  private static Optional<String> running(List<ProbeFigure> figures) {
    return figures.stream()
        .min(Comparator.comparingDouble(ProbeFigure::running))
        .filter(figure -> figure.running() < RUNNING)
        .map(
            figure ->
                String.format(
                    Locale.ROOT,
                    "the machine was busy: %s on %d had its processors for %.0f %% of the time; an"
                        + " idle one would show more",
                    figure.name(),
                    figure.threads(),
                    100 * figure.running()));
  }

  private static Optional<String> spread(List<ProbeFigure> figures) {
    return figures.stream()
        .filter(figure -> figure.spread() > WIDE)
        .max(Comparator.comparingDouble(ProbeFigure::spread))
        .map(
            figure ->
                String.format(
                    Locale.ROOT,
                    "samples lie far apart (%s on %d: %.0f %%): other work disturbed them; repeat"
                        + " on an idle machine",
                    figure.name(),
                    figure.threads(),
                    100 * figure.spread()));
  }
}
