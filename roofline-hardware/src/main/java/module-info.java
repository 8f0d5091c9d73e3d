/** Devices with the provenance of every number, and the user's own devices from JSON. */
module dev.roofline.hardware {
  requires transitive dev.roofline.core;
  requires com.fasterxml.jackson.databind;
  requires jdk.management;
  requires static org.jspecify;

  exports dev.roofline.hardware;
  exports dev.roofline.hardware.probe;
}
