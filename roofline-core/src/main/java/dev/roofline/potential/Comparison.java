package dev.roofline.potential;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What comparing two potentials says. They have an order only on the same roofline and on the same
 * side of its ridge: a result is {@link Ranked} or {@link Incomparable}, never a number that means
 * nothing. Comparing is antisymmetric: {@code of(f, a, b).reversed()} equals {@code of(f, b, a)}.
 */
public sealed interface Comparison extends Serializable {

  /** Compares two potentials in a form. */
  static Comparison of(PotentialForm form, Potential first, Potential second) {
    Objects.requireNonNull(form, "form");
    return Incomparable.why(first, second)
        .<Comparison>map(reason -> new Incomparable(reason, first, second))
        .orElseGet(() -> new Ranked(form, first, second));
  }

  /** The first of the two. */
  Potential first();

  /** The second of the two. */
  Potential second();

  /** The same comparison the other way round. */
  Comparison reversed();

  /** The order, if there is one. */
  Optional<Ranked> ranked();

  /**
   * Two potentials on the same roofline in the same regime.
   *
   * @param form the form they are compared in
   * @param first the first
   * @param second the second
   */
  record Ranked(PotentialForm form, Potential first, Potential second) implements Comparison {

    /**
     * @throws IllegalArgumentException if the two are {@linkplain Incomparable incomparable}
     */
    public Ranked {
      Objects.requireNonNull(form, "form");
      Incomparable.why(first, second).ifPresent(Ranked::refuse);
    }

    private static void refuse(Incomparable.Reason reason) {
      throw new IllegalArgumentException(
          "first and second (" + reason + ") must be on one roofline and in one regime");
    }

    /** Φ(first) − Φ(second): below zero if the first is nearer to the ridge. */
    public double difference() {
      return form.of(first) - form.of(second);
    }

    /** The one with the smaller Φ, nearer to what its device offers; none if they are equal. */
    public Optional<Potential> nearer() {
      double difference = difference();
      if (difference == 0) {
        return Optional.empty();
      }
      return Optional.of(difference < 0 ? first : second);
    }

    @Override
    public Ranked reversed() {
      return new Ranked(form, second, first);
    }

    @Override
    public Optional<Ranked> ranked() {
      return Optional.of(this);
    }

    /** As in {@code first is nearer: Φ 0.4 < 0.7 (normalised)}. */
    @Override
    public String toString() {
      double difference = difference();
      return String.format(
          Locale.ROOT,
          "%s: Φ %.4g %s %.4g (%s)",
          difference == 0 ? "equally near" : (difference < 0 ? "first" : "second") + " is nearer",
          form.of(first),
          difference == 0 ? "=" : difference < 0 ? "<" : ">",
          form.of(second),
          form);
    }
  }

  /**
   * Two potentials that have no order.
   *
   * @param reason why
   * @param first the first
   * @param second the second
   */
  record Incomparable(Reason reason, Potential first, Potential second) implements Comparison {

    /** Why two potentials have no order. */
    public enum Reason {
      /** Their rooflines differ: Φ compares models on one device and set of ceilings. */
      DIFFERENT_HARDWARE("different hardware"),
      /** They lie on opposite sides of the ridge. */
      MIXED_REGIMES("mixed regimes");

      private final String text;

      Reason(String text) {
        this.text = text;
      }

      @Override
      public String toString() {
        return text;
      }
    }

    /**
     * @throws IllegalArgumentException if the reason does not hold of the two
     */
    public Incomparable {
      Objects.requireNonNull(reason, "reason");
      Optional<Reason> actual = why(first, second);
      if (!actual.equals(Optional.of(reason))) {
        throw new IllegalArgumentException(
            "reason ("
                + reason
                + ") must be "
                + actual.map(Reason::toString).orElse("none: the two are comparable"));
      }
    }

    /** Why the two have no order, if they have none; different hardware is found first. */
    static Optional<Reason> why(Potential first, Potential second) {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
      if (!first.roofline().equals(second.roofline())) {
        return Optional.of(Reason.DIFFERENT_HARDWARE);
      }
      return first.regime() == second.regime()
          ? Optional.empty()
          : Optional.of(Reason.MIXED_REGIMES);
    }

    @Override
    public Incomparable reversed() {
      return new Incomparable(reason, second, first);
    }

    @Override
    public Optional<Ranked> ranked() {
      return Optional.empty();
    }

    /** As in {@code incomparable, mixed regimes: memory-bound against compute-bound}. */
    @Override
    public String toString() {
      return "incomparable, "
          + reason
          + ": "
          + (reason == Reason.MIXED_REGIMES
              ? first.regime() + " against " + second.regime()
              : first.roofline() + " against " + second.roofline());
    }
  }
}
