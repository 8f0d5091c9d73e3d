package dev.roofline.sweep;

import dev.roofline.check.Check;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.engine.EngineProfile;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.model.AttentionKernel;
import dev.roofline.model.ExpertRouting;
import dev.roofline.model.MlaCache;
import dev.roofline.model.MlaExecution;
import dev.roofline.model.Model;
import dev.roofline.model.Quantization;
import dev.roofline.sweep.Effect.Count;
import dev.roofline.sweep.Effect.Turn;
import dev.roofline.text.ShortestDecimal;
import dev.roofline.workload.Scenario;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that a {@link Sweep} varies: a name, the values it takes, and what a value changes.
 *
 * <p>Axes of the workload (batch, prompt, generate, context, scenario, own ones {@linkplain
 * #ofWorkload of the workload}) are evaluated on a compiled model: more than a million points a
 * second. All others change what is compiled, once for each combination of their values.
 *
 * <p>Whatever the order of axes, models are set first, then devices, then everything else in the
 * order given, then ceilings, engines and compute formats: each rests on those before it. Rows come
 * in the order given all the same.
 *
 * <p>An axis has at least one value: given none, every factory throws an {@link
 * IllegalArgumentException}.
 *
 * @param <T> what the values are
 */
public final class Axis<T> implements Serializable {

  private static final long serialVersionUID = 1;

  private static final Naming<Object> PLAIN =
      value -> isFinite(value) ? ShortestDecimal.of((double) value) : value.toString();

  private final String name;
  private final List<T> values;
  private final Naming<? super T> naming;
  private final Effect effect;
  private final boolean numeric;

  private Axis(String name, List<T> values, Naming<? super T> naming, Effect effect) {
    this.name = Check.notBlank("name", name);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("values of axis " + name + " ([]) must be at least one");
    }
    this.values = values;
    this.naming = naming;
    this.effect = effect;
    this.numeric =
        naming == PLAIN
            && (values instanceof Values || values.stream().allMatch(Axis::isPlainNumber));
  }

  /**
   * An axis of one's own that changes the question: {@code Axis.of("logits",
   * List.of(LogitPositions.values()), Inference::logits)}, or {@code Axis.of("layers",
   * Values.linear(2, 64, 2), (inference, n) -> inference.model(deep(n)))}.
   *
   * @throws IllegalArgumentException if the name is blank or there is no value
   */
  public static <T> Axis<T> of(String name, List<T> values, Variation<T> variation) {
    Objects.requireNonNull(variation, "variation");
    return compiled(name, values, PLAIN, Turn.SETTING, variation);
  }

  /**
   * An axis of one's own that changes the workload: {@code Axis.ofWorkload("length",
   * Values.doubling(128, 8192), (workload, n) -> new Workload(workload.batch(), n, n))}. It is
   * applied after the axes before it.
   *
   * @throws IllegalArgumentException if the name is blank or there is no value
   */
  public static <T> Axis<T> ofWorkload(
      String name, List<T> values, WorkloadVariation<T> variation) {
    Objects.requireNonNull(variation, "variation");
    List<T> own = kept(values);
    return stepped(
        name,
        own,
        Set.of(),
        (load, index) -> load.set(variation.vary(load.workload(), own.get(index))));
  }

  /** The model. */
  public static Axis<Model> model(Model... models) {
    return compiled(
        "model",
        Check.list("models", models),
        Model::id,
        Turn.MODEL,
        (inference, m) -> inference.model(m));
  }

  /** The device, under its own selected ceilings unless there is an axis of ceilings too. */
  public static Axis<Device> device(Device... devices) {
    return compiled(
        "device",
        Check.list("devices", devices),
        Device::id,
        Turn.DEVICE,
        (inference, d) -> inference.on(d));
  }

  /** The device's set of ceilings. A device without one refuses its points. */
  public static Axis<CeilingSet> ceilings(CeilingSet... sets) {
    return compiled(
        "ceilings",
        Check.list("sets", sets),
        CeilingSet::toString,
        Turn.CEILINGS,
        (inference, set) -> inference.under(set));
  }

  /** How weights are stored: everywhere in one format. */
  public static Axis<Quantization> weights(NumberFormat... formats) {
    return weights(
        Check.list("formats", formats).stream()
            .map(Quantization::uniform)
            .toArray(Quantization[]::new));
  }

  /** How weights are stored, as by a GGUF mix. */
  public static Axis<Quantization> weights(Quantization... quantizations) {
    return compiled(
        "weights",
        Check.list("quantizations", quantizations),
        Quantization::name,
        Turn.SETTING,
        (inference, q) -> inference.quantized(q));
  }

  /** How the attention cache is stored. */
  public static Axis<NumberFormat> kvCache(NumberFormat... formats) {
    return compiled(
        "kvCache",
        Check.list("formats", formats),
        NumberFormat::name,
        Turn.SETTING,
        (inference, format) -> inference.kvCache(format));
  }

  /** What products are computed in. */
  public static Axis<ComputeFormat> compute(ComputeFormat... formats) {
    return compiled(
        "compute",
        Check.list("formats", formats),
        ComputeFormat::name,
        Turn.COMPUTE,
        (inference, format) -> inference.computing(format));
  }

  /**
   * The engine, whose speed {@link Measures#PREDICTED_TOKENS_PER_SECOND} predicts. Products are
   * computed in the format that it computes in, unless there is an axis of compute formats.
   */
  public static Axis<EngineProfile> engine(EngineProfile... profiles) {
    List<EngineProfile> own = Check.list("profiles", profiles);
    return new Axis<>(
        "engine",
        own,
        EngineProfile::id,
        new Effect.Compiled(Turn.ENGINE, (setup, index) -> setup.with(own.get(index))));
  }

  /** Fused or unfused attention. */
  public static Axis<AttentionKernel> attention(AttentionKernel... kernels) {
    return compiled(
        "attention",
        Check.list("kernels", kernels),
        Axis::lowerCase,
        Turn.SETTING,
        (inference, kernel) -> inference.attention(kernel));
  }

  /** How latent attention is executed. */
  public static Axis<MlaExecution> mla(MlaExecution... executions) {
    return compiled(
        "mla",
        Check.list("executions", executions),
        Axis::lowerCase,
        Turn.SETTING,
        (inference, mla) -> inference.mla(mla));
  }

  /** What latent attention caches. */
  public static Axis<MlaCache> mlaCache(MlaCache... caches) {
    return compiled(
        "mlaCache",
        Check.list("caches", caches),
        Axis::lowerCase,
        Turn.SETTING,
        (inference, cache) -> inference.mlaCache(cache));
  }

  /** How tokens choose experts. */
  public static Axis<ExpertRouting> routing(ExpertRouting... routings) {
    return compiled(
        "routing",
        Check.list("routings", routings),
        ExpertRouting::toString,
        Turn.SETTING,
        (inference, routing) -> inference.routing(routing));
  }

  /** Sequences at once. */
  public static Axis<Long> batch(long... sequences) {
    Objects.requireNonNull(sequences, "sequences");
    return batch(Values.of(sequences));
  }

  /** Sequences at once. */
  public static Axis<Long> batch(Values sequences) {
    Objects.requireNonNull(sequences, "sequences");
    return stepped(
        "batch",
        sequences,
        EnumSet.of(Count.BATCH),
        (load, index) -> load.batch(sequences.at(index)));
  }

  /** Prompt tokens of each sequence; 0 for decode from an empty cache. */
  public static Axis<Long> prompt(long... tokens) {
    Objects.requireNonNull(tokens, "tokens");
    return prompt(Values.of(tokens));
  }

  /** Prompt tokens of each sequence; 0 for decode from an empty cache. */
  public static Axis<Long> prompt(Values tokens) {
    Objects.requireNonNull(tokens, "tokens");
    return stepped(
        "prompt", tokens, EnumSet.of(Count.PROMPT), (load, index) -> load.prompt(tokens.at(index)));
  }

  /** Generated tokens of each sequence; 0 for prefill alone. */
  public static Axis<Long> generate(long... tokens) {
    Objects.requireNonNull(tokens, "tokens");
    return generate(Values.of(tokens));
  }

  /** Generated tokens of each sequence; 0 for prefill alone. */
  public static Axis<Long> generate(Values tokens) {
    Objects.requireNonNull(tokens, "tokens");
    return stepped(
        "generate",
        tokens,
        EnumSet.of(Count.GENERATE),
        (load, index) -> load.generate(tokens.at(index)));
  }

  /**
   * Cached tokens that one decode step finds: the workload whose prompt are those tokens and which
   * generates one more.
   */
  public static Axis<Long> context(long... tokens) {
    Objects.requireNonNull(tokens, "tokens");
    return context(Values.of(tokens));
  }

  /** Cached tokens that one decode step finds, see {@link #context(long...)}. */
  public static Axis<Long> context(Values tokens) {
    Objects.requireNonNull(tokens, "tokens");
    return stepped(
        "context",
        tokens,
        EnumSet.of(Count.PROMPT, Count.GENERATE),
        (load, index) -> load.context(tokens.at(index)));
  }

  /** Prompt and generated tokens of the paper's scenarios. */
  public static Axis<Scenario> scenario(Scenario... scenarios) {
    List<Scenario> own = Check.list("scenarios", scenarios);
    return stepped(
        "scenario",
        own,
        EnumSet.of(Count.PROMPT, Count.GENERATE),
        (load, index) -> {
          load.prompt(own.get(index).prompt());
          load.generate(own.get(index).generate());
        });
  }

  private static <T> Axis<T> compiled(
      String name, List<T> values, Naming<? super T> naming, Turn turn, Variation<T> variation) {
    List<T> own = kept(values);
    return new Axis<>(
        name,
        own,
        naming,
        new Effect.Compiled(turn, (setup, index) -> setup.varied(variation, own.get(index))));
  }

  private static <T> Axis<T> stepped(
      String name, List<T> values, Set<Count> counts, Effect.LoadChange change) {
    return new Axis<>(name, values, PLAIN, new Effect.Stepped(counts, change));
  }

  private static <T> List<T> kept(List<T> values) {
    return values instanceof Values ? values : Check.list("values", values);
  }

  private static boolean isPlainNumber(Object value) {
    return value instanceof Long || value instanceof Integer || isFinite(value);
  }

  private static boolean isFinite(Object value) {
    return value instanceof Double number && Double.isFinite(number);
  }

  static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The same axis under another name, as of a column. */
  public Axis<T> named(String other) {
    return new Axis<>(other, values, naming, effect);
  }

  /** The same axis with its values written in another way. */
  public Axis<T> written(Naming<? super T> otherNaming) {
    return new Axis<>(name, values, Objects.requireNonNull(otherNaming), effect);
  }

  /**
   * The same axis applied before all others, as models are: for one of one's own that chooses the
   * model. Rows and columns stay where they are.
   *
   * @throws IllegalArgumentException if it changes the workload alone
   */
  public Axis<T> appliedFirst() {
    if (effect instanceof Effect.Compiled compiled) {
      return new Axis<>(name, values, naming, new Effect.Compiled(Turn.MODEL, compiled.change()));
    }
    throw new IllegalArgumentException(
        "axis (" + name + ") must change more than the workload to be applied first");
  }

  /** The name, as of a column. */
  public String name() {
    return name;
  }

  /** The values in their order. */
  public List<T> values() {
    return values;
  }

  /** How a value is written, as in {@code Q4_K_M}. */
  public String text(T value) {
    return naming.nameOf(value);
  }

  Effect effect() {
    return effect;
  }

  /** Whether values are written as the numbers that they are. */
  boolean isNumeric() {
    return numeric;
  }

  /** Appends the text of a numeric value, without an object for it where there need be none. */
  void appendNumber(int index, StringBuilder to) {
    if (values instanceof Values whole) {
      to.append(whole.at(index));
    } else {
      to.append(textAt(index));
    }
  }

  String textAt(int index) {
    return text(values.get(index));
  }

  /** As in {@code weights [F16, Q8_0]}. */
  @Override
  public String toString() {
    return name
        + " "
        + (values instanceof Values ? values : values.stream().map(this::text).toList());
  }
}
