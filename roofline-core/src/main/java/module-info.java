/** Roofline for the JVM: the operator algebra, the roofline bound and the analysis. */
// The modules of the qualified export are built after this one.
@SuppressWarnings("module")
module dev.roofline.core {
  requires com.google.common;
  requires static transitive org.jspecify;

  exports dev.roofline.algebra;
  exports dev.roofline.analysis;
  exports dev.roofline.device;
  exports dev.roofline.format;
  exports dev.roofline.measurement;
  exports dev.roofline.model;
  exports dev.roofline.potential;
  exports dev.roofline.quantity;
  exports dev.roofline.text;
  exports dev.roofline.workload;
  exports dev.roofline.check to
      dev.roofline.models,
      dev.roofline.hardware;
}
