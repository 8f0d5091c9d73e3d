/** Roofline for the JVM: the operator algebra, the roofline bound and the analysis. */
// The modules of the qualified export are built after this one. Commons Math 3 is an automatic
// module: it has a stable name in its manifest, and no release of it has a descriptor.
@SuppressWarnings({"module", "requires-automatic"})
module dev.roofline.core {
  requires com.google.common;
  requires commons.math3;
  requires static transitive org.jspecify;

  exports dev.roofline.algebra;
  exports dev.roofline.analysis;
  exports dev.roofline.chart;
  exports dev.roofline.crossover;
  exports dev.roofline.device;
  exports dev.roofline.engine;
  exports dev.roofline.format;
  exports dev.roofline.measurement;
  exports dev.roofline.model;
  exports dev.roofline.potential;
  exports dev.roofline.quantity;
  exports dev.roofline.study;
  exports dev.roofline.study.equity;
  exports dev.roofline.study.published;
  exports dev.roofline.sweep;
  exports dev.roofline.text;
  exports dev.roofline.workload;
  exports dev.roofline.check to
      dev.roofline.models,
      dev.roofline.hardware;
}
