package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import java.util.Objects;

/** Assembles {@link Mamba2Mixer}; every call replaces one default. */
public final class Mamba2MixerBuilder {

  private final Width hidden;
  private final StateSpace sizes;
  private final Dimension taps;
  private String path = "mixer";
  private Activation function = Activation.SILU;
  private boolean inputBias;
  private boolean convolutionBias = true;
  private boolean outputBias;
  private boolean normed = true;

  Mamba2MixerBuilder(Width hidden, StateSpace sizes, Dimension taps) {
    this.hidden = Objects.requireNonNull(hidden, "hidden");
    this.sizes = Objects.requireNonNull(sizes, "sizes");
    this.taps = Objects.requireNonNull(taps, "taps");
  }

  /** Its tensors live under {@code other}. */
  public Mamba2MixerBuilder at(String other) {
    path = other;
    return this;
  }

  /** The activation of the convolution and of the gate. */
  public Mamba2MixerBuilder activation(Activation other) {
    function = other;
    return this;
  }

  /** Whether the projection in has a bias. */
  public Mamba2MixerBuilder inputBias(boolean biased) {
    inputBias = biased;
    return this;
  }

  /** Whether the convolution has a bias. */
  public Mamba2MixerBuilder convolutionBias(boolean biased) {
    convolutionBias = biased;
    return this;
  }

  /** Whether the projection out has a bias. */
  public Mamba2MixerBuilder outputBias(boolean biased) {
    outputBias = biased;
    return this;
  }

  /** Whether the output is normed, or only gated. */
  public Mamba2MixerBuilder normed(boolean withNorm) {
    normed = withNorm;
    return this;
  }

  /** The mixer. */
  public Mamba2Mixer build() {
    Width inner = sizes.inner();
    Width projected = inner.plus(sizes.channels()).plus(Width.of(sizes.heads()));
    Block gate =
        normed
            ? new GatedNorm(path + ".norm", inner, inner, function)
            : ActivationBlock.gated(function, inner).named("gate");
    return new Mamba2Mixer(
        Block.sequence(
            Projection.of(path + ".in_proj", hidden, projected).biased(inputBias),
            new CausalConvolution(
                path + ".conv1d", sizes.channels(), taps, convolutionBias, function),
            new StateSpaceScan(path, sizes),
            gate,
            Projection.of(path + ".out_proj", inner, hidden).biased(outputBias)));
  }
}
