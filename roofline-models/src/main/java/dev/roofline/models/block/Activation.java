package dev.roofline.models.block;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * An activation function, with the vector FLOPs it costs for each element. Exponential, error
 * function and division count as one FLOP each, as do sums and products.
 */
public enum Activation {
  /**
   * x/(1 + e⁻ˣ): exponential, sum, quotient, sign.
   *
   * @see <a href="https://arxiv.org/abs/1702.03118">Elfwing et al. 2017</a>
   */
  SILU(4, "silu", "swish"),
  /**
   * Gaussian error linear unit, by the error function or the tanh approximation.
   *
   * @see <a href="https://arxiv.org/abs/1606.08415">Hendrycks and Gimpel 2016</a>
   */
  GELU(8, "gelu", "gelu_new", "gelu_fast", "gelu_python", "gelu_pytorch_tanh"),
  /** x/(1 + e^(−1.702·x)), which approximates {@link #GELU}, from the same paper. */
  QUICK_GELU(5, "quick_gelu"),
  /**
   * x/(1 + e^(−1.702·x)), its input bounded above and the gate's on both sides, plus one.
   *
   * @see <a href="https://arxiv.org/abs/2508.10925">gpt-oss</a>
   */
  CLAMPED_SWIGLU(9),
  /** max(x, 0). */
  RELU(1, "relu"),
  /**
   * max(x, 0)².
   *
   * @see <a href="https://arxiv.org/abs/2109.08668">Primer</a>
   */
  RELU2(2, "relu2");

  private final int flopPerElement;
  private final List<String> names;

  Activation(int flopPerElement, String... names) {
    this.flopPerElement = flopPerElement;
    this.names = List.of(names);
  }

  /** Vector FLOPs for each element. */
  public int flopPerElement() {
    return flopPerElement;
  }

  /** Every name that {@link #parse} knows. */
  public static List<String> names() {
    return Arrays.stream(values()).flatMap(activation -> activation.names.stream()).toList();
  }

  /**
   * Reads a Hugging Face name, as in {@code gelu_pytorch_tanh}.
   *
   * @throws IllegalArgumentException if there is no such function
   */
  public static Activation parse(String name) {
    Objects.requireNonNull(name, "name");
    return Arrays.stream(values())
        .filter(activation -> activation.names.contains(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "activation (\"" + name + "\") must be one of " + String.join(", ", names())));
  }
}
