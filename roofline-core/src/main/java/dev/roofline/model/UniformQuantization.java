package dev.roofline.model;

import dev.roofline.algebra.WeightFormats;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;

/** One format for every tensor. */
record UniformQuantization(NumberFormat format) implements Quantization {

  @Override
  public String name() {
    return format.name();
  }

  @Override
  public WeightFormats assign(Model model) {
    return WeightFormats.uniform(format);
  }

  @Override
  public ComputeFormat defaultCompute() {
    return format.defaultCompute();
  }

  @Override
  public String toString() {
    return name();
  }
}
