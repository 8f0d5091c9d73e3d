package dev.roofline.benchmarks;

import dev.roofline.analysis.CompiledModel;
import dev.roofline.analysis.Inference;
import dev.roofline.device.Device;
import dev.roofline.hardware.Catalogue;
import dev.roofline.models.huggingface.HuggingFace;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the text of a config.json to a compiled model. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class ReadBenchmark {

  private static final int VARIANTS = 16;

  private final Device device = Catalogue.device("rtx-4090");
  private final String[] configs = configs();
  private int calls;

  /** Llama-3.1-8B's, and as much with fewer layers. */
  private static String[] configs() {
    String[] configs = new String[VARIANTS];
    for (int i = 0; i < VARIANTS; i++) {
      configs[i] =
          """
          {"architectures": ["LlamaForCausalLM"], "attention_bias": false,
           "attention_dropout": 0.0, "bos_token_id": 128000, "eos_token_id": 128001,
           "hidden_act": "silu", "hidden_size": 4096, "initializer_range": 0.02,
           "intermediate_size": 14336, "max_position_embeddings": 131072, "mlp_bias": false,
           "model_type": "llama", "num_attention_heads": 32, "num_hidden_layers": %s,
           "num_key_value_heads": 8, "pretraining_tp": 1, "rms_norm_eps": 1e-05,
           "rope_scaling": {"factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0,
            "original_max_position_embeddings": 8192, "rope_type": "llama3"},
           "rope_theta": 500000.0, "tie_word_embeddings": false, "torch_dtype": "bfloat16",
           "transformers_version": "4.43.0.dev0", "use_cache": true, "vocab_size": 128256}
          """
              .formatted(Integer.toString(32 - i));
    }
    return configs;
  }

  /** Reads a text and compiles the model. */
  @Benchmark
  public CompiledModel config() {
    calls = (calls + 1) % VARIANTS;
    return Inference.of(HuggingFace.parse(configs[calls], "benchmark")).on(device).compile();
  }
}
