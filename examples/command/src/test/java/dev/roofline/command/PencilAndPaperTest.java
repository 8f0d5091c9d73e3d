package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Llama-3.1-8B in F16 on a device of 10 TFLOP/s and 100 GB/s, from first principles. */
class PencilAndPaperTest {

  private static final long LAYERS = 32;
  private static final long HIDDEN = 4096;
  private static final long QUERIES = 32 * 128;
  private static final long KEYS = 8 * 128;
  private static final long FEED_FORWARD = 14_336;
  private static final long VOCABULARY = 128_256;
  private static final long CONTEXT = 4096;

  /** q, k, v, o, gate, up, down. */
  private static final long MATRICES_OF_A_LAYER =
      2 * HIDDEN * QUERIES + 2 * HIDDEN * KEYS + 3 * HIDDEN * FEED_FORWARD;

  private static final long MATRICES = LAYERS * MATRICES_OF_A_LAYER + HIDDEN * VOCABULARY;
  private static final long NORMS = (2 * LAYERS + 1) * HIDDEN;

  @TempDir Path directory = Path.of("");
  private Path device = directory;

  @BeforeEach
  void writeDevice() throws IOException {
    device = directory.resolve("box.json");
    Files.writeString(
        device,
        """
        {"id": "box", "memory": "16 GiB",
         "ceilings": {"theoretical": {"bandwidth": "100 GB/s", "peaks": {"F16": "10 TFLOP/s"}}}}
        """);
  }

  private JsonNode run(String options) throws JsonProcessingException {
    return Run.json("analyze --model llama-3.1-8b --device " + device + " " + options);
  }

  @Test
  void oneDecodeStepAfter4096Tokens() throws JsonProcessingException {
    JsonNode json = run("--prompt 4096 --generate 1 --traffic weights+kv --bound aggregate");
    JsonNode decode = json.get("decode");
    JsonNode bytes = decode.get("bytes");

    double matrixFlop = 2.0 * MATRICES + LAYERS * 4.0 * QUERIES * (CONTEXT + 1);
    double weights = 2.0 * (MATRICES + NORMS + HIDDEN);
    double kvRead = 2.0 * LAYERS * 2 * KEYS * (CONTEXT + 1);
    double kvWrite = 2.0 * LAYERS * 2 * KEYS;
    assertThat(decode.get("steps").longValue()).isEqualTo(1);
    assertThat(decode.get("tokens").longValue()).isEqualTo(1);
    assertThat(decode.get("matrixFlop").doubleValue()).isEqualTo(matrixFlop);
    assertThat(bytes.get("weights").doubleValue()).isEqualTo(weights);
    assertThat(bytes.get("kvRead").doubleValue()).isEqualTo(kvRead);
    assertThat(bytes.get("kvWrite").doubleValue()).isEqualTo(kvWrite);
    assertThat(bytes.get("activations").doubleValue()).isZero();
    assertThat(bytes.get("total").doubleValue()).isEqualTo(weights + kvRead + kvWrite);

    double seconds = (weights + kvRead + kvWrite) / 100e9;
    assertThat(decode.get("regime").textValue()).isEqualTo("memory-bound");
    assertThat(decode.get("seconds").doubleValue()).isCloseTo(seconds, within(1e-12 * seconds));
    assertThat(decode.get("tokensPerSecond").doubleValue())
        .isCloseTo(1 / seconds, within(1e-12 / seconds));
  }

  @Test
  void modelAndMemory() throws JsonProcessingException {
    JsonNode json = run("--prompt 4096 --generate 1 --batch 2");
    long parameters = MATRICES + NORMS + HIDDEN * VOCABULARY;
    assertThat(parameters).isEqualTo(8_030_261_248L);
    assertThat(json.get("model").get("parameters").longValue()).isEqualTo(parameters);
    assertThat(json.get("model").get("weightBytes").longValue()).isEqualTo(2 * parameters);
    assertThat(json.get("model").get("kvBytesPerToken").longValue())
        .isEqualTo(2 * LAYERS * 2 * KEYS);
    JsonNode memory = json.get("memory");
    assertThat(memory.get("kvBytes").longValue())
        .isEqualTo(2 * (CONTEXT + 1) * 2 * LAYERS * 2 * KEYS);
    assertThat(memory.get("capacityBytes").longValue()).isEqualTo(16L << 30);
    assertThat(memory.get("fits").booleanValue()).isFalse();
  }

  @Test
  void theRoof() throws JsonProcessingException {
    JsonNode json = run("--prompt 512 --generate 0 --bound aggregate");
    assertThat(json.get("device").get("ridgeFlopPerByte").doubleValue()).isEqualTo(100);
    JsonNode prefill = json.get("prefill");
    double flop = prefill.get("matrixFlop").doubleValue() + prefill.get("vectorFlop").doubleValue();
    assertThat(prefill.get("regime").textValue()).isEqualTo("compute-bound");
    assertThat(prefill.get("attainableFlopPerSecond").doubleValue()).isEqualTo(10e12);
    assertThat(prefill.get("seconds").doubleValue())
        .isCloseTo(flop / 10e12, within(1e-12 * flop / 10e12));
    // LM head on the last position, causal attention over 512·513/2 pairs.
    assertThat(prefill.get("matrixFlop").doubleValue())
        .isEqualTo(
            2.0 * 512 * LAYERS * MATRICES_OF_A_LAYER
                + 2.0 * HIDDEN * VOCABULARY
                + LAYERS * 4.0 * QUERIES * (512 * 513 / 2));
  }
}
