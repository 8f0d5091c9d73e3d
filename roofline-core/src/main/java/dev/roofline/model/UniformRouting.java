package dev.roofline.model;

import dev.roofline.algebra.Extent;

/** Every expert is as likely as any other. */
record UniformRouting() implements ExpertRouting {

  @Override
  public Extent touched(long experts, long active) {
    return Extent.experts(experts, active);
  }

  @Override
  public String assumption() {
    return "experts are chosen uniformly and independently by every token";
  }

  @Override
  public String toString() {
    return "uniform";
  }
}
