package dev.roofline.hardware.probe;

import java.util.List;

/** Takes one sample. */
@FunctionalInterface
interface Meter {

  /** How the works get on together for a time, in what they count per second. */
  Sample sample(List<Work> works, long nanos);
}
