package dev.roofline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Tensor;
import dev.roofline.analysis.Figures.MemoryFigures;
import dev.roofline.analysis.Figures.MemoryFigures.Verdict;
import dev.roofline.analysis.Figures.PhaseFigures;
import dev.roofline.analysis.Report.ModelSize;
import dev.roofline.device.Device;
import dev.roofline.device.Regime;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.Execution;
import dev.roofline.model.Model;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.DataSize;
import dev.roofline.quantity.FlopRate;
import dev.roofline.workload.Workload;
import org.junit.jupiter.api.Test;

class FiguresTest {

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

  private static final Device DEVICE =
      Device.of(
          "mine",
          ComputeFormat.F32,
          FlopRate.teraflopsPerSecond(4),
          Bandwidth.gigabytesPerSecond(200));

  private static final Inference QUESTION =
      Inference.of(new Product())
          .on(DEVICE)
          .quantized(NumberFormats.F16)
          .kvCache(NumberFormats.Q8_0)
          .prompt(10)
          .generate(5);

  @Test
  void namesSayWhatWasAsked() {
    Figures figures = QUESTION.analyze().figures();

    assertThat(figures.model()).isEqualTo("product");
    assertThat(figures.device()).isEqualTo("mine");
    assertThat(figures.ceilings()).isEqualTo("theoretical");
    assertThat(figures.weights()).isEqualTo("F16");
    assertThat(figures.kvCache()).isEqualTo("Q8_0");
    assertThat(figures.compute()).isEqualTo("F32");
    assertThat(figures.workload()).isEqualTo(Workload.of(10, 5));
    assertThat(figures.size())
        .isEqualTo(new ModelSize(1_000_000_000, 1_000_000_000, 2_000_000_000, 0));
    assertThat(figures.assumptions()).singleElement().asString().startsWith("computes in F32");
  }

  @Test
  void phasesAreThoseOfTheWorkloadInOrder() {
    Figures figures = QUESTION.analyze().figures();

    assertThat(figures.phases())
        .extracting(PhaseFigures::name)
        .containsExactly("prefill", "decode");
    PhaseFigures decode = figures.phases().get(1);
    assertThat(decode.tokens()).isEqualTo(5);
    assertThat(decode.flop()).isEqualTo(1e10);
    assertThat(decode.bytes()).isEqualTo(1e10);
    assertThat(decode.operationalIntensity()).isEqualTo(1);
    assertThat(decode.regime()).isEqualTo(Regime.MEMORY_BOUND);
    assertThat(decode.seconds()).isCloseTo(0.05, within(1e-12));
    assertThat(decode.tokensPerSecond()).isCloseTo(100, within(1e-9));
    assertThat(decode.potential()).isCloseTo(0.95 * Math.sqrt(2), within(1e-12));
    assertThat(QUESTION.generate(0).analyze().figures().phases())
        .extracting(PhaseFigures::name)
        .containsExactly("prefill");
    assertThat(QUESTION.prompt(0).analyze().figures().phases())
        .extracting(PhaseFigures::name)
        .containsExactly("decode");
  }

  @Test
  void memoryFitsOrDoesNotOrIsUnknown() {
    assertThat(memory(DEVICE.withMemory(new DataSize(2_000_000_000))))
        .isEqualTo(new MemoryFigures(2e9, 0, 0, 2e9, Verdict.FITS));
    assertThat(memory(DEVICE.withMemory(new DataSize(1_999_999_999))).verdict())
        .isEqualTo(Verdict.EXCEEDS);
    assertThat(memory(DEVICE).verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  private static MemoryFigures memory(Device device) {
    return QUESTION.on(device).analyze().figures().memory();
  }

  @Test
  void reportsAreEqualWhenAllTheySayIs() {
    Report report = QUESTION.analyze();
    Device large = DEVICE.withMemory(DataSize.gibibytes(16));
    Device small = DEVICE.withMemory(DataSize.gibibytes(8));

    assertThat(QUESTION.analyze()).isEqualTo(report).hasSameHashCodeAs(report);
    assertThat(QUESTION.generate(6).analyze()).isNotEqualTo(report);
    assertThat(QUESTION.quantized(NumberFormats.Q8_0).analyze().memory())
        .isNotEqualTo(report.memory());
    assertThat(QUESTION.on(large).analyze().memory())
        .isEqualTo(QUESTION.on(large).analyze().memory())
        .hasSameHashCodeAs(QUESTION.on(large).analyze().memory())
        .isNotEqualTo(QUESTION.on(small).analyze().memory());
  }
}
