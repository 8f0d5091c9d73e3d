package dev.roofline.hardware.probe;

import dev.roofline.check.Check;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import dev.roofline.device.Sourced;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.DataSize;
import dev.roofline.quantity.FlopRate;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What a probe found.
 *
 * @param host the machine and the JVM
 * @param date when the probe began
 * @param took how long it ran
 * @param arrays the bytes of all arrays that it streamed through
 * @param figures each kernel, on all threads and on one
 * @param remarks what limits the figures' worth, a sentence each; none at best
 */
public record ProbeResult(
    Host host,
    Instant date,
    Duration took,
    DataSize arrays,
    List<ProbeFigure> figures,
    List<String> remarks)
    implements Serializable {

  /**
   * @throws IllegalArgumentException unless there are figures for memory, for FP32 and for FP64
   */
  public ProbeResult {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(took, "took");
    Objects.requireNonNull(arrays, "arrays");
    figures = Check.list("figures", figures);
    remarks = Check.list("remarks", remarks);
    best(figures, figure -> figure.kernel().format().isEmpty());
    best(figures, figure -> figure.kernel() == ProbeKernel.FMA_F32);
    best(figures, figure -> figure.kernel() == ProbeKernel.FMA_F64);
  }

  /**
   * The machine as the device {@code host}. A roof is a maximum, so each ceiling is the best sample
   * that was taken: of read, copy and triad for the bandwidth, of FP32 and of FP64 multiply-adds
   * for the peaks, on all threads or on one.
   *
   * <p>The measured ceilings are selected. Nothing better is known of the machine, so they stand in
   * for the theoretical ones too; the provenance of each number says that it was measured.
   */
  public Device device() {
    ProbeFigure memory = best(figures, figure -> figure.kernel().format().isEmpty());
    Map<ComputeFormat, Sourced<FlopRate>> peaks = new EnumMap<>(ComputeFormat.class);
    for (ProbeKernel kernel : List.of(ProbeKernel.FMA_F32, ProbeKernel.FMA_F64)) {
      ProbeFigure peak = best(figures, figure -> figure.kernel() == kernel);
      peaks.put(
          kernel.format().orElseThrow(),
          new Sourced<>(new FlopRate(peak.best()), provenance(peak)));
    }
    Ceilings ceilings =
        new Ceilings(new Sourced<>(new Bandwidth(memory.best()), provenance(memory)), peaks);
    return Device.of(
            "host",
            host.cpu(),
            "host",
            Map.of(CeilingSet.THEORETICAL, ceilings, CeilingSet.MEASURED, ceilings))
        .measured()
        .withMemory(host.memory());
  }

  private static ProbeFigure best(List<ProbeFigure> figures, Predicate<ProbeFigure> which) {
    return figures.stream()
        .filter(which)
        .max(Comparator.comparingDouble(ProbeFigure::best))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "figures ("
                        + figures.stream().map(ProbeFigure::name).distinct().toList()
                        + ") must hold memory, fma-f32 and fma-f64"));
  }

  private Provenance provenance(ProbeFigure figure) {
    LocalDate day = date.atZone(ZoneOffset.UTC).toLocalDate();
    return new Provenance(
        Provenance.Kind.MEASURED, "host probe, " + day + ": " + figure + "; " + host);
  }

  /** A table for people. */
  @Override
  public String toString() {
    return ProbeText.of(this);
  }
}
