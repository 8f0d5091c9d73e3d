package dev.roofline.command;

/** What intensity a study of depth draws. */
enum DepthReading {
  /** FLOPs by bytes moved. */
  PHYSICAL,
  /** Work by peak memory and wall time, as in the paper's figures. */
  PUBLISHED
}
