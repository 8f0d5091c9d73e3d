package dev.roofline.study.published;

import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.check.Check;
import dev.roofline.engine.EngineProfile;
import dev.roofline.quantity.Prefix;
import dev.roofline.workload.Workload;
import java.io.Serializable;

/**
 * A scenario as llama-bench runs it: a prompt, and apart from it a generation from an empty
 * context, each with its mean speed.
 *
 * @param prompt prompt tokens
 * @param generate generated tokens
 * @param promptTokensPerSecond speed of the prompt in token/s
 * @param generateTokensPerSecond speed of the generation in token/s
 */
public record PublishedRun(
    long prompt, long generate, double promptTokensPerSecond, double generateTokensPerSecond)
    implements Serializable {

  /**
   * @throws IllegalArgumentException unless there are a prompt, a generation and speeds above zero
   */
  public PublishedRun {
    Check.inRange("prompt", prompt, 1, Long.MAX_VALUE);
    Check.inRange("generate", generate, 1, Long.MAX_VALUE);
    Check.positive("promptTokensPerSecond", promptTokensPerSecond);
    Check.positive("generateTokensPerSecond", generateTokensPerSecond);
  }

  /**
   * A scenario or another workload of one sequence with measured speeds in token/s.
   *
   * @throws IllegalArgumentException unless there are a prompt, a generation and speeds above zero
   */
  public static PublishedRun measured(
      Workload workload, double promptTokensPerSecond, double generateTokensPerSecond) {
    return new PublishedRun(
        workload.prompt(), workload.generate(), promptTokensPerSecond, generateTokensPerSecond);
  }

  /**
   * A workload at the speeds that the roofline bounds: what the run would be if it could not be
   * faster.
   *
   * @param question the model, its formats and the device
   * @param workload the tokens
   * @throws IllegalArgumentException unless there are a prompt and a generation
   * @throws IllegalStateException if no device was given
   */
  public static PublishedRun bounded(Inference question, Workload workload) {
    return measured(
        workload,
        prompt(question, workload).prefill().tokensPerSecond(),
        generation(question, workload).decode().tokensPerSecond());
  }

  /**
   * A workload at the speeds that an engine is predicted to reach.
   *
   * @param question the model, its formats and the device
   * @param workload the tokens
   * @param profile the engine
   * @throws IllegalArgumentException unless there are a prompt and a generation, or if the device
   *     has no peak that the engine's formula needs
   * @throws IllegalStateException if no device was given
   */
  public static PublishedRun predicted(
      Inference question, Workload workload, EngineProfile profile) {
    Report prompt = prompt(question, workload);
    Report generation = generation(question, workload);
    return measured(
        workload,
        profile.predict(prompt, prompt.prefill()).tokensPerSecond(),
        profile.predict(generation, generation.decode()).tokensPerSecond());
  }

  private static Report prompt(Inference question, Workload workload) {
    return question.workload(Workload.of(workload.prompt(), 0)).analyze();
  }

  /** llama-bench generates from an empty context. */
  private static Report generation(Inference question, Workload workload) {
    return question.workload(Workload.of(0, workload.generate())).analyze();
  }

  /** Seconds that one prompt takes. */
  public double promptSeconds() {
    return prompt / promptTokensPerSecond;
  }

  /** Seconds that one generation takes. */
  public double generateSeconds() {
    return generate / generateTokensPerSecond;
  }

  /** As in {@code prompt 128 at 1424 token/s, generate 128 at 50 token/s}. */
  @Override
  public String toString() {
    return "prompt %s at %s token/s, generate %s at %s token/s"
        .formatted(
            prompt,
            Prefix.significant(promptTokensPerSecond),
            generate,
            Prefix.significant(generateTokensPerSecond));
  }
}
