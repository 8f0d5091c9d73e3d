package dev.roofline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Tensor;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.Execution;
import dev.roofline.model.Model;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Predictions of one product on a CPU, worked out by hand from the formulas. */
class EngineProfileTest {

  /** A product with 10⁹ parameters: 2 GB in 16 bits, 2 GFLOP a token. */
  private record Product() implements Model {
    @Override
    public String id() {
      return "product";
    }

    @Override
    public String family() {
      return "test";
    }

    @Override
    public Operator operator(Execution execution) {
      return Kernel.named("product", KernelKind.PROJECTION)
          .reads(Tensor.of("product", 1_000_000_000))
          .matrixFlop(Polynomial.constant(2_000_000_000), Extent.TOKENS)
          .build();
    }
  }

  private static Parameter parameter(String name, double value) {
    return new Parameter(name, value, "1", "a test");
  }

  private static StageProfile stage(double low, double high, Parameter... parameters) {
    Errors none = new Errors(0, 0, 0);
    return new StageProfile(Arrays.asList(parameters), new Interval(low, high), none, none, none);
  }

  private static final EngineProfile CPU =
      new EngineProfile(
          Engine.LLAMA_CPP_CPU,
          stage(
              0.8,
              1.25,
              parameter("bandwidthEfficiency", 0.5),
              parameter("flopPerFloat", 4),
              parameter("flopPerByte", 80),
              parameter("flopPerNibble", 160),
              parameter("flopPerSuperBlock", 320),
              parameter("attentionEfficiency", 0.1),
              parameter("launchSeconds", 0.004)),
          stage(
              0.5,
              2,
              parameter("efficiency", 0.8),
              parameter("smallBoard", 0.25),
              parameter("attentionEfficiency", 0.1)));

  private static Report report(double teraflops) {
    return report(teraflops, NumberFormats.F16);
  }

  private static Report report(double teraflops, NumberFormat weights) {
    Device device =
        Device.of(
            "cpu",
            ComputeFormat.F32,
            FlopRate.teraflopsPerSecond(teraflops),
            Bandwidth.gigabytesPerSecond(200));
    return Inference.of(new Product())
        .on(device)
        .quantized(weights)
        .prompt(1024)
        .generate(5)
        .analyze();
  }

  private static double seconds(Report report, Phase phase) {
    return phase.tokens() / CPU.predict(report, phase).tokensPerSecond();
  }

  @Test
  void aStepStreamsItsWeightsAndStartsItsKernels() {
    Report report = report(4);
    double corner = Math.pow(1 + Math.pow(0.05, 4), 0.25);
    assertThat(seconds(report, report.decode()) / 5)
        .as("2 GB at half of 200 GB/s, rounded towards 10⁹·4 FLOP at 4 TFLOP/s, and one launch")
        .isCloseTo(0.02 * corner + 0.004, within(1e-12));
  }

  @Test
  void aPromptComputesAtAPartOfThePeakInBatches() {
    Report report = report(4);
    assertThat(seconds(report, report.prefill()))
        .as("2.048 TFLOP at 0.8·4 TFLOP/s and a launch for each of two batches")
        .isCloseTo(0.64 + 0.008, within(1e-12));
  }

  @Test
  void aSmallBoardReachesLess() {
    Report small = report(0.1);
    assertThat(seconds(small, small.prefill()))
        .isCloseTo(2.048 / (0.8 * 0.25 * 0.1) + 0.008, within(1e-9));
    Report larger = report(0.2);
    assertThat(seconds(larger, larger.prefill()))
        .isCloseTo(2.048 / (0.8 * 0.2) + 0.008, within(1e-9));
  }

  @Test
  void theWholeTakesAsLongAsItsPhases() {
    Report report = report(4);
    assertThat(seconds(report, report.total()))
        .isCloseTo(
            seconds(report, report.prefill()) + seconds(report, report.decode()), within(1e-12));
  }

  @Test
  void intervalsAreThoseOfEachStage() {
    Report report = report(4);
    Prediction decode = CPU.predict(report, report.decode());
    assertThat(decode.low()).isCloseTo(decode.tokensPerSecond() / 1.25, within(1e-9));
    assertThat(decode.high()).isCloseTo(decode.tokensPerSecond() / 0.8, within(1e-9));
    Prediction prefill = CPU.predict(report, report.prefill());
    assertThat(prefill.low()).isCloseTo(prefill.tokensPerSecond() / 2, within(1e-9));
    assertThat(prefill.high()).isCloseTo(prefill.tokensPerSecond() / 0.5, within(1e-9));
    assertThat(decode.engine()).isEqualTo(Engine.LLAMA_CPP_CPU);
    assertThat(decode.coverage()).isEqualTo(0.9);
    assertThat(decode.toString()).endsWith("in 90 % of cases) with llama.cpp-cpu");
  }

  @ParameterizedTest
  @CsvSource({"Q8_0, 8.5, 80", "Q4_0, 4.5, 160", "Q4_K, 4.5, 320"})
  void aWeightOfEachKindTakesItsInstructions(String format, double bits, double flop) {
    Report report = report(4, NumberFormats.parse(format));
    double stream = 1e9 * bits / 8 / 1e11;
    double compute = 1e9 * flop / 4e12;
    double both = Math.pow(Math.pow(stream, 4) + Math.pow(compute, 4), 0.25);
    assertThat(seconds(report, report.decode()) / 5).isCloseTo(both + 0.004, within(1e-12));
  }
}
