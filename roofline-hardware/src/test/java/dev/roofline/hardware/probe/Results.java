package dev.roofline.hardware.probe;

import dev.roofline.quantity.DataSize;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results that nobody measured. */
final class Results {

  static final DataSize ARRAYS = DataSize.gibibytes(3);

  private Results() {}

  static Host host(@Nullable DataSize cache) {
    return new Host("Test CPU", "Linux 6.1 amd64", "A VM 17", 2, DataSize.gibibytes(24), cache);
  }

  static ProbeFigure figure(ProbeKernel kernel, int threads, Double... giga) {
    return new ProbeFigure(
        kernel,
        threads,
        kernel.format().isPresent() ? CachedLoops.FUSED + 8 : "loop",
        Stream.of(giga).map(rate -> 1e9 * rate).toList(),
        0.98);
  }

  static List<ProbeFigure> figures() {
    return List.of(
        figure(ProbeKernel.READ, 2, 40.0, 44.0, 42.0),
        figure(ProbeKernel.READ, 1, 22.0, 22.5, 21.0),
        figure(ProbeKernel.COPY, 2, 30.0, 31.0, 30.0),
        figure(ProbeKernel.TRIAD, 2, 37.0, 43.0, 39.0),
        figure(ProbeKernel.FMA_F32, 2, 220.0, 231.0, 222.0),
        figure(ProbeKernel.FMA_F32, 1, 113.0, 116.0, 115.0),
        figure(ProbeKernel.FMA_F64, 2, 50.0, 52.0, 51.0),
        figure(ProbeKernel.FMA_F64, 1, 56.0, 57.0, 56.5));
  }

  static ProbeResult result(List<ProbeFigure> figures) {
    return new ProbeResult(
        host(new DataSize(32L << 20)),
        Instant.parse("2026-03-01T23:30:00Z"),
        Duration.ofMillis(14_200),
        ARRAYS,
        figures,
        List.of("a remark"));
  }
}
