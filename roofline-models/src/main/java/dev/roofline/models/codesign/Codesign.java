package dev.roofline.models.codesign;

import dev.roofline.check.Check;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.Execution;
import dev.roofline.model.Quantization;
import dev.roofline.models.llamacpp.LlamaCppQuantization;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks which decoders fit a device, and which of those no other beats:
 *
 * <pre>{@code
 * Codesign.on(phone)
 *     .quantized(NumberFormats.Q4_0)
 *     .prompt(2048)
 *     .context(8192)
 *     .grid(ArchitectureGrid.decoder().aspectRatio(32, 128))
 *     .budget(Budget.memory(DataSize.gibibytes(6)))
 *     .budget(Budget.decodeAtLeast(20))
 *     .maximizing(Criterion.PARAMETERS)
 *     .minimizing(Criterion.SECONDS_PER_TOKEN)
 *     .search()
 * }</pre>
 *
 * <p>Immutable: every call returns a new value. Defaults: weights and cache in F16, one sequence, a
 * context of 8192 tokens, all of them prompt, the grid of {@link ArchitectureGrid#decoder()}, no
 * budget, one thread; without objectives the most parameters at the least time per token. Times are
 * operator-wise bounds: no engine is faster, real ones are slower.
 */
public final class Codesign {

  private static final int MOST_DEVICES = 32;
  private static final int MOST_THREADS = 1024;
  private static final int MOST_SAMPLE = 1_000_000;

  private final Question question;
  private final Running running;

  private Codesign(Question question, Running running) {
    this.question = question;
    this.running = running;
  }

  /**
   * Begins with the devices that every candidate must satisfy, under the ceilings selected in them.
   *
   * @throws IllegalArgumentException if there is none, or more than 32
   */
  public static Codesign on(Device... devices) {
    Check.inRange("devices", devices.length, 1, MOST_DEVICES);
    Question question =
        new Question(
            Arrays.asList(devices),
            List.of(Quantization.uniform(NumberFormats.F16)),
            List.of(NumberFormats.F16),
            Serving.USUAL,
            ArchitectureGrid.decoder(),
            List.of(),
            List.of());
    return new Codesign(question, Running.USUAL);
  }

  /**
   * How weights may be stored: all tensors of a candidate in one of these formats.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Codesign quantized(NumberFormat... formats) {
    return quantized(
        Arrays.stream(formats).map(Quantization::uniform).toArray(Quantization[]::new));
  }

  /**
   * How weights may be stored, by rules that treat every layer alike.
   *
   * @throws IllegalArgumentException if there is none, or one is llama.cpp's, whose mixes depend on
   *     the layer
   */
  public Codesign quantized(Quantization... rules) {
    Check.inRange("formats of weights", rules.length, 1, Integer.MAX_VALUE);
    for (Quantization rule : rules) {
      if (rule instanceof LlamaCppQuantization) {
        throw new IllegalArgumentException(
            "weights (\""
                + rule.name()
                + "\") must be stored alike in every layer, as in Q4_0 or AWQ-INT4-G128");
      }
    }
    return asking(question.weights(Arrays.asList(rules)));
  }

  /**
   * How the attention cache may be stored.
   *
   * @throws IllegalArgumentException if there is no format
   */
  public Codesign kvCache(NumberFormat... formats) {
    Check.inRange("formats of the cache", formats.length, 1, Integer.MAX_VALUE);
    return asking(question.caches(Arrays.asList(formats)));
  }

  /** The format products are computed in; a device without it takes the next wider one it has. */
  public Codesign computing(ComputeFormat format) {
    return asking(question.serving(question.serving().computing(format)));
  }

  /** The engine's choices. */
  public Codesign execution(Execution choices) {
    return asking(question.serving(question.serving().execution(choices)));
  }

  /** How many sequences run at once. */
  public Codesign batch(long sequences) {
    return asking(question.serving(question.serving().batch(sequences)));
  }

  /**
   * Prompt tokens of each sequence, at most the context; the whole context unless said.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Codesign prompt(long tokens) {
    return asking(question.serving(question.serving().prompt(tokens)));
  }

  /** Tokens cached when the decode step runs that is timed, and of which the cache has room. */
  public Codesign context(long tokens) {
    return asking(question.serving(question.serving().context(tokens)));
  }

  /** The shapes to try. */
  public Codesign grid(ArchitectureGrid shapes) {
    return asking(question.grid(shapes));
  }

  /** One more budget to keep. */
  public Codesign budget(Budget more) {
    return asking(question.budget(more));
  }

  /** One more objective, after those before: more is better. */
  public Codesign maximizing(Criterion criterion) {
    return asking(question.objective(Objective.most(criterion)));
  }

  /** One more objective, after those before: less is better. */
  public Codesign minimizing(Criterion criterion) {
    return asking(question.objective(Objective.least(criterion)));
  }

  /**
   * How many threads search; the answer does not depend on it.
   *
   * @throws IllegalArgumentException unless from 1 to 1024
   */
  public Codesign threads(int count) {
    Check.inRange("threads", count, 1, MOST_THREADS);
    return new Codesign(question, running.threads(count));
  }

  /**
   * Draws about so many candidates of the grid, always the same ones, and keeps those that are
   * feasible beside the front: a cloud to plot it against. None unless asked for.
   *
   * @throws IllegalArgumentException unless from 0 to 1 000 000
   */
  public Codesign sampling(int about) {
    Check.inRange("sample", about, 0, MOST_SAMPLE);
    return new Codesign(question, running.sample(about));
  }

  /** Who hears how far a search is. */
  public Codesign onProgress(SearchProgress listener) {
    return new Codesign(question, running.progress(listener));
  }

  private Codesign asking(Question other) {
    return new Codesign(other, running);
  }

  /**
   * Looks at every candidate.
   *
   * @throws IllegalArgumentException if the workload is out of range, the grid has more than 10¹²
   *     candidates, or a device computes neither in the format asked nor in a substitute
   * @throws ArithmeticException if a candidate is so large that its counts leave {@code long}
   * @throws IllegalStateException if the thread is interrupted before all candidates were looked at
   */
  public CodesignResult search() {
    question.serving().checked();
    Question whole = question;
    if (question.objectives().isEmpty()) {
      whole =
          question
              .objective(Objective.most(Criterion.PARAMETERS))
              .objective(Objective.least(Criterion.SECONDS_PER_TOKEN));
    }
    return new Search(whole, running).run();
  }

  /** As in {@code Codesign[23 depths × 31 hidden sizes, on rtx-4090, …]}. */
  @Override
  public String toString() {
    return "Codesign["
        + question.grid()
        + ", on "
        + question.devices().stream().map(Device::id).collect(Collectors.joining(", "))
        + ", budgets "
        + question.budgets()
        + ", objectives "
        + question.objectives()
        + "]";
  }
}
