package dev.roofline.models.codesign;

import dev.roofline.analysis.Inference;
import dev.roofline.check.Check;
import dev.roofline.device.Device;
import dev.roofline.device.Roofline;
import dev.roofline.format.ComputeFormat;
import dev.roofline.model.Execution;
import dev.roofline.model.Model;
import dev.roofline.workload.Step;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate has to serve: a prompt, then tokens until the context is full.
 *
 * @param batch sequences at once
 * @param prompt tokens read before the first one is generated; 0 for the whole context
 * @param context tokens cached when the decode step runs that is timed
 * @param execution the engine's choices
 * @param compute the format of products, or none for the weights' default
 */
record Serving(
    long batch, long prompt, long context, Execution execution, @Nullable ComputeFormat compute)
    implements Serializable {

  private static final long CONTEXT = 8192;

  /** One sequence whose prompt fills a context of 8192 tokens. */
  static final Serving USUAL = new Serving(1, 0, CONTEXT, Execution.DEFAULT, null);

  Serving batch(long sequences) {
    return new Serving(sequences, prompt, context, execution, compute);
  }

  Serving prompt(long tokens) {
    Check.inRange("prompt", tokens, 1, Step.MOST);
    return new Serving(batch, tokens, context, execution, compute);
  }

  Serving context(long tokens) {
    return new Serving(batch, prompt, tokens, execution, compute);
  }

  Serving execution(Execution choices) {
    return new Serving(batch, prompt, context, choices, compute);
  }

  Serving computing(ComputeFormat format) {
    return new Serving(batch, prompt, context, execution, format);
  }

  /** This, if its numbers fit together. */
  Serving checked() {
    Check.inRange("batch", batch, 1, Step.MOST);
    Check.inRange("context", context, 1, Step.MOST - 1);
    if (prompt != 0) {
      Check.inRange("prompt", prompt, 1, context);
    }
    return this;
  }

  /** The decode step that is timed. */
  Step decode() {
    return Step.decode(batch, context);
  }

  /** The analysis of a model whose last step is that one. */
  Inference of(Model model, Device device, Precision precision) {
    long read = prompt == 0 ? context : prompt;
    return Inference.of(model)
        .on(device)
        .quantized(precision.weights())
        .kvCache(precision.cache())
        .computing(wanted(precision))
        .execution(execution)
        .batch(batch)
        .prompt(read)
        .generate(context - read + 1);
  }

  /** The roof that products stand under. */
  Roofline roofline(Device device, Precision precision) {
    return device.roofline(wanted(precision));
  }

  private ComputeFormat wanted(Precision precision) {
    return compute == null ? precision.weights().defaultCompute() : compute;
  }
}
