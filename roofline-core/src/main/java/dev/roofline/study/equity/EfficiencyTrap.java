package dev.roofline.study.equity;

import dev.roofline.quantity.Prefix;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * A device that a model cannot use as it uses another: the same work leaves more of a resource
 * idle, because the device balances compute and bandwidth at another intensity.
 *
 * @param resource what is left idle
 * @param trapped the model on the device that traps it
 * @param best the model on the device of which it uses most
 * @see <a href="https://arxiv.org/abs/2602.11506">RooflineBench, the efficiency trap</a>
 */
public record EfficiencyTrap(Resource resource, UtilisationCell trapped, UtilisationCell best)
    implements Serializable {

  /** Why a resource is left idle. */
  public enum Cause {
    /**
     * The model's intensity lies below the ridge by more than on the best device: compute waits.
     */
    RIDGE_ABOVE_INTENSITY,
    /** The model's intensity lies above the ridge by more than on the best: bandwidth waits. */
    RIDGE_BELOW_INTENSITY,
    /** Operators on both sides of the ridge run one after another, each leaving the other idle. */
    OPERATORS_ON_BOTH_SIDES
  }

  /** Refuses null. */
  public EfficiencyTrap {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(trapped, "trapped");
    Objects.requireNonNull(best, "best");
  }

  /** How many times as much of the resource the model uses on its best device. */
  public double factor() {
    return resource.of(best.utilisation()) / resource.of(trapped.utilisation());
  }

  /**
   * The reason with the greater part in the factor, which is the product of two: how much more the
   * roof gives at the model's intensity on the best device, and how much nearer the operators come
   * to that roof.
   */
  public Cause cause() {
    double ofRoof = best.roofShare(resource) / trapped.roofShare(resource);
    if (ofRoof < factor() / ofRoof) {
      return Cause.OPERATORS_ON_BOTH_SIDES;
    }
    return resource == Resource.COMPUTE ? Cause.RIDGE_ABOVE_INTENSITY : Cause.RIDGE_BELOW_INTENSITY;
  }

  /**
   * As in {@code rtx-3090 traps plm-1.8b in LILO: 2.706 FLOP/byte is below the ridge of 76.01, so
   * that 3.56 % of its compute is used, while raspberry-pi-5 (ridge 18) gives 14.5 %}.
   */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s traps %s in %s: %s, so that %.3g %% of its %s is used, while %s (ridge %s) gives %.3g"
            + " %%",
        trapped.device(),
        trapped.model(),
        trapped.scenario(),
        reason(),
        100 * resource.of(trapped.utilisation()),
        resource,
        best.device(),
        Prefix.significant(best.roofline().ridge()),
        100 * resource.of(best.utilisation()));
  }

  /** The cause with its numbers, as in {@code 1 FLOP/byte is below the ridge of 10}. */
  public String reason() {
    String intensity = Prefix.format(trapped.operationalIntensity(), "FLOP/byte");
    String ridge = Prefix.significant(trapped.roofline().ridge());
    return switch (cause()) {
      case RIDGE_ABOVE_INTENSITY -> intensity + " is below the ridge of " + ridge;
      case RIDGE_BELOW_INTENSITY -> intensity + " is above the ridge of " + ridge;
      case OPERATORS_ON_BOTH_SIDES -> "operators on both sides of the ridge of " + ridge;
    };
  }
}
