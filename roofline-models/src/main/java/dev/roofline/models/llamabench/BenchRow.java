package dev.roofline.models.llamabench;

import dev.roofline.check.Quote;
import dev.roofline.measurement.ForwardPass;
import dev.roofline.measurement.MeasuredRun;
import dev.roofline.measurement.MeasuredTime;
import dev.roofline.models.ModelFileException;
import dev.roofline.workload.DecodeRun;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** One measurement of llama-bench. Immutable. */
public final class BenchRow {

  private final int number;
  private final BenchModel model;
  private final BenchSettings settings;
  private final BenchTest test;
  private final BenchTiming timing;

  BenchRow(Fields fields) {
    number = fields.row();
    model = new BenchModel(fields);
    settings = new BenchSettings(fields);
    try {
      test = test(fields);
      MicroBatch.check(test.prompt(), settings.batch(), settings.microBatch());
    } catch (ModelFileException refused) {
      throw refused;
    } catch (IllegalArgumentException impossible) {
      throw fields.refusal(String.valueOf(impossible.getMessage()));
    }
    timing = Timings.of(fields, test.tokens());
  }

  /** By its name where that is all there is, or where the counts alone would mislead. */
  private static BenchTest test(Fields fields) {
    Optional<String> name = fields.text("test");
    if (name.isPresent() && (!fields.has("n_prompt") || name.get().contains("@pp"))) {
      return BenchTest.parse(name.get());
    }
    return BenchTest.of(
        fields.required("n_prompt", 0, BenchTest.MOST_TOKENS),
        fields.required("n_gen", 0, BenchTest.MOST_TOKENS),
        fields.whole("n_depth", 0, BenchTest.MOST_TOKENS).orElse(0));
  }

  /** The place among the rows of its file, from 1. */
  public int number() {
    return number;
  }

  /** What is said of the model. */
  public BenchModel model() {
    return model;
  }

  /** How it was run. */
  public BenchSettings settings() {
    return settings;
  }

  /** What was run. */
  public BenchTest test() {
    return test;
  }

  /** How long it took. */
  public BenchTiming timing() {
    return timing;
  }

  /** The prompt as forward passes in the micro-batches of {@link #settings()}; none without one. */
  public List<MicroBatch> prefill() {
    return test.prefill(settings.batch(), settings.microBatch());
  }

  /** The generation; none if nothing is generated. */
  public Optional<DecodeRun> decode() {
    return test.decode();
  }

  /** What ran while the clock did, for the roofline plane. */
  public MeasuredRun measuredRun() {
    return new MeasuredRun(
        prefill().stream().map(part -> new ForwardPass(part.step(), part.logits())).toList(),
        decode().stream().toList());
  }

  /** The mean time of a repetition, with their spread where it is known. */
  public MeasuredTime measuredTime() {
    MeasuredTime mean = MeasuredTime.ofSeconds(timing.mean());
    OptionalDouble deviation = timing.standardDeviation();
    return deviation.isPresent() ? mean.plusMinus(deviation.getAsDouble()) : mean;
  }

  /** As in {@code row 3: SmolLM2-135M-Q8_0.gguf, tg64 @ d1024, 61.31 token/s}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "row %d: %s, %s, %.2f token/s",
        number,
        Quote.line(model.name()),
        test,
        timing.tokensPerSecond());
  }
}
