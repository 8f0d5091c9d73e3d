package dev.roofline.engine;

import java.util.Arrays;

/** The product of those parameters of a formula that apply to a pass. */
final class Product {

  private final TimeModel model;
  private final int[] indices;

  Product(TimeModel model, int... indices) {
    this.model = model;
    this.indices = indices;
  }

  /** Times another parameter, if there is such a one and it applies. */
  Product times(String name, boolean applies) {
    int index = applies ? model.index(name) : -1;
    if (index < 0) {
      return this;
    }
    int[] longer = Arrays.copyOf(indices, indices.length + 1);
    longer[indices.length] = index;
    return new Product(model, longer);
  }

  double of(double[] values) {
    double product = 1;
    for (int index : indices) {
      product *= values[index];
    }
    return product;
  }
}
