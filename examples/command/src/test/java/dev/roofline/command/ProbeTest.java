package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This machine as a device. */
class ProbeTest {

  @TempDir Path directory = Path.of("");

  @Test
  void aSavedProbeIsADevice() throws JsonProcessingException {
    Path file = directory.resolve("my.json");
    Run run = Run.line("probe --seconds 1 --json --save " + file);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    JsonNode json = JsonMapper.builder().build().readTree(run.out());
    assertThat(Run.names(json))
        .containsExactly("device", "host", "date", "seconds", "arrayBytes", "figures", "remarks");
    JsonNode figure = json.get("figures").get(0);
    assertThat(Run.names(figure))
        .containsExactly(
            "kernel", "threads", "method", "unit", "counts", "median", "best", "spread", "running",
            "samples");
    JsonNode analyzed = Run.json("analyze --model smollm2-135m --device " + file).get("device");
    assertThat(analyzed.get("id").textValue()).isEqualTo("host");
    assertThat(analyzed.get("ceilings").textValue()).isEqualTo("measured");
    assertThat(analyzed.get("bandwidthBytesPerSecond").doubleValue())
        .isEqualTo(json.get("device").get("bandwidthBytesPerSecond").doubleValue());
  }

  @Test
  void theHostIsProbedWhenItIsNamed() {
    Run run = Run.line("analyze --model smollm2-135m --device host --probe-seconds 1");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("measured ceilings: ", " in F32, ");
  }

  @Test
  void badOptionsAreRefusedBeforeTimeIsSpent() {
    assertThat(Run.line("probe --seconds 0").err())
        .isEqualTo("roofline: --seconds (\"0\") must be a whole number from 1 to 3600\n");
    assertThat(Run.line("probe --save /no/such/my.json").err())
        .isEqualTo(
            "roofline: --save (\"/no/such/my.json\") must be a file ending in .json in a directory"
                + " that exists\n");
    assertThat(Run.line("probe --save my.txt").status()).isEqualTo(2);
  }

  @Test
  void theBarShowsHowMuchTimeHasPassed() {
    assertThat(ProgressBar.line("probing", 0.3))
        .isEqualTo("probing [#########                     ]  30 %");
    assertThat(ProgressBar.line("probing", 7)).endsWith("##] 100 %");
  }
}
