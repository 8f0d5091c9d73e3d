package dev.roofline.models.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuggingFaceTest {

  private static final String LLAMA =
      "{'model_type':'llama','hidden_size':960,'intermediate_size':2560,'num_hidden_layers':32,"
          + "'num_attention_heads':15,'num_key_value_heads':5,'vocab_size':49152,"
          + "'tie_word_embeddings':true,'time_step_limit':[0.0,Infinity]}";

  @TempDir Path directory;

  @Test
  void readsAFileOrItsDirectoryAndNamesTheModelByIt() throws IOException {
    Path checkpoint = Files.createDirectory(directory.resolve("SmolLM2-360M"));
    Path file = Files.writeString(checkpoint.resolve("config.json"), LLAMA.replace('\'', '"'));
    assertThat(HuggingFace.read(file).id()).isEqualTo("SmolLM2-360M");
    assertThat(HuggingFace.read(checkpoint).id()).isEqualTo("SmolLM2-360M");
    assertThat(HuggingFace.read(checkpoint).parameters()).isEqualTo(361_821_120);
    Path other = Files.copy(file, directory.resolve("my-model.json"));
    assertThat(HuggingFace.read(other).id()).isEqualTo("my-model");
  }

  @Test
  void refusesFilesThatAreNotThereOrTooLarge() throws IOException {
    Path missing = directory.resolve("config.json");
    assertThatThrownBy(() -> HuggingFace.read(missing))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(missing + ": must be a file that exists");
    Path large = Files.write(directory.resolve("large.json"), new byte[(4 << 20) + 1]);
    assertThatThrownBy(() -> HuggingFace.read(large))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(large + ": must be at most 4194304 bytes");
  }

  @Test
  void readsUtf16() throws IOException {
    Path file = directory.resolve("wide.json");
    Files.write(file, LLAMA.replace('\'', '"').getBytes(StandardCharsets.UTF_16));
    assertThat(HuggingFace.read(file).layerCount()).isEqualTo(32);
  }

  @Test
  void listsWhatItReads() {
    assertThat(HuggingFace.modelTypes())
        .isSorted()
        .contains(
            "llama", "mistral", "qwen2", "qwen3", "gpt_neox", "deepseek_v2", "deepseek_v3", "plm");
  }

  /** Published counts of models that are not in the zoo. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Qwen/Qwen2.5-14B
        "14770033664 | {'model_type':'qwen2','hidden_size':5120,'intermediate_size':13824,"
            + "'num_hidden_layers':48,'num_attention_heads':40,'num_key_value_heads':8,"
            + "'vocab_size':152064,'use_sliding_window':false,'sliding_window':131072}",
        // Qwen/Qwen3-14B
        "14768307200 | {'model_type':'qwen3','hidden_size':5120,'intermediate_size':17408,"
            + "'num_hidden_layers':40,'num_attention_heads':40,'num_key_value_heads':8,"
            + "'head_dim':128,'vocab_size':151936,'tie_word_embeddings':false}",
        // EleutherAI/pythia-1.4b
        "1414647808 | {'model_type':'gpt_neox','hidden_size':2048,'intermediate_size':8192,"
            + "'num_hidden_layers':24,'num_attention_heads':16,'vocab_size':50304}",
        // EleutherAI/pythia-12b
        "11846072320 | {'model_type':'gpt_neox','hidden_size':5120,'intermediate_size':20480,"
            + "'num_hidden_layers':36,'num_attention_heads':40,'vocab_size':50688}",
        // EleutherAI/gpt-neox-20b
        "20554567680 | {'model_type':'gpt_neox','hidden_size':6144,'intermediate_size':24576,"
            + "'num_hidden_layers':44,'num_attention_heads':64,'vocab_size':50432}",
        // mistralai/Mistral-7B-v0.3
        "7248023552 | {'model_type':'mistral','hidden_size':4096,'intermediate_size':14336,"
            + "'num_hidden_layers':32,'num_attention_heads':32,'num_key_value_heads':8,"
            + "'vocab_size':32768,'sliding_window':null}",
        // mistralai/Mistral-Nemo-Base-2407
        "12247782400 | {'model_type':'mistral','hidden_size':5120,'intermediate_size':14336,"
            + "'num_hidden_layers':40,'num_attention_heads':32,'num_key_value_heads':8,"
            + "'head_dim':128,'vocab_size':131072,'sliding_window':null}",
        // 01-ai/Yi-6B
        "6061035520 | {'model_type':'llama','hidden_size':4096,'intermediate_size':11008,"
            + "'num_hidden_layers':32,'num_attention_heads':32,'num_key_value_heads':4,"
            + "'vocab_size':64000,'tie_word_embeddings':false}",
        // deepseek-ai/DeepSeek-V2
        "235741434880 | {'model_type':'deepseek_v2','hidden_size':5120,"
            + "'intermediate_size':12288,'moe_intermediate_size':1536,'num_hidden_layers':60,"
            + "'num_attention_heads':128,'n_shared_experts':2,'n_routed_experts':160,"
            + "'num_experts_per_tok':6,'first_k_dense_replace':1,'q_lora_rank':1536,"
            + "'kv_lora_rank':512,'qk_nope_head_dim':128,'qk_rope_head_dim':64,'v_head_dim':128,"
            + "'vocab_size':102400,'topk_method':'group_limited_greedy'}"
      })
  void countsWhatItsMakersPublished(long published, String json) {
    LanguageModel model = HuggingFace.parse(json.replace('\'', '"'), "model");
    assertThat(model.parameters()).isEqualTo(published);
  }
}
