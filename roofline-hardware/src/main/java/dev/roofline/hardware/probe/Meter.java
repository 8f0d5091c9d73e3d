package dev.roofline.hardware.probe;

import java.util.List;

/** Takes one sample. */
@FunctionalInterface
interface Meter {

  /** The rate at which the works get on together, in what they count per second. */
  double rate(List<Work> works, long nanos);
}
