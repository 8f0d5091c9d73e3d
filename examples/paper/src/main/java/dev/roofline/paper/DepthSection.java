package dev.roofline.paper;

import dev.roofline.chart.LineChart;
import dev.roofline.chart.Scale;
import dev.roofline.chart.XY;
import dev.roofline.engine.Engine;
import dev.roofline.engine.EngineProfile;
import dev.roofline.models.measurements.EngineProfiles;
import dev.roofline.paper.Finding.Verdict;
import dev.roofline.study.PhysicalDepth;
import dev.roofline.study.Stage;
import dev.roofline.study.published.PublishedDepthReading;
import dev.roofline.study.published.PublishedRun;
import dev.roofline.workload.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Figures 3 and 9 to 15: 2 to 64 layers. */
final class DepthSection implements Section {

  private static final String FORMAT = "F16";
  private static final EngineProfile METAL = EngineProfiles.of(Engine.LLAMA_CPP_METAL);
  private static final int LEAST = 2;
  private static final int MOST = 64;

  /** A model in a scenario, in both readings. */
  private record Study(
      PaperModel model,
      Scenario scenario,
      PublishedDepthReading published,
      PhysicalDepth physical) {

    static Study of(PaperModel model, Scenario scenario) {
      return new Study(
          model,
          scenario,
          PublishedDepthReading.between(
              LEAST,
              MOST,
              layers -> {
                PaperModel other = model.withLayers(layers);
                return other.reading(
                    FORMAT,
                    PublishedRun.predicted(
                        other.in(FORMAT).on(Devices.M1_PRO), scenario.batch(1), METAL));
              }),
          PhysicalDepth.between(
              LEAST,
              MOST,
              Stage.TOTAL,
              layers -> model.withLayers(layers).in(FORMAT).on(Devices.M1_PRO).scenario(scenario)));
    }

    boolean peaksInside() {
      return published.peakDepth() > LEAST && published.peakDepth() < MOST;
    }

    boolean isMonotone() {
      return isMonotone(physical::operationalIntensity);
    }

    boolean performanceRises() {
      return IntStream.range(LEAST, MOST)
          .allMatch(layers -> performance(layers + 1) >= performance(layers));
    }

    double performance(int layers) {
      return physical.point(layers).flopPerSecond();
    }

    private static boolean isMonotone(IntToDoubleFunction value) {
      boolean rises = value.applyAsDouble(MOST) >= value.applyAsDouble(LEAST);
      return IntStream.range(LEAST, MOST)
          .allMatch(
              layers ->
                  rises
                      ? value.applyAsDouble(layers + 1) >= value.applyAsDouble(layers)
                      : value.applyAsDouble(layers + 1) <= value.applyAsDouble(layers));
    }
  }

  @Override
  public List<Finding> write(Page page) {
    List<Study> studies = new ArrayList<>();
    for (PaperModel model : PaperModel.ALL) {
      for (Scenario scenario : Scenario.values()) {
        studies.add(Study.of(model, scenario));
      }
    }
    page.section("Figures 3 and 9 to 15: depth");
    page.part("As published");
    page.say(
        "Work is w·L, peak memory M₀ + m·L and wall time T₀ + t·L, so that the published intensity"
            + " is w·L/((M₀ + m·L)·(T₀ + t·L)): a line over the product of two lines, which rises"
            + " up to L* = √(M₀T₀/(m·t)) and falls after it, whatever the model. The paper does not"
            + " print the speeds of its cut models; here they are those that llama.cpp is predicted"
            + " to reach. L* in layers:");
    page.table(peaks(studies));
    page.figure("figure-3-published", "Depth by the published rules", publishedChart(studies));
    page.part("Physical");
    page.say(
        "By FLOPs and bytes the intensity of a stack is the mediant (W₀ + L·w)/(Q₀ + L·q) of its"
            + " ends and its layers: with every layer it moves towards a layer's own, in one"
            + " direction. FLOP/byte of prefill and decode together:");
    page.table(intensities(studies));
    page.figure("figure-3-physical", "Depth by FLOPs and bytes", physicalChart(studies));
    page.data("figure-3", data(studies));
    return List.of(finding(studies));
  }

