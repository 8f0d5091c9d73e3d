package dev.roofline.crossover;

import dev.roofline.analysis.Inference;
import java.util.Objects;

/**
 * The way from a question to the counts at which its answer changes:
 *
 * <pre>{@code
 * Crossover.ofDecodeStep(inference.prompt(8192)).acrossBatch().meetingRidge()
 * Crossover.ofDecodeStep(grouped).acrossContext().sameTimeAs(latent)
 * }</pre>
 *
 * <p>Counts that are not searched, formats, device and everything else are those of the {@link
 * Inference}. Immutable: every call returns a new value.
 */
public final class Crossover {

  /** The largest batch, in sequences, looked at unless another is given. */
  public static final long MOST_BATCH = 1_000_000;

  /** The longest context or prompt, in tokens, looked at unless another is given. */
  public static final long MOST_TOKENS = 10_000_000;

  private final Part part;
  private final Inference question;

  private Crossover(Part part, Inference question) {
    this.part = part;
    this.question = Objects.requireNonNull(question, "question");
  }

  /** The step that generates the first token after the question's prompt, which is its context. */
  public static Crossover ofDecodeStep(Inference question) {
    return new Crossover(Part.DECODE_STEP, question);
  }

  /** All steps that generate the question's tokens after its prompt. */
  public static Crossover ofDecodeRun(Inference question) {
    return new Crossover(Part.DECODE_RUN, question);
  }

  /** The step that reads the question's prompt. */
  public static Crossover ofPrefill(Inference question) {
    return new Crossover(Part.PREFILL, question);
  }

  /** Prefill and decode together. */
  public static Crossover ofWorkload(Inference question) {
    return new Crossover(Part.WORKLOAD, question);
  }

  /** Across 1 to {@value #MOST_BATCH} sequences. */
  public CrossoverSearch acrossBatch() {
    return acrossBatch(1, MOST_BATCH);
  }

  /**
   * Across numbers of sequences that run at once.
   *
   * @throws IllegalArgumentException unless 1 ≤ least ≤ most ≤ {@link
   *     dev.roofline.workload.Step#MOST}
   */
  public CrossoverSearch acrossBatch(long least, long most) {
    return across(Count.BATCH, least, most);
  }

  /**
   * Across contexts of 0 to {@value #MOST_TOKENS} tokens.
   *
   * @throws IllegalStateException if a prefill is asked about, which has no context
   */
  public CrossoverSearch acrossContext() {
    return acrossContext(0, MOST_TOKENS);
  }

  /**
   * Across numbers of tokens in the cache when the first token is generated.
   *
   * @throws IllegalArgumentException unless 0 ≤ least ≤ most ≤ {@link
   *     dev.roofline.workload.Step#MOST}
   * @throws IllegalStateException if a prefill is asked about, which has no context
   */
  public CrossoverSearch acrossContext(long least, long most) {
    if (part == Part.PREFILL || part == Part.WORKLOAD) {
      throw new IllegalStateException(part + " has a prompt, not a context: acrossPrompt()");
    }
    return across(Count.CONTEXT, least, most);
  }

  /**
   * Across prompts of 1 to {@value #MOST_TOKENS} tokens.
   *
   * @throws IllegalStateException if decode alone is asked about, which has a context
   */
  public CrossoverSearch acrossPrompt() {
    return acrossPrompt(1, MOST_TOKENS);
  }

  /**
   * Across numbers of tokens of the prompt.
   *
   * @throws IllegalArgumentException unless 1 ≤ least ≤ most ≤ {@link
   *     dev.roofline.workload.Step#MOST}
   * @throws IllegalStateException if decode alone is asked about, which has a context
   */
  public CrossoverSearch acrossPrompt(long least, long most) {
    if (part == Part.DECODE_STEP || part == Part.DECODE_RUN) {
      throw new IllegalStateException(part + " has a context, not a prompt: acrossContext()");
    }
    return across(Count.PROMPT, least, most);
  }

  private CrossoverSearch across(Count count, long least, long most) {
    return CrossoverSearch.of(part, question, new CountRange(count, least, most));
  }

  /** As in {@code Crossover[decode step, Inference[…]]}. */
  @Override
  public String toString() {
    return "Crossover[" + part + ", " + question + "]";
  }
}
