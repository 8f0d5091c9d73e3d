package dev.roofline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineTest {

  @Test
  void enginesHaveIds() {
    assertThat(Engine.parse("llama.cpp-CUDA")).isEqualTo(Engine.LLAMA_CPP_CUDA);
    assertThat(Engine.LLAMA_CPP_METAL).hasToString("llama.cpp-metal");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Engine.parse("vllm"))
        .withMessage(
            "engine (\"vllm\") must be one of llama.cpp-metal, llama.cpp-cuda, llama.cpp-rocm,"
                + " llama.cpp-vulkan, llama.cpp-cpu");
  }

  @ParameterizedTest
  @CsvSource({
    "F16, FLOAT",
    "F32, FLOAT",
    "BF16, BFLOAT",
    "INT8-G128, BYTES",
    "FP8-BLOCK128, BYTES",
    "INT8, BYTES",
    "gguf:Q8_0, BYTES",
    "Q4_0, NIBBLES",
    "MXFP4, NIBBLES",
    "AWQ-INT4-G128, NIBBLES",
    "Q4_K, SUPER_BLOCKS",
    "gguf:q4_k_m, SUPER_BLOCKS",
    "Q8_0, BYTES",
    "IQ2_XXS, SUPER_BLOCKS"
  })
  void formatsAreOfAKind(String name, WeightKind kind) {
    assertThat(WeightKind.of(name)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 128", "1, 256", "1, 257", "129, 256", "4097, 8192", "250, 1030"})
  void paddingIsTheSumOverPositions(long first, long last) {
    double padded =
        LongStream.rangeClosed(first, last).mapToDouble(x -> Math.ceil(x / 256.0) * 256).sum();
    double plain = LongStream.rangeClosed(first, last).sum();
    assertThat(WorkReader.padding(first, last)).isCloseTo(padded / plain, within(1e-12));
  }

  @Test
  void intervalsAreQuantiles() {
    double[] residuals = DoubleStream.iterate(-0.5, x -> x + 0.01).limit(101).toArray();
    Interval interval = Interval.of(residuals);
    assertThat(interval.low()).isCloseTo(Math.exp(-0.45), within(1e-4));
    assertThat(interval.high()).isCloseTo(Math.exp(0.45), within(1e-3));
    assertThat(Interval.of(residuals, new double[] {0.9, 0.9}))
        .isEqualTo(new Interval(interval.low(), Rounding.significant(Math.exp(0.9))));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1.2, 1.1));
  }

  @Test
  void errorsAreThoseOfSpeed() {
    Errors errors = Errors.ofLogRatios(Math.log(1.1), Math.log(0.8), 0);
    assertThat(errors.median()).isEqualTo(0.1);
    assertThat(errors.most()).isEqualTo(0.16);
    assertThat(errors.count()).isEqualTo(3);
  }

  @Test
  void anUnknownParameterIsNamed() {
    StageProfile stage =
        new StageProfile(
            List.of(new Parameter("a", 1, "1", "what")),
            new Interval(0.9, 1.1),
            new Errors(0, 0, 0),
            new Errors(0, 0, 0),
            new Errors(0, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage.value("b"))
        .withMessage("parameter (\"b\") must be one of [a]");
  }

  @Test
  void aDeviceWithoutAUsablePeakIsNamed() {
    Device device =
        Device.of(
            "toy",
            ComputeFormat.INT8,
            FlopRate.teraflopsPerSecond(1),
            Bandwidth.gigabytesPerSecond(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Chip(device).unitClocks())
        .withMessage(
            "device (toy) must have an F32 or a 16-bit peak for an engine to be predicted");
  }
}
