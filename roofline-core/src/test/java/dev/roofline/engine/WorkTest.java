package dev.roofline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Memory;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.algebra.Sequence;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.WeightRead;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.device.Device;
import dev.roofline.engine.Work.Experts;
import dev.roofline.engine.Work.Kernels;
import dev.roofline.engine.Work.Stage;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What passes of a model in round numbers ask of an engine, by loops over positions and tokens. */
class WorkTest {

  private static final long BLOCK = 256;

  /**
   * A product of 1000 weights; eight experts of 100 weights, of which a token uses two; attention
   * that reads 3 elements of the cache and multiplies 16 for each position; a state of 50 elements
   * of 4 bytes.
   */
  private static final Operator MODEL =
      Sequence.of(
          Kernel.named("product", KernelKind.PROJECTION)
              .reads(Tensor.of("product", 1000))
              .matrixFlop(Polynomial.constant(2000), Extent.TOKENS)
              .build(),
          Kernel.named("attention", KernelKind.ATTENTION)
              .matrixFlop(Polynomial.constant(32), Extent.PAIRS)
              .cache(new Memory(LinearForm.of(3, Extent.CONTEXT), LinearForm.ZERO, LinearForm.ZERO))
              .build(),
          Kernel.named("softmax", KernelKind.ELEMENTWISE)
              .vectorFlop(Polynomial.constant(5 * 7), Extent.PAIRS)
              .build(),
          Kernel.named("other", KernelKind.ELEMENTWISE)
              .vectorFlop(Polynomial.constant(900), Extent.PAIRS)
              .build(),
          Kernel.named("mixer", KernelKind.MIXER)
              .state(
                  new Memory(LinearForm.of(50, Extent.SEQUENCES), LinearForm.ZERO, LinearForm.ZERO))
              .build(),
          Kernel.named("experts", KernelKind.EXPERTS)
              .reads(new WeightRead(Tensor.of("bank", 8, 100), 8, Extent.experts(8, 2)))
              .matrixFlop(Polynomial.constant(2 * 2 * 100), Extent.TOKENS)
              .build());

  private static Report report(int batch, int prompt, int generate) {
    Device device =
        Device.of(
            "toy",
            ComputeFormat.F16,
            FlopRate.teraflopsPerSecond(1),
            Bandwidth.gigabytesPerSecond(1));
    return Inference.of(new Boards.Plain(MODEL))
        .on(device)
        .batch(batch)
        .prompt(prompt)
        .generate(generate)
        .analyze();
  }

  private static double padded(long position) {
    return Math.ceil((double) position / BLOCK) * BLOCK;
  }

  @ParameterizedTest
  @CsvSource({"1, 200, 300", "1, 0, 1", "1, 256, 1", "3, 255, 2", "2, 700, 1000"})
  void aDecodeStepIsTheMeanOverThePositionsOfARun(int batch, int prompt, int generate) {
    Work step = Work.decode(report(batch, prompt, generate));
    double positions =
        LongStream.rangeClosed(prompt + 1, prompt + generate).average().orElseThrow();
    double blocks =
        LongStream.rangeClosed(prompt + 1, prompt + generate)
            .mapToDouble(WorkTest::padded)
            .average()
            .orElseThrow();
    assertThat(step.stage()).isEqualTo(Stage.DECODE);
    assertThat(step.tokens()).isEqualTo(batch);
    assertThat(step.batch()).isEqualTo(batch);
    assertThat(step.batches()).isEqualTo(1);
    double distinct = 8 * (1 - Math.pow(6 / 8.0, batch));
    assertThat(step.weightBytes()).isCloseTo(2 * (1000 + distinct * 100), within(1e-9));
    assertThat(step.linearFlop()).isCloseTo(batch * (2000 + 400.0), within(1e-6));
    assertThat(step.attention().flop()).isCloseTo(batch * 32 * positions, within(1e-6));
    assertThat(step.attention().scores()).isCloseTo(batch * 7 * blocks, within(1e-6));
    assertThat(step.attention().cacheBytes())
        .as("3 elements of 2 bytes at each padded position, and the state")
        .isCloseTo(batch * (6 * blocks + 200), within(1e-6));
    assertThat(step.attention().headBytes())
        .as("16 elements of 2 bytes, each multiplied once")
        .isCloseTo(batch * (32 * blocks + 200), within(1e-6));
    assertThat(step.attention().fused()).isTrue();
    assertThat(step.experts()).isEqualTo(new Experts(batch * 400.0, 2.0 / 8));
    assertThat(step.kernels()).isEqualTo(new Kernels(7, 6));
    assertThat(step.weights()).isEqualTo(WeightKind.FLOAT);
  }