  private static Table peaks(List<Study> studies) {
    Table table = Table.of("model", "SISO", "SILO", "LISO", "LILO");
    for (PaperModel model : PaperModel.ALL) {
      List<String> peaks =
          studies.stream()
              .filter(study -> study.model.equals(model))
              .map(study -> Text.fixed(study.published.peakDepth(), 1))
              .toList();
      table = table.row(model.label(), peaks.get(0), peaks.get(1), peaks.get(2), peaks.get(3));
    }
    return table;
  }

  private static Table intensities(List<Study> studies) {
    Table table =
        Table.of("model and scenario", "2 layers", "8", "28", "64", "a layer alone", "direction");
    for (Study study : studies) {
      PhysicalDepth depth = study.physical;
      table =
          table.row(
              study.model.label() + " " + study.scenario,
              Text.number(depth.operationalIntensity(LEAST)),
              Text.number(depth.operationalIntensity(8)),
              Text.number(depth.operationalIntensity(28)),
              Text.number(depth.operationalIntensity(MOST)),
              Text.number(depth.operationalIntensityOfLayer()),
              study.isMonotone()
                  ? depth.operationalIntensityOfLayer() > depth.operationalIntensity(LEAST)
                      ? "rises"
                      : "falls"
                  : "turns");
    }
    return table;
  }

  private static LineChart publishedChart(List<Study> studies) {
    LineChart chart =
        DepthLines.published(
            "Depth by the published rules",
            "Qwen2.5-1.5B, 16 bits, M1 Pro: intensity as a share of its highest");
    List<Integer> depths = IntStream.rangeClosed(LEAST, MOST).boxed().toList();
    for (Study study : ofQwen(studies)) {
      chart = chart.series(study.scenario.name(), DepthLines.shares(study.published, depths));
    }
    return chart;
  }

  private static LineChart physicalChart(List<Study> studies) {
    LineChart chart =
        DepthLines.physical(
                "Depth by FLOPs and bytes",
                "Qwen2.5-1.5B, 16 bits, M1 Pro: prefill and decode together")
            .up("operational intensity, FLOP/byte", Scale.LOG);
    for (Study study : ofQwen(studies)) {
      chart = chart.series(study.scenario.name(), curve(study.physical::operationalIntensity));
    }
    return chart;
  }

  private static List<Study> ofQwen(List<Study> studies) {
    return studies.stream().filter(study -> study.model.equals(PaperModel.QWEN)).toList();
  }

  private static List<XY> curve(IntToDoubleFunction value) {
    return IntStream.rangeClosed(LEAST, MOST)
        .mapToObj(layers -> XY.of(layers, value.applyAsDouble(layers)))
        .toList();
  }

  private static Table data(List<Study> studies) {
    Table table =
        Table.of(
            "model",
            "scenario",
            "layers",
            "published_flop_per_byte_second",
            "published_flop_per_second",
            "flop_per_byte",
            "flop_per_second");
    for (Study study : studies) {
      for (int layers = LEAST; layers <= MOST; layers *= 2) {
        table =
            table.row(
                study.model.label(),
                study.scenario,
                layers,
                study.published.intensity(layers).flopPerByteSecond(),
                study.published.workPerSecond(layers),
                study.physical.operationalIntensity(layers),
                study.performance(layers));
      }
    }
    return table;
  }

  private static Finding finding(List<Study> studies) {
    Comparator<Study> byPeak = Comparator.comparingDouble(study -> study.published.peakDepth());
    long peaks = studies.stream().filter(Study::peaksInside).count();
    long turns = studies.stream().filter(study -> !study.isMonotone()).count();
    long rises = studies.stream().filter(Study::performanceRises).count();
    return new Finding(
        2,
        "With 2 to 64 layers performance rises and saturates, while intensity climbs to a peak at 3"
            + " to 5 layers and then falls back.",
        ("By the published rules the peak lies inside in %s of %s cases, at %s to %s layers. By"
                + " FLOPs and bytes intensity turns back in %s of %s; performance rises with every"
                + " layer in %s.")
            .formatted(
                peaks,
                studies.size(),
                Text.fixed(studies.stream().min(byPeak).orElseThrow().published.peakDepth(), 1),
                Text.fixed(studies.stream().max(byPeak).orElseThrow().published.peakDepth(), 1),
                turns,
                studies.size(),
                rises),
        Verdict.of(turns, studies.size()),
        "The peak comes from multiplying memory by time: both grow with depth, the work only once."
            + " It says where M₀T₀ = m·t·L², nothing of the model.");
  }
}
