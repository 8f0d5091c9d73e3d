package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that cannot be used: status 2 and one line. */
class ObserveRefusalTest {

  private static final Path RESULTS = Path.of("src", "test", "resources", "llama-bench");
  private static final String EPYC = " --device " + RESULTS.resolve("epyc.device.json");
  private static final String ROW = RESULTS.resolve("Llama-3.2-1B-Q4_K_M.t2.json").toString();

  @TempDir Path directory = Path.of("");

  private void refused(String options, String... parts) {
    Run run = Run.line("observe " + options);
    assertThat(run.status()).as(run.out()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("roofline: ").hasLineCount(1).contains(parts);
  }

  private String file(String text) throws IOException {
    return Files.writeString(directory.resolve("r.json"), text) + EPYC;
  }

  @Test
  void badInputIsRefusedOnOneLine() throws IOException {
    String row = "{\"n_prompt\": 0, \"n_gen\": 128, ";
    refused("--device rtx-4090", "RESULTS (not given) must be a file that llama-bench wrote");
    refused(ROW, "--device (not given) must be an id");
    refused(ROW + " --device rtx-4091", "--device (\"rtx-4091\") must be", "rtx-4090");
    refused(ROW + EPYC + " --ceilings paper", "--ceilings (paper) of device epyc-2-cores must be");
    refused(ROW + EPYC + " --traffic some", "--traffic (\"some\") must be one of weights+kv, all");
    refused("absent.json" + EPYC, "absent.json", "must be a file that exists");
    refused(file("{\"n_prompt\": "), "r.json");
    refused(file(row + "\"avg_ts\": 0}"), "r.json", "avg_ts", "must be a finite number > 0");
    refused(file(row + "\"avg_ts\": -5}"), "r.json", "avg_ts", "must be a finite number > 0");
    refused(
        file(row + "\"avg_ts\": 5, \"model_filename\": \"llama-3.2-1b.gguf\"}"),
        "row 1: weights (not said) must be known: give --weights");
    refused(
        file(row + "\"avg_ts\": 5, \"model_type\": \"llama 1B Q8_0\"}"),
        "row 1: model (\"llama 1B Q8_0\") must be named: its parameters are not counted; give"
            + " --model");
  }

  @Test
  void anotherModelIsRefused() {
    refused(
        ROW + EPYC + " --model qwen2.5-1.5b",
        "Llama-3.2-1B-Q4_K_M.t2.json: row 1: model_n_params (1235814432) differs by -19.95 % from"
            + " the 1543714304 parameters of qwen2.5-1.5b: it must be the model that ran");
  }
}
