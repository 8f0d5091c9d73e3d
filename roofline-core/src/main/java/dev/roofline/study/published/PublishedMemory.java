package dev.roofline.study.published;

import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.check.Check;
import dev.roofline.quantity.Prefix;
import java.io.Serializable;

/**
 * The peak resident memory of llama-bench, which the published figures multiply by its wall time.
 * The paper measured it and prints no value, so it is put together: weights, the cache of the
 * longer of the two tests (they run one after another, each in a context of its own), and the
 * buffer in which logits are computed.
 *
 * @param weightBytes bytes of all parameters
 * @param keyValueBytesPerToken bytes of cache that a token adds
 * @param bufferBytes bytes of the compute buffer
 */
public record PublishedMemory(double weightBytes, double keyValueBytesPerToken, double bufferBytes)
    implements Serializable {

  /** llama.cpp computes logits for up to so many tokens at once (n_ubatch), in 32 bits each. */
  private static final double BYTES_PER_WORD = 512.0 * 4;

  /**
   * @throws IllegalArgumentException unless the weights are above zero and the rest not below
   */
  public PublishedMemory {
    Check.positive("weightBytes", weightBytes);
    Check.nonNegative("keyValueBytesPerToken", keyValueBytesPerToken);
    Check.nonNegative("bufferBytes", bufferBytes);
  }

  /**
   * What llama-bench keeps of a model as it is stored: the buffer holds logits of 512 tokens in 32
   * bits, 2048 byte for each word of the vocabulary.
   *
   * @param question the model and its formats, on any device
   * @param vocabulary words of the vocabulary
   * @throws IllegalArgumentException if there is no vocabulary
   * @throws IllegalStateException if no device was given
   */
  public static PublishedMemory of(Inference question, long vocabulary) {
    Check.inRange("vocabulary", vocabulary, 1, Long.MAX_VALUE);
    Report.ModelSize size = question.analyze().size();
    return new PublishedMemory(
        size.weightBytes(), size.kvBytesPerToken(), BYTES_PER_WORD * vocabulary);
  }

  /** Bytes at the peak of a run. */
  public double peakBytes(PublishedRun run) {
    return weightBytes
        + keyValueBytesPerToken * Math.max(run.prompt(), run.generate())
        + bufferBytes;
  }

  /** As in {@code weights 3.087 GB, KV 28.67 kB a token, buffer 311.2 MB}. */
  @Override
  public String toString() {
    return "weights %s, KV %s a token, buffer %s"
        .formatted(
            Prefix.format(weightBytes, "B"),
            Prefix.format(keyValueBytesPerToken, "B"),
            Prefix.format(bufferBytes, "B"));
  }
}
