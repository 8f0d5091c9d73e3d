package dev.roofline.models.llamacpp;

import dev.roofline.algebra.Tensor;
import dev.roofline.format.Shape;
import java.util.ArrayList;
import java.util.List;

/** How the converter turns the tensor of a checkpoint into tensors of a file. */
enum SplitKind {
  /** As it is. */
  WHOLE {
    @Override
    List<Shape> parts(Tensor tensor, LayerSizes sizes) {
      return List.of(tensor.shape());
    }
  },
  /** Gates and up-projections, one above the other in each matrix. */
  HALVES {
    @Override
    List<Shape> parts(Tensor tensor, LayerSizes sizes) {
      int rank = tensor.shape().dimensions().size();
      Shape half = halved(tensor.shape(), tensor.name().endsWith("bias") ? rank - 1 : rank - 2);
      return List.of(half, half);
    }
  },
  /**
   * The up-projection of a latent, [heads·(d_n + d_v), d_c]: for each head the part of the keys,
   * transposed, and that of the values.
   */
  LATENT {
    @Override
    List<Shape> parts(Tensor tensor, LayerSizes sizes) {
      long heads = sizes.heads();
      long plain = sizes.plainKeys();
      long latent = tensor.shape().rowLength();
      return List.of(
          Shape.of(heads, latent, plain),
          Shape.of(heads, tensor.shape().rows() / heads - plain, latent));
    }
  },
  /** Queries, keys and values of a gated DeltaNet, and its gates, as wide as the values. */
  DELTA_NET {
    @Override
    List<Shape> parts(Tensor tensor, LayerSizes sizes) {
      long gates = sizes.linearValues();
      long hidden = tensor.shape().rowLength();
      return List.of(Shape.of(tensor.shape().rows() - gates, hidden), Shape.of(gates, hidden));
    }
  };

  /** The shapes of the parts, in the order of the names in the layout. */
  abstract List<Shape> parts(Tensor tensor, LayerSizes sizes);

  private static Shape halved(Shape shape, int dimension) {
    List<Long> dimensions = new ArrayList<>(shape.dimensions());
    dimensions.set(dimension, dimensions.get(dimension) / 2);
    return new Shape(dimensions);
  }
}
