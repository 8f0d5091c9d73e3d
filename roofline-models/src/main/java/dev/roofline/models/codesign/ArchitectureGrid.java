package dev.roofline.models.codesign;

import dev.roofline.algebra.Repeat;
import dev.roofline.check.Check;
import dev.roofline.sweep.Values;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Every combination of the sizes given: layers, hidden size, attention, feed-forward, windows and
 * vocabulary. Immutable; each call replaces one axis.
 *
 * <pre>{@code
 * ArchitectureGrid.decoder()
 *     .layers(16, 64, 4)
 *     .hidden(1024, 8192, 256)
 *     .attention(AttentionShape.grouped(128, 8), AttentionShape.latent(512))
 *     .feedForward(FeedForwardShape.gated(3.5), FeedForwardShape.mixture(64, 6, 0.6875).sharing(2))
 *     .vocabulary(VocabularyShape.untied(128_256))
 * }</pre>
 *
 * @param layers depths
 * @param hidden hidden sizes
 * @param attention kinds of attention
 * @param feedForward kinds of feed-forward
 * @param windows patterns of sliding windows
 * @param vocabulary vocabularies
 * @param aspect bounds of hidden size over layers; what lies outside is left out
 */
public record ArchitectureGrid(
    List<Integer> layers,
    List<Integer> hidden,
    List<AttentionShape> attention,
    List<FeedForwardShape> feedForward,
    List<WindowPattern> windows,
    List<VocabularyShape> vocabulary,
    AspectRatio aspect)
    implements Serializable {

  private static final double MOST = 1e12;

  /**
   * @throws IllegalArgumentException if a list is empty or has a value twice, or a depth or a size
   *     is below 1
   */
  public ArchitectureGrid {
    Objects.requireNonNull(layers, "layers");
    Objects.requireNonNull(hidden, "hidden");
    Objects.requireNonNull(attention, "attention");
    Objects.requireNonNull(feedForward, "feedForward");
    Objects.requireNonNull(windows, "windows");
    Objects.requireNonNull(vocabulary, "vocabulary");
    Objects.requireNonNull(aspect, "aspect");
    layers = checked("layers", layers);
    hidden = checked("hidden", hidden);
    attention = checked("attention", attention);
    feedForward = checked("feed-forward", feedForward);
    windows = checked("windows", windows);
    vocabulary = checked("vocabulary", vocabulary);
    layers.forEach(count -> Check.inRange("layers", count, 1, Repeat.MOST_LAYERS));
    hidden.forEach(size -> Check.inRange("hidden", size, 1, Integer.MAX_VALUE));
  }

  /**
   * Begins with the usual sizes of dense decoders: 8 to 96 layers by 4, hidden sizes 512 to 8192 by
   * 256, heads of 128 elements over 1, 2, 4 or 8 key-value heads or as many as query heads, gated
   * networks of 2.5 to 5 times the hidden size by 0.5, 128 256 tokens with a tied head, full
   * attention, hidden size over layers from 32 to 128.
   */
  public static ArchitectureGrid decoder() {
    return new ArchitectureGrid(
        integers("layers", Values.linear(8, 96, 4)),
        integers("hidden", Values.linear(512, 8192, 256)),
        List.of(
            AttentionShape.multiQuery(128),
            AttentionShape.grouped(128, 2),
            AttentionShape.grouped(128, 4),
            AttentionShape.grouped(128, 8),
            AttentionShape.multiHead(128)),
        Arrays.<FeedForwardShape>asList(
            FeedForwardShape.gated(2.5),
            FeedForwardShape.gated(3),
            FeedForwardShape.gated(3.5),
            FeedForwardShape.gated(4),
            FeedForwardShape.gated(4.5),
            FeedForwardShape.gated(5)),
        List.of(WindowPattern.FULL),
        List.of(VocabularyShape.tied(128_256)),
        new AspectRatio(32, 128));
  }

  /**
   * Layers from {@code first} to {@code last}, both included, by {@code step}.
   *
   * @throws IllegalArgumentException if a number is below 1, or the last below the first
   */
  public ArchitectureGrid layers(int first, int last, int step) {
    return layers(Values.linear(first, last, step));
  }

  /**
   * Layers as listed or spaced.
   *
   * @throws IllegalArgumentException if one is below 1, or there twice
   */
  public ArchitectureGrid layers(Values counts) {
    return new ArchitectureGrid(
        integers("layers", counts), hidden, attention, feedForward, windows, vocabulary, aspect);
  }

  /**
   * Hidden sizes from {@code first} to {@code last}, both included, by {@code step}.
   *
   * @throws IllegalArgumentException if a number is below 1, or the last below the first
   */
  public ArchitectureGrid hidden(int first, int last, int step) {
    return hidden(Values.linear(first, last, step));
  }

  /**
   * Hidden sizes as listed or spaced.
   *
   * @throws IllegalArgumentException if one is below 1, or there twice
   */
  public ArchitectureGrid hidden(Values sizes) {
    return new ArchitectureGrid(
        layers, integers("hidden", sizes), attention, feedForward, windows, vocabulary, aspect);
  }

  /**
   * Attention as listed.
   *
   * @throws IllegalArgumentException if there is none, or one twice
   */
  public ArchitectureGrid attention(AttentionShape... shapes) {
    return new ArchitectureGrid(
        layers, hidden, Arrays.asList(shapes), feedForward, windows, vocabulary, aspect);
  }

  /**
   * Feed-forwards as listed.
   *
   * @throws IllegalArgumentException if there is none, or one twice
   */
  public ArchitectureGrid feedForward(FeedForwardShape... shapes) {
    return new ArchitectureGrid(
        layers, hidden, attention, Arrays.asList(shapes), windows, vocabulary, aspect);
  }

  /**
   * Patterns of sliding windows as listed.
   *
   * @throws IllegalArgumentException if there is none, or one twice
   */
  public ArchitectureGrid windows(WindowPattern... patterns) {
    return new ArchitectureGrid(
        layers, hidden, attention, feedForward, Arrays.asList(patterns), vocabulary, aspect);
  }

  /**
   * Vocabularies as listed.
   *
   * @throws IllegalArgumentException if there is none, or one twice
   */
  public ArchitectureGrid vocabulary(VocabularyShape... shapes) {
    return new ArchitectureGrid(
        layers, hidden, attention, feedForward, windows, Arrays.asList(shapes), aspect);
  }

  /**
   * Leaves out what is wider or narrower for its depth: hidden size over layers must lie from
   * {@code least} to {@code most}. Times and bytes alone favour few wide layers: the cache grows
   * with the depth, and nothing here knows what depth is good for. The zoo's decoders lie from 19
   * (SmolLM2-135M) to 142 (Pythia-12B), nearly all from 32 to 128.
   *
   * @throws IllegalArgumentException unless 0 ≤ least ≤ most, both finite
   */
  public ArchitectureGrid aspectRatio(double least, double most) {
    return aspectRatio(new AspectRatio(least, most));
  }

  /** Leaves out what lies outside of other bounds, or nothing with {@link AspectRatio#ANY}. */
  public ArchitectureGrid aspectRatio(AspectRatio bounds) {
    return new ArchitectureGrid(
        layers, hidden, attention, feedForward, windows, vocabulary, bounds);
  }

  /**
   * How many combinations there are, impossible ones included.
   *
   * @throws IllegalArgumentException if there are more than 10¹²
   */
  public long size() {
    double size = 1.0 * hidden.size() * attention.size() * windows.size() * feedForward.size();
    if (size * vocabulary.size() * layers.size() > MOST) {
      throw new IllegalArgumentException("candidates (" + this + ") must be at most 10^12");
    }
    return inner() * hidden.size() * attention.size();
  }

  /** How many combinations there are of one hidden size and one attention. */
  long inner() {
    return (long) windows.size() * feedForward.size() * vocabulary.size() * layers.size();
  }

  private static <T> List<T> checked(String axis, List<T> values) {
    List<T> own = List.copyOf(values);
    if (own.isEmpty() || own.stream().distinct().count() < own.size()) {
      throw new IllegalArgumentException(
          axis + " (" + own + ") must list at least one value, and each once");
    }
    return own;
  }

  private static List<Integer> integers(String axis, Values values) {
    return values.stream()
        .map(value -> (int) Check.inRange(axis, value, 1, Integer.MAX_VALUE))
        .toList();
  }

  /** The axes that vary, as in {@code 23 depths × 31 hidden sizes × 5 attentions}. */
  @Override
  public String toString() {
    Map<String, List<?>> axes = new LinkedHashMap<>();
    axes.put("depths", layers);
    axes.put("hidden sizes", hidden);
    axes.put("attentions", attention);
    axes.put("feed-forwards", feedForward);
    axes.put("windows", windows);
    axes.put("vocabularies", vocabulary);
    axes.values().removeIf(values -> values.size() == 1);
    return axes.isEmpty()
        ? "1 shape"
        : axes.entrySet().stream()
            .map(axis -> axis.getValue().size() + " " + axis.getKey())
            .collect(Collectors.joining(" × "));
  }
}
