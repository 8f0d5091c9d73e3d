package dev.roofline.models.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.models.file.SmallHeap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever a header asks for, a heap of 64 MB is enough. */
class HeapTest {

  @Test
  void hostileHeadersFitIn64Megabytes() {
    assertThat(SmallHeap.run(HeapProbe.class, Assertions.class))
        .containsExactly(
            "most tensors read: true",
            "most names read: true",
            "most entries read: true",
            "most arrays read: true",
            "most texts read: true",
            "longest array of texts read: true",
            "exit 0");
  }
}
