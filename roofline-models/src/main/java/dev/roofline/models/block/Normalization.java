package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelBuilder;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.model.Execution;
import java.util.Objects;

/**
 * A normalisation: a few vector FLOPs for each element and 2 activations (read, written).
 *
 * @param kind which formula
 * @param name the kernel's name
 * @param path where its tensors live
 * @param weight elements of its weight
 * @param elements elements normalised a token; a multiple of the weight where heads share it
 */
public record Normalization(Kind kind, String name, String path, Width weight, Width elements)
    implements Block {

  /** Refuses null. */
  public Normalization {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(elements, "elements");
  }

  /** A formula of normalisation. */
  public enum Kind {
    /**
     * x·w/√(mean x²): square, add, scale, multiply.
     *
     * @see <a href="https://arxiv.org/abs/1910.07467">Zhang and Sennrich 2019</a>
     */
    RMS(4, false),
    /**
     * (x − mean)·w/σ + b: add, subtract, square, add, scale, multiply, add.
     *
     * @see <a href="https://arxiv.org/abs/1607.06450">Ba et al. 2016</a>
     */
    LAYER(7, true);

    private final int flopPerElement;
    private final boolean biased;

    Kind(int flopPerElement, boolean biased) {
      this.flopPerElement = flopPerElement;
      this.biased = biased;
    }

    /** Vector FLOPs for each element. */
    public int flopPerElement() {
      return flopPerElement;
    }
  }

  /** RMSNorm over a whole vector. */
  public static Normalization rms(String path, Width width) {
    return of(Kind.RMS, path, width);
  }

  /** LayerNorm, with weight and bias, over a whole vector. */
  public static Normalization layer(String path, Width width) {
    return of(Kind.LAYER, path, width);
  }

  private static Normalization of(Kind kind, String path, Width width) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(width, "width");
    return new Normalization(kind, lastPart(path), path, width, width);
  }

  /** The same weight applied to {@code groups} vectors a token, as to the heads of a query. */
  public Normalization over(Width groups) {
    return new Normalization(kind, name, path, weight, weight.times(groups));
  }

  /** The same under another kernel name. */
  public Normalization named(String other) {
    return new Normalization(kind, other, path, weight, elements);
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  @Override
  public Operator operator(Execution execution) {
    KernelBuilder kernel =
        Kernel.named(name, KernelKind.NORM)
            .reads(Tensor.of(path + ".weight", weight.elements()))
            .vectorFlop(elements.per(kind.flopPerElement), Extent.TOKENS)
            .activations(elements.per(2), Extent.TOKENS);
    return kind.biased
        ? kernel.reads(Tensor.of(path + ".bias", weight.elements())).build()
        : kernel.build();
  }
}
