package dev.roofline.measurement;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.Objects;

/**
 * What may have put an observation above its roof.
 *
 * @param kind which of the known reasons
 * @param text the reason with the numbers that speak for it
 */
public record LikelyReason(Kind kind, String text) implements Serializable {

  /** The known reasons. */
  public enum Kind {
    /** The repetitions spread so far that the mean may lie below the roof. */
    SPREAD,
    /** The bandwidth of the roof is too low, while a higher one of the device holds the run. */
    BANDWIDTH_CEILING_TOO_LOW,
    /** The peak of the roof is too low, while a higher one of the same format holds the run. */
    COMPUTE_CEILING_TOO_LOW,
    /** Products are computed in another format: in INT8, or accumulated in 16 bits. */
    OTHER_COMPUTE_FORMAT,
    /** Weights stay in the last-level cache. */
    CACHE_RESIDENT,
    /** The weights are fewer bytes than assumed: another quantisation or another model. */
    FEWER_WEIGHT_BYTES,
    /** Routing reaches fewer experts than assumed. */
    FEWER_EXPERTS,
    /** A step yields several tokens: speculative decoding, or several sequences at once. */
    SEVERAL_TOKENS_A_STEP,
    /** Less of the prompt was computed than said, or a smaller model. */
    LESS_WORK,
    /** It is another device. */
    OTHER_DEVICE
  }

  /**
   * @throws IllegalArgumentException if the text is blank
   */
  public LikelyReason {
    Objects.requireNonNull(kind, "kind");
    Check.notBlank("text", text);
  }

  @Override
  public String toString() {
    return text;
  }
}