  @ParameterizedTest
  @CsvSource({"1, 4", "1, 512", "1, 4096", "2, 300"})
  void aPromptComputesTheSquaresOfItsBatches(int batch, int prompt) {
    Work read = Work.prefill(report(batch, prompt, 1));
    long pairs = LongStream.rangeClosed(1, prompt).sum();
    double squares = 0;
    for (int done = 0; done < prompt; done += 512) {
      double tokens = Math.min(512, prompt - done);
      squares += tokens * (done + tokens);
    }
    assertThat(read.stage()).isEqualTo(Stage.PREFILL);
    assertThat(read.tokens()).isEqualTo(batch * prompt);
    assertThat(read.batch()).isEqualTo(Math.min(512, batch * prompt));
    assertThat(read.linearFlop()).isCloseTo(batch * prompt * 2400.0, within(1e-3));
    assertThat(read.attention().flop()).isCloseTo(batch * 32.0 * pairs, within(1e-3));
    assertThat(read.attention().scores() / (batch * 7 * squares))
        .as("the diagonal of a square is counted twice")
        .isCloseTo(1, within(1.01 / Math.min(512, prompt)));
    assertThat(read.attention().cacheBytes())
        .as("read once, not padded")
        .isCloseTo(batch * (6.0 * prompt + 200), within(1e-6));
    assertThat(read.experts()).isEqualTo(new Experts(batch * prompt * 400.0, 2.0 / 8));
  }

  @Test
  void aDenseModelHasNoExperts() {
    Operator product =
        Kernel.named("product", KernelKind.PROJECTION)
            .reads(Tensor.of("product", 1000))
            .matrixFlop(Polynomial.constant(2000), Extent.TOKENS)
            .build();
    Report report =
        Inference.of(new Boards.Plain(product))
            .on(Device.of("t", ComputeFormat.F16, new FlopRate(1), new Bandwidth(1)))
            .analyze();
    assertThat(Work.decode(report).experts()).isEqualTo(Experts.NONE);
    assertThat(Work.decode(report).attention()).isEqualTo(Work.Attention.NONE);
  }

  @Test
  void partsOfAPassAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Kernels(5, 6))
        .withMessage("waiting (6.0) must be above 0 and at most all (5.0)");
    assertThatIllegalArgumentException().isThrownBy(() -> new Kernels(5, 0));
    assertThat(new Kernels(5, 5).waiting()).isEqualTo(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Experts(1, 1.5))
        .withMessage("share (1.5) must be above 0 and at most 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new Experts(1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Experts(-1, 1))
        .withMessageStartingWith("flop (-1.0) must");
    Work pass = Work.decode(report(2, 4, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inBatchesOf(pass, 3))
        .withMessage("batch (3.0) must be above 0 and at most the tokens (2.0)");
    assertThatIllegalArgumentException().isThrownBy(() -> inBatchesOf(pass, 0));
    assertThat(inBatchesOf(pass, 0.5).batches()).isEqualTo(4);
  }

  @Test
  void anObservationOfAPassIsASpeed() {
    Work pass = Work.prefill(report(2, 4, 1));
    Device device = Device.of("t", ComputeFormat.F16, new FlopRate(1), new Bandwidth(1));
    Observation seen =
        new Observation(device, "t", "plain", "F16", pass, 0.25, Build.CURRENT, "made up");
    assertThat(seen.tokensPerSecond()).as("8 tokens in a quarter of a second").isEqualTo(32);
  }

  private static Work inBatchesOf(Work pass, double batch) {
    return new Work(
        pass.stage(),
        pass.tokens(),
        batch,
        pass.weightBytes(),
        pass.linearFlop(),
        pass.kernels(),
        pass.weights(),
        pass.attention(),
        pass.experts());
  }
}
