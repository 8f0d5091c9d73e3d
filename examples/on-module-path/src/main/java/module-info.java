/** A program of one's own on the module path: it reads the library and its own JSON mapper. */
module com.example.planner {
  requires com.fasterxml.jackson.databind;
  requires dev.roofline.hardware;
  requires dev.roofline.models;
  requires static org.jspecify;
}
