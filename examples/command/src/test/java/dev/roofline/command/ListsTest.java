package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The lists of models and devices. */
class ListsTest {

  @Test
  void models() throws JsonProcessingException {
    JsonNode models = Run.json("models");
    assertThat(models.isArray()).isTrue();
    assertThat(models.findValuesAsText("id")).contains("qwen2.5-1.5b", "plm-1.8b", "deepseek-v3");
    for (JsonNode model : models) {
      assertThat(Run.names(model))
          .containsExactly("id", "family", "parameters", "publishedParameters", "source");
      JsonNode published = model.get("publishedParameters");
      assertThat(published.isNull() || published.equals(model.get("parameters")))
          .as(model.toString())
          .isTrue();
    }
  }

  @Test
  void devices() throws JsonProcessingException {
    JsonNode devices = Run.json("devices");
    assertThat(devices.findValuesAsText("id")).contains("apple-m1-pro", "raspberry-pi-5");
    for (JsonNode device : devices) {
      assertThat(Run.names(device))
          .containsExactly(
              "id",
              "name",
              "class",
              "memoryBytes",
              "bandwidthBytesPerSecond",
              "peaks",
              "sources",
              "provenance");
      JsonNode theoretical = device.get("provenance").get("ceilings").get("theoretical");
      JsonNode bandwidth = theoretical.get("bandwidth");
      assertThat(Run.names(bandwidth)).containsExactly("value", "kind", "source");
      assertThat(bandwidth.get("value")).isEqualTo(device.get("bandwidthBytesPerSecond"));
      assertThat(Run.names(theoretical.get("peaks"))).isEqualTo(Run.names(device.get("peaks")));
      for (JsonNode kind : device.get("provenance").findValues("kind")) {
        assertThat(kind.textValue()).isIn("datasheet", "measured", "derived");
      }
      assertThat(device.get("bandwidthBytesPerSecond").doubleValue()).isPositive();
      assertThat(device.get("peaks").isEmpty()).isFalse();
      assertThat(device.get("sources").isEmpty()).isFalse();
      if (device.get("id").textValue().equals("apple-m1-pro")) {
        assertThat(device.get("bandwidthBytesPerSecond").longValue()).isEqualTo(204_800_000_000L);
        assertThat(device.get("peaks").get("F16").longValue()).isEqualTo(5_308_000_000_000L);
        assertThat(device.get("memoryBytes").longValue()).isEqualTo(32L << 30);
      }
    }
  }
}
