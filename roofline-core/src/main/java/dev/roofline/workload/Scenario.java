package dev.roofline.workload;

import dev.roofline.check.Check;
import java.util.List;

/**
 * The paper's four scenarios: short (128) or long (4096) input, short or long output.
 *
 * @see <a href="https://arxiv.org/abs/2602.11506">RooflineBench</a>
 */
public enum Scenario {
  /** Short input, short output. */
  SISO(128, 128),
  /** Short input, long output. */
  SILO(128, 4096),
  /** Long input, short output. */
  LISO(4096, 128),
  /** Long input, long output. */
  LILO(4096, 4096);

  private final long prompt;
  private final long generate;

  Scenario(long prompt, long generate) {
    this.prompt = prompt;
    this.generate = generate;
  }

  /** Prompt tokens. */
  public long prompt() {
    return prompt;
  }

  /** Generated tokens. */
  public long generate() {
    return generate;
  }

  /**
   * This scenario for a batch of sequences.
   *
   * @throws IllegalArgumentException if the batch is out of range
   */
  public Workload batch(long batch) {
    return new Workload(batch, prompt, generate);
  }

  /**
   * Reads a name in any letter case.
   *
   * @throws IllegalArgumentException if there is no such scenario
   */
  public static Scenario parse(String text) {
    return Check.oneOf("scenario", text, List.of(values()));
  }
}
