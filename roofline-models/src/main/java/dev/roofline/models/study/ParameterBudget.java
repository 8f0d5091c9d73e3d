package dev.roofline.models.study;

import dev.roofline.check.Check;
import dev.roofline.model.Model;
import dev.roofline.models.LanguageModel;
import java.io.Serializable;
import java.util.Locale;

/**
 * A number of parameters that models are brought to by their depth, so that what is compared is
 * their architecture and not their size. Layers are removed or repeated as {@link
 * LanguageModel#withLayers} does it.
 *
 * <p>The paper compares models at about 1.5 B parameters: Qwen2.5-1.5B as it is with 28 layers,
 * PLM-1.8B with 26, SmolLM2-1.7B with 21, and in its configurations also Qwen3-1.7B with 24,
 * Fox-1-1.6B with 28 and Llama-3.2-1B with 21. All six are what {@link #atMost} gives for the size
 * of Qwen2.5-1.5B; {@link #nearest} would give SmolLM2 22 layers and Fox 29.
 *
 * @param parameters the budget
 * @see <a href="https://arxiv.org/abs/2602.11506">RooflineBench</a>
 */
public record ParameterBudget(long parameters) implements Serializable {

  /** So deep no model is made. */
  private static final int MOST_LAYERS = 100_000;

  /**
   * @throws IllegalArgumentException unless the budget is at least 1
   */
  public ParameterBudget {
    Check.inRange("parameters", parameters, 1, Long.MAX_VALUE);
  }

  /**
   * A budget of so many parameters.
   *
   * @throws IllegalArgumentException unless the budget is at least 1
   */
  public static ParameterBudget of(long parameters) {
    return new ParameterBudget(parameters);
  }

  /** As many parameters as a model has. */
  public static ParameterBudget like(Model model) {
    return new ParameterBudget(model.parameters());
  }

  /**
   * The deepest form of a model that stays within the budget.
   *
   * @throws IllegalArgumentException if not even one pattern of its layers does, or the layers
   *     follow no pattern
   */
  public LanguageModel atMost(LanguageModel model) {
    LanguageModel least = model.withLayers(model.leastLayers());
    if (least.parameters() > parameters) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "parameters (%,d) must be at least %,d, those of %s",
              parameters,
              least.parameters(),
              least));
    }
    return model.withLayers(deepest(model));
  }

  /**
   * The form of a model whose number of parameters is nearest to the budget; of two as near, the
   * smaller.
   *
   * @throws IllegalArgumentException if its layers follow no pattern
   */
  public LanguageModel nearest(LanguageModel model) {
    LanguageModel least = model.withLayers(model.leastLayers());
    if (least.parameters() >= parameters) {
      return least;
    }
    LanguageModel below = atMost(model);
    if (below.layerCount() == MOST_LAYERS) {
      return below;
    }
    LanguageModel above = model.withLayers(below.layerCount() + 1);
    return above.parameters() - parameters < parameters - below.parameters() ? above : below;
  }

  /** Parameters never fall with depth, so that bisection finds the last depth within. */
  private int deepest(LanguageModel model) {
    int within = model.leastLayers();
    int beyond = within + 1;
    while (beyond <= MOST_LAYERS && fits(model, beyond)) {
      within = beyond;
      beyond = 2 * beyond;
    }
    beyond = Math.min(beyond, MOST_LAYERS + 1);
    while (beyond - within > 1) {
      int middle = (within + beyond) / 2;
      if (fits(model, middle)) {
        within = middle;
      } else {
        beyond = middle;
      }
    }
    return within;
  }

  private boolean fits(LanguageModel model, int layers) {
    return model.withLayers(layers).parameters() <= parameters;
  }

  /** As in {@code 1,543,714,304 parameters}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,d parameters", parameters);
  }
}
