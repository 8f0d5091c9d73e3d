package dev.roofline.models.llamabench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.models.llamacpp.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTextTest {

  @ParameterizedTest
  @CsvSource({
    "llama 1B Q4_K - Medium, Q4_K_M",
    "llama ?B Q4_K - Small, Q4_K_S",
    "qwen2 1.5B Q8_0, Q8_0",
    "llama 7B mostly Q4_0, Q4_0",
    "llama 7B all F32, F32",
    "llama 7B mostly F16 (guessed), F16",
    "qwen3moe 30B.A3B Q6_K, Q6_K",
    "llama 8B Q3_K - Large, Q3_K_L",
    "llama 8B Q2_K - Medium, Q2_K",
    "llama 8B Q2_K - Small, Q2_K_S",
    "llama 8B IQ4_XS - 4.25 bpw, IQ4_XS",
    "llama 8B IQ3_S - 3.4375 bpw, IQ3_S",
    "llama 8B IQ3_S mix - 3.66 bpw, IQ3_M",
    "bitnet 2B TQ1_0 - 1.69 bpw ternary, TQ1_0",
    "gpt-oss 20B MXFP4 MoE, MXFP4_MOE",
    "gemma3 1B BF16, BF16",
  })
  void typesInWords(String text, FileType type) {
    assertThat(FileTypeText.ofType(text)).contains(type);
  }

  @ParameterizedTest
  @CsvSource({
    "/models/Llama-3.2-1B-Q4_K_M.gguf, Q4_K_M, Llama-3.2-1B",
    "C:\\m\\qwen2.5-1.5b-instruct-q8_0.gguf, Q8_0, qwen2.5-1.5b-instruct",
    "llama-2-7b.Q4_K_S.gguf, Q4_K_S, llama-2-7b",
    "llama-70b-F16-00001-of-00003.gguf, F16, llama-70b",
    "ggml-model-q4_0.gguf, Q4_0, ggml-model",
  })
  void namesOfFiles(String file, FileType type, String model) {
    assertThat(FileTypeText.ofFile(file)).contains(type);
    assertThat(FileTypeText.model(file)).isEqualTo(model);
  }

  @Test
  void othersAreNotGuessed() {
    assertThat(FileTypeText.ofType("llama 7B unknown, may not work")).isEmpty();
    assertThat(FileTypeText.ofType("")).isEmpty();
    assertThat(FileTypeText.ofFile("gemma-UD-Q4_K_XL.gguf")).isEmpty();
    assertThat(FileTypeText.ofFile("model.gguf")).isEmpty();
    assertThat(FileTypeText.model("Q4_0.gguf")).isEqualTo("Q4_0");
  }
}
