package dev.roofline.models.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import dev.roofline.models.file.SmallHeap;
import org.junit.jupiter.api.Test;

/** The largest header and index that are read fit in a heap of 64 MB. */
class SafetensorsHeapTest {

  @Test
  void theLargestFilesFitIn64Megabytes() {
    assertThat(SmallHeap.run(SafetensorsHeapProbe.class, JsonParser.class))
        .containsExactly("tensors: 65536", "indexed: 1048576", "exit 0");
  }
}
