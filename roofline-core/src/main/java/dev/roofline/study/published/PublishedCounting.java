package dev.roofline.study.published;

import dev.roofline.study.published.AttentionSizes.Size;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How work is counted: Table 2 under some of the {@linkplain PublishedRule rules} of the published
 * code.
 *
 * @param rules the rules that apply
 */
public record PublishedCounting(Set<PublishedRule> rules) implements Serializable {

  /** As the published code has it: all rules apply. */
  public static final PublishedCounting DEFAULT =
      new PublishedCounting(EnumSet.allOf(PublishedRule.class));

  /** Table 2 as it is printed: no rule applies. */
  public static final PublishedCounting AS_PRINTED = new PublishedCounting(Set.of());

  /** Copies the set. */
  public PublishedCounting {
    Objects.requireNonNull(rules, "rules");
    EnumSet<PublishedRule> own = EnumSet.noneOf(PublishedRule.class);
    own.addAll(rules);
    rules = Collections.unmodifiableSet(own);
  }

  /** The same without a rule. */
  public PublishedCounting without(PublishedRule rule) {
    return new PublishedCounting(
        rules.stream().filter(other -> other != rule).collect(Collectors.toSet()));
  }

  private boolean has(PublishedRule rule) {
    return rules.contains(rule);
  }

  /** The tokens N that the table counts over. */
  public long tokens(PublishedRun run) {
    return has(PublishedRule.PROMPT_ONLY)
        ? run.prompt()
        : Math.addExact(run.prompt(), run.generate());
  }

  /**
   * What all layers count.
   *
   * @throws IllegalArgumentException if a size that the row needs is absent
   */
  public PublishedCount count(PublishedAttention kind, AttentionSizes sizes, PublishedRun run) {
    return kind.ofLayer(fed(sizes), tokens(run)).times(sizes.size(Size.LAYERS));
  }

  /** What is called FLOPs: multiply-accumulates, with the elements of the cache if so counted. */
  public double work(PublishedCount count) {
    double products = count.attention() + count.linear();
    return has(PublishedRule.KEY_VALUE_ELEMENTS_ADDED)
        ? products + count.keyValueElements()
        : products;
  }

  /** The sizes that the table is fed with. */
  private AttentionSizes fed(AttentionSizes sizes) {
    AttentionSizes fed = sizes;
    if (has(PublishedRule.HALVED_KEY_VALUE_HEADS)) {
      fed =
          fed.size(Size.KEY_HEADS, sizes.size(Size.KEY_HEADS) / 2)
              .size(Size.VALUE_HEADS, sizes.size(Size.VALUE_HEADS) / 2);
    }
    if (has(PublishedRule.HEAD_FROM_HIDDEN)) {
      fed = fed.size(Size.HEAD, sizes.size(Size.HIDDEN) / sizes.size(Size.QUERY_HEADS));
    }
    return has(PublishedRule.LATENT_IS_HIDDEN)
        ? fed.size(Size.LATENT, sizes.size(Size.HIDDEN))
        : fed;
  }

  /** As in {@code N = prompt, n_k = n_v = KV heads/2, d_h = H/n_q, d_l = H, KV elements added}. */
  @Override
  public String toString() {
    return rules.isEmpty()
        ? "Table 2 as printed"
        : rules.stream().map(PublishedRule::toString).collect(Collectors.joining(", "));
  }
}
