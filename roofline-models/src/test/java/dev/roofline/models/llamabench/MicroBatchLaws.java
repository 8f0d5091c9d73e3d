package dev.roofline.models.llamabench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class MicroBatchLaws {

  @Property
  void microBatchesTileThePrompt(
      @ForAll @LongRange(min = 1, max = 5000) long prompt,
      @ForAll @LongRange(max = 100_000) long depth,
      @ForAll @LongRange(min = 1, max = 3000) long batch,
      @ForAll @LongRange(min = 1, max = 3000) long microBatch) {
    List<MicroBatch> parts = new PromptTest(prompt, depth).prefill(batch, microBatch);
    long done = 0;
    for (MicroBatch part : parts) {
      assertThat(part.step().sequences()).isEqualTo(1);
      assertThat(part.step().cachedTokens()).isEqualTo(depth + done);
      assertThat(part.step().newTokens()).isBetween(1L, Math.min(batch, microBatch));
      done += part.step().newTokens();
      assertThat(part.logits()).isEqualTo(done % batch == 0 || done == prompt);
    }
    assertThat(done).isEqualTo(prompt);
  }
}
