package dev.roofline.measurement;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import dev.roofline.device.Sourced;
import dev.roofline.measurement.LikelyReason.Kind;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What may have put an observation above the memory roof, by what its numbers show. */
final class MemoryReasons {

  /** Where a device's cache is not known: the largest of consumer devices. */
  private static final double USUAL_CACHE = 0x1p27;

  /** A benchmark that counts two of three arrays reports two thirds. */
  private static final double UNCOUNTED_ARRAY = 1.5;

  /** Sets that print other sets' numbers again, rounded or mistaken. */
  static final Set<CeilingSet> COPIES = Set.of(CeilingSet.PAPER, CeilingSet.PLOTTED);

  private final ObservedPoint seen;
  private final Testbed testbed;
  private final double factor;

  MemoryReasons(ObservedPoint seen, double factor) {
    this.seen = seen;
    this.testbed = seen.testbed();
    this.factor = factor;
  }

  List<LikelyReason> list() {
    List<LikelyReason> reasons = new ArrayList<>();
    String higher = higherCeilings();
    if (!higher.isEmpty()) {
      reasons.add(ceiling(", which " + higher + " holds" + hint()));
    } else if (theory().provenance().kind() == Provenance.Kind.MEASURED) {
      reasons.add(ceiling(""));
    }
    cache().ifPresent(reasons::add);
    if (higher.isEmpty()) {
      weights().ifPresent(reasons::add);
      experts().ifPresent(reasons::add);
      tokens().ifPresent(reasons::add);
      reasons.add(
          new LikelyReason(Kind.OTHER_DEVICE, "another device, of at least " + seen.bandwidth()));
    }
    return reasons;
  }

  /** Bandwidths of the device's other sets of ceilings that hold the run; empty if none does. */
  private String higherCeilings() {
    Device device = testbed.device();
    return device.sets().entrySet().stream()
        .filter(
            set ->
                set.getKey() != device.selected()
                    && !COPIES.contains(set.getKey())
                    && holds(set.getValue()))
        .map(set -> "the " + set.getKey() + " " + set.getValue().bandwidth().value())
        .collect(Collectors.joining(" or "));
  }

  private Sourced<Bandwidth> theory() {
    return Objects.requireNonNull(testbed.device().sets().get(CeilingSet.THEORETICAL)).bandwidth();
  }

  private LikelyReason ceiling(String end) {
    Device device = testbed.device();
    return new LikelyReason(
        Kind.BANDWIDTH_CEILING_TOO_LOW,
        String.format(
            Locale.ROOT,
            "the %s bandwidth (%s) is too low: the run moved at least %s, %.2f times as much%s",
            device.selected() == CeilingSet.THEORETICAL ? CeilingSet.MEASURED : device.selected(),
            device.ceilings().bandwidth().value(),
            seen.bandwidth(),
            seen.mbu(),
            end));
  }

  private String hint() {
    CeilingSet set = testbed.device().selected();
    boolean benchmark = set == CeilingSet.MEASURED || set == CeilingSet.PLOTTED;
    return benchmark && factor <= UNCOUNTED_ARRAY
        ? " (a benchmark that counts two of the three arrays it moves reports 2/3)"
        : "";
  }

  private boolean holds(Ceilings ceilings) {
    return ceilings.bandwidth().value().bytesPerSecond() >= seen.bandwidth().bytesPerSecond();
  }

  /** Where what the cache cannot hold would lie under the roof. */
  private Optional<LikelyReason> cache() {
    double step = seen.tally().bytes() / seen.run().steps();
    double cache = testbed.cacheBytes() == 0 ? USUAL_CACHE : testbed.cacheBytes();
    if (seen.run().steps() == 1 || (step - cache) * factor > step) {
      return Optional.empty();
    }
    return Optional.of(
        new LikelyReason(
            Kind.CACHE_RESIDENT,
            "of "
                + Prefix.format(step, "B")
                + " a step a part stays in the last-level cache"
                + (testbed.cacheBytes() == 0
                    ? ", whose size is not known"
                    : " of " + Prefix.format(cache, "B"))));
  }

  private Optional<LikelyReason> weights() {
    double weights = seen.tally().weightBytes();
    double left = seen.tally().bytes() / factor - (seen.tally().bytes() - weights);
    double bits = 8.0 * testbed.weightBytes() / testbed.model().parameters();
    double most = bits * left / weights;
    if (!(most >= 1)) {
      return Optional.empty();
    }
    return Optional.of(
        new LikelyReason(
            Kind.FEWER_WEIGHT_BYTES,
            String.format(
                Locale.ROOT,
                "weights of at most %.2f bits instead of the %.2f of %s, or a smaller model",
                most,
                bits,
                testbed.weights().name())));
  }

  private Optional<LikelyReason> experts() {
    boolean mixture = testbed.model().activeParameters() < testbed.model().parameters();
    boolean together = seen.run().tokens() > seen.run().steps();
    return mixture && together
        ? Optional.of(
            new LikelyReason(
                Kind.FEWER_EXPERTS,
                "tokens of a step share more experts than the routing assumed lets them"))
        : Optional.empty();
  }

  private Optional<LikelyReason> tokens() {
    return seen.run().decode().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LikelyReason(
                Kind.SEVERAL_TOKENS_A_STEP,
                String.format(
                    Locale.ROOT,
                    "steps that yield %.3g tokens or more (speculative decoding, several"
                        + " sequences)",
                    factor)));
  }
}
