package dev.roofline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.analysis.CompiledModel;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.hardware.Catalogue;
import dev.roofline.model.Model;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import dev.roofline.workload.Workload;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever is asked within the limits: numbers that are finite, or one line that says why not. */
class ExtremesLaws {

  private static final List<String> ZOO =
      List.of(
          "smollm2-135m",
          "llama-3.1-8b",
          "gemma-2-27b",
          "gpt-oss-120b",
          "deepseek-v3",
          "deepseek-v3.2",
          "llama-4-scout",
          "mamba2-2.7b",
          "qwen3-next-80b-a3b",
          "granite-4.0-h-1b",
          "rwkv-4-169m");

  private static final List<Model> MODELS =
      Stream.concat(ZOO.stream().map(Zoo::model), Stream.of(deep(1), deep(1000))).toList();

  @Property(tries = 60)
  void reportsAreFinite(
      @ForAll("models") Model model,
      @ForAll("devices") Device device,
      @ForAll("workloads") Workload workload) {
    Report report =
        Inference.of(model).on(device).quantized(NumberFormats.Q8_0).workload(workload).analyze();
    assertThat(FiniteNumbers.oddIn(report)).isEmpty();
    assertThat(report.total().seconds()).isPositive();
    assertThat(report.total().tokensPerSecond()).isPositive();
    assertThat(report.operatorTable(3)).doesNotContain("NaN", "Infinity");
  }

  @Property(tries = 60)
  void compiledModelsAreFinite(
      @ForAll("models") Model model,
      @ForAll("devices") Device device,
      @ForAll("workloads") Workload workload) {
    CompiledModel compiled = Inference.of(model).on(device).compile();
    assertPositive(compiled.seconds(workload));
    for (Step step : workload.prefill().stream().toList()) {
      assertPositive(compiled.seconds(step));
      assertPositive(compiled.aggregateSeconds(step));
      assertThat(FiniteNumbers.oddIn(compiled.tally(step))).isEmpty();
    }
    for (DecodeRun run : workload.decode().stream().toList()) {
      assertPositive(compiled.seconds(run));
      assertPositive(compiled.aggregateSeconds(run));
      assertThat(FiniteNumbers.oddIn(compiled.tally(run))).isEmpty();
    }
  }

  @Property(tries = 30)
  void aDeviceBeyondPhysicsIsRefused(
      @ForAll("models") Model model,
      @ForAll("tooSlowOrTooFast") double rate,
      @ForAll boolean isPeak,
      @ForAll("workloads") Workload workload) {
    Device device = device(isPeak ? rate : 1e12, isPeak ? 1e12 : rate);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Inference.of(model).on(device).workload(workload).analyze())
        .withMessageEndingWith(" must be from 1.0 to 1.0E30");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Inference.of(model).on(device).compile())
        .withMessageStartingWith("ceilings of own (");
  }

  @Provide
  Arbitrary<Double> tooSlowOrTooFast() {
    return Arbitraries.of(1e-290, 1e-3, Math.nextDown(1.0), Math.nextUp(1e30), 1e300);
  }

  @Test
  void aHundredThousandLayersAreFinite() {
    Workload workload = new Workload(1_000_000, 1_000_000_000, 1000);
    Inference question = Inference.of(deep(100_000)).on(Catalogue.device("rtx-3090"));
    CompiledModel compiled = question.compile();
    assertPositive(compiled.seconds(workload));
    assertThat(FiniteNumbers.oddIn(compiled.tally(Step.prefill(1_000_000, 1_000_000_000))))
        .isEmpty();
  }

  private static void assertPositive(double seconds) {
    assertThat(seconds).isPositive().isFinite();
  }

  @Provide
  Arbitrary<Model> models() {
    return Arbitraries.of(MODELS);
  }

  private static Model deep(int layers) {
    LanguageModel small = Zoo.model("smollm2-135m");
    return LanguageModel.builder("deep", "llama")
        .before(small.before())
        .layers(layers, small.layers().get(0).block())
        .after(small.after())
        .build();
  }

  /** From a device that needs an age for one token to one that is beyond physics. */
  @Provide
  Arbitrary<Device> devices() {
    Arbitrary<Device> own = Combinators.combine(rates(), rates()).as(ExtremesLaws::device);
    return Arbitraries.oneOf(
        own, Arbitraries.of("rtx-3090", "raspberry-pi-5").map(Catalogue::device));
  }

  private static Device device(double peak, double bandwidth) {
    return Device.of("own", ComputeFormat.F16, new FlopRate(peak), new Bandwidth(bandwidth));
  }

  private static Arbitrary<Double> rates() {
    return Arbitraries.integers().between(0, 30).map(decade -> Math.pow(10, decade));
  }

  @Provide
  Arbitrary<Workload> workloads() {
    Arbitrary<Long> tokens = upTo(1_000_000_000L);
    return Combinators.combine(upTo(1_000_000), tokens, tokens).as(Workload::new);
  }

  /** From 1, every decade as likely as any other. */
  private static Arbitrary<Long> upTo(long most) {
    return Arbitraries.doubles()
        .between(0, Math.log10(most))
        .map(decades -> Math.round(Math.pow(10, decades)))
        .edgeCases(edges -> edges.add(1L, most));
  }
}
