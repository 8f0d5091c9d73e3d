package dev.roofline.models.measurements;

import dev.roofline.engine.Engine;
import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A speed from a public table.
 *
 * @param engine what ran
 * @param device where: a device of the catalogue or one of {@link Measurements#deviceJson}
 * @param family the catalogue's device of which it is a variant, or the device
 * @param model which model, by its id in the zoo where that has it
 * @param quantization the GGUF file type
 * @param test as llama-bench writes it: {@code pp512}, {@code tg128}, {@code tg32@4096}
 * @param tokensPerSecond the speed
 * @param fileBytes bytes of the GGUF file; 0 if not known
 * @param streamedBytes bytes of weights that a decode step reads
 * @param build 2023, 2024 or current
 * @param flashAttention whether the source says that it was on
 * @param batch prompt tokens computed at a time
 * @param grade how far the source is from whoever measured: primary, secondary, community …
 * @param source where it is published
 */
public record MeasuredSpeed(
    Engine engine,
    String device,
    String family,
    String model,
    String quantization,
    String test,
    double tokensPerSecond,
    long fileBytes,
    long streamedBytes,
    String build,
    boolean flashAttention,
    long batch,
    String grade,
    String source)
    implements Serializable {

  private static final Pattern TEST = Pattern.compile("(pp|tg)([0-9]+)(?:@([0-9]+))?");

  /** Refuses null. */
  public MeasuredSpeed {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(quantization, "quantization");
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(build, "build");
    Objects.requireNonNull(grade, "grade");
    Objects.requireNonNull(source, "source");
  }

  static MeasuredSpeed of(Table.Line line) {
    return new MeasuredSpeed(
        Engine.parse(line.text("engine")),
        line.text("device"),
        line.text("family"),
        line.text("model"),
        line.text("quantization"),
        line.text("test"),
        line.number("tokensPerSecond"),
        line.whole("fileBytes"),
        line.whole("streamedBytes"),
        line.text("build"),
        line.yes("flashAttention"),
        line.whole("batch"),
        line.text("grade"),
        line.text("source"));
  }

  /** Whether a prompt was read; else tokens were generated. */
  public boolean isPrompt() {
    return test.startsWith("pp");
  }

  /** Whether the engine was built after 2024. */
  public boolean isCurrent() {
    return build.equals("current");
  }

  /** Tokens of the prompt or generated. */
  public long tokens() {
    return Long.parseLong(parts().group(2));
  }

  /** Tokens cached before. */
  public long depth() {
    String depth = parts().group(3);
    return depth == null ? 0 : Long.parseLong(depth);
  }

  private Matcher parts() {
    Matcher parts = TEST.matcher(test);
    if (!parts.matches()) {
      throw new IllegalStateException("test (" + test + ") must be as in pp512 or tg128@4096");
    }
    return parts;
  }
}
