package dev.roofline.models.quantization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.format.GgmlFormats;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.Quantization;
import dev.roofline.models.llamacpp.FileType;
import dev.roofline.models.llamacpp.LlamaCppQuantization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantizationsTest {

  @Test
  void aNumberFormatIsForAllTensors() {
    assertThat(Quantizations.parse("bf16")).isEqualTo(Quantization.uniform(NumberFormats.BF16));
    assertThat(Quantizations.parse("Q8_0")).isEqualTo(Quantization.uniform(GgmlFormats.Q8_0));
    assertThat(Quantizations.parse("Q4_K")).isEqualTo(Quantization.uniform(GgmlFormats.Q4_K));
  }

  @Test
  void checkpointsHaveRulesOfTheirOwn() {
    assertThat(Quantizations.parse("fp8-block128")).isEqualTo(CheckpointQuantization.fp8Blocks());
    assertThat(Quantizations.parse("GPTQ-INT4-G32")).isEqualTo(CheckpointQuantization.gptq(4, 32));
  }

  @ParameterizedTest
  @CsvSource({
    "gguf:F16, gguf:F16",
    "GGUF:q8_0, gguf:Q8_0",
    "gguf:Q4_K, gguf:Q4_K_M",
    "q4_k_m, gguf:Q4_K_M",
    "Q4_K_S+imatrix, gguf:Q4_K_S+imatrix",
    "IQ2_M, gguf:IQ2_M",
    "mxfp4_moe, gguf:MXFP4_MOE"
  })
  void filesOfLlamaCppAreMixes(String text, String name) {
    assertThat(Quantizations.parse(text).name()).isEqualTo(name);
    assertThat(Quantizations.parse(name)).isEqualTo(Quantizations.parse(text));
  }

  @Test
  void everyFileTypeCanBeNamed() {
    for (FileType type : FileType.values()) {
      LlamaCppQuantization rule = LlamaCppQuantization.of(type);
      assertThat(Quantizations.parse(rule.name())).isEqualTo(rule);
    }
  }

  @Test
  void anythingElseIsRefusedWithAllThatIsAllowed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantizations.parse("Q7"))
        .withMessageStartingWith("number format (\"Q7\") must be one of F64, F32, F16, BF16,")
        .withMessageContaining("FP8-BLOCK128")
        .withMessageContaining("; of GGUF files, with gguf: in front: F32, F16, BF16, Q8_0, Q6_K,")
        .withMessageEndingWith("TQ1_0, MXFP4_MOE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantizations.parse("gguf:FP8"))
        .withMessageStartingWith("GGUF file type (\"gguf:FP8\") must be one of F32, F16,");
  }
}
