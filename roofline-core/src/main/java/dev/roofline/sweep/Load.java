package dev.roofline.sweep;

import dev.roofline.workload.Workload;

/** The counts of a point while its axes set them; checked once all have. */
final class Load {

  private long batch;
  private long prompt;
  private long generate;

  Load set(Workload workload) {
    batch = workload.batch();
    prompt = workload.prompt();
    generate = workload.generate();
    return this;
  }

  void batch(long sequences) {
    batch = sequences;
  }

  void prompt(long tokens) {
    prompt = tokens;
  }

  void generate(long tokens) {
    generate = tokens;
  }

  /** One decode step after so many cached tokens, and the prompt that leaves them. */
  void context(long tokens) {
    prompt = tokens;
    generate = 1;
  }

  /**
   * The workload.
   *
   * @throws IllegalArgumentException if a count is out of range or there is nothing to do
   */
  Workload workload() {
    return new Workload(batch, prompt, generate);
  }
}
