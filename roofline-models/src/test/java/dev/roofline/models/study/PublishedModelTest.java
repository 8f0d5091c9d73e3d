package dev.roofline.models.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.analysis.Inference;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.study.published.PublishedDepthReading;
import dev.roofline.study.published.PublishedReading;
import dev.roofline.study.published.PublishedRun;
import dev.roofline.workload.Scenario;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedModelTest {

  private static final Device DEVICE =
      Device.of(
          "box",
          ComputeFormat.F16,
          FlopRate.teraflopsPerSecond(5),
          Bandwidth.gigabytesPerSecond(200));

  /** The models of the paper, whose configurations the published code holds. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "qwen2.5-1.5b | GQA L=28 H=1536 n_h=12 n_q=12 n_k=2 n_v=2 d_h=128, V=151936",
        "qwen3-0.6b   | GQA L=28 H=1024 n_h=16 n_q=16 n_k=8 n_v=8 d_h=128, V=151936",
        "llama-3.2-1b | GQA L=16 H=2048 n_h=32 n_q=32 n_k=8 n_v=8 d_h=64, V=128256",
        "smollm2-1.7b | MHA L=24 H=2048 n_h=32 n_q=32 n_k=32 n_v=32 d_h=64, V=49152",
        "pythia-160m  | MHA L=12 H=768 n_h=12 n_q=12 n_k=12 n_v=12 d_h=64, V=50304",
        "plm-1.8b     | MLA L=32 H=2048 n_h=16 n_q=16 n_k=16 n_v=16 d_h=128 d_l=512 d_c=512 d_r=64"
            + " d_n=128, V=151936"
      })
  void sizesAreReadOffTheOperators(String model, String expected) {
    assertThat(PublishedModel.of(Zoo.model(model))).hasToString(expected);
  }

  @Test
  void aReadingTakesMemoryFromTheModelAsItIsStored() {
    Inference question = Inference.of(Zoo.model("qwen2.5-1.5b")).on(DEVICE);
    PublishedReading reading =
        PublishedModel.of(Zoo.model("qwen2.5-1.5b"))
            .reading(question, PublishedRun.measured(Scenario.LILO.batch(1), 1273, 43));
    assertThat(reading.peakBytes()).isEqualTo(2 * 1_543_714_304.0 + 28_672 * 4096 + 2048 * 151_936);
    assertThat(reading.intensity()).hasToString("1.162 FLOP/(byte·s)");
  }

  @Test
  void theDepthStudyOfAModelPeaksWhereItsEndsSay() {
    PublishedDepthReading depth = PublishedDepthReading.between(2, 64, PublishedModelTest::reading);
    int peak = (int) Math.round(depth.peakDepth());
    assertThat(depth.intensity(peak).flopPerByteSecond())
        .isGreaterThan(depth.intensity(peak / 2).flopPerByteSecond())
        .isGreaterThan(depth.intensity(2 * peak).flopPerByteSecond());
    double read = reading(28).intensity().flopPerByteSecond();
    assertThat(depth.intensity(28).flopPerByteSecond())
        .isCloseTo(read, Percentage.withPercentage(1e-6));
  }

  private static PublishedReading reading(int layers) {
    LanguageModel model = Zoo.model("qwen3-0.6b").withLayers(layers);
    Inference question = Inference.of(model).on(DEVICE);
    PublishedRun run = PublishedRun.bounded(question, Scenario.SISO.batch(1));
    return PublishedModel.of(model).reading(question, run);
  }

  @Test
  void whatTheTableDoesNotCountIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublishedModel.of(Zoo.model("mamba2-2.7b")))
        .withMessage("layers of mamba2-2.7b must all have attention, which Table 2 counts");
  }
}
