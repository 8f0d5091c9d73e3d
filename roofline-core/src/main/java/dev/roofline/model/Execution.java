package dev.roofline.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * The choices an engine makes in running a model.
 *
 * @param attention fused or unfused attention
 * @param mla execution of latent attention
 * @param mlaCache what latent attention caches
 * @param logits positions of a prompt for which logits are computed
 * @param routing how tokens are assumed to choose experts
 */
public record Execution(
    AttentionKernel attention,
    MlaExecution mla,
    MlaCache mlaCache,
    LogitPositions logits,
    ExpertRouting routing)
    implements Serializable {

  /**
   * Fused attention, the faster MLA execution over a latent cache, logits of the last position,
   * experts chosen uniformly.
   */
  public static final Execution DEFAULT =
      new Execution(AttentionKernel.FUSED, MlaExecution.AUTO, MlaCache.LATENT, LogitPositions.LAST);

  /**
   * @throws IllegalArgumentException if absorbed execution is asked over an expanded cache
   */
  public Execution {
    Objects.requireNonNull(attention, "attention");
    Objects.requireNonNull(mla, "mla");
    Objects.requireNonNull(mlaCache, "mlaCache");
    Objects.requireNonNull(logits, "logits");
    Objects.requireNonNull(routing, "routing");
    if (mla == MlaExecution.ABSORBED && mlaCache == MlaCache.EXPANDED) {
      throw new IllegalArgumentException(
          "mla (ABSORBED) must not be combined with mlaCache (EXPANDED): an expanded cache holds no"
              + " latent to attend to");
    }
  }

  /**
   * An execution whose experts are chosen uniformly.
   *
   * @throws IllegalArgumentException if absorbed execution is asked over an expanded cache
   */
  public Execution(
      AttentionKernel attention, MlaExecution mla, MlaCache mlaCache, LogitPositions logits) {
    this(attention, mla, mlaCache, logits, ExpertRouting.UNIFORM);
  }

  /** The same with another attention kernel. */
  public Execution attention(AttentionKernel other) {
    return new Execution(other, mla, mlaCache, logits, routing);
  }

  /**
   * The same with another MLA execution.
   *
   * @throws IllegalArgumentException if it is absorbed and the cache expanded
   */
  public Execution mla(MlaExecution other) {
    return new Execution(attention, other, mlaCache, logits, routing);
  }

  /**
   * The same with another MLA cache.
   *
   * @throws IllegalArgumentException if it is expanded and the execution absorbed
   */
  public Execution mlaCache(MlaCache other) {
    return new Execution(attention, mla, other, logits, routing);
  }

  /** The same with other logit positions. */
  public Execution logits(LogitPositions other) {
    return new Execution(attention, mla, mlaCache, other, routing);
  }

  /** The same with another way in which tokens choose experts. */
  public Execution routing(ExpertRouting other) {
    return new Execution(attention, mla, mlaCache, logits, other);
  }
}
