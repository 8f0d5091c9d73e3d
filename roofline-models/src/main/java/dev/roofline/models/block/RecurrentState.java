package dev.roofline.models.block;

import dev.roofline.algebra.Extent;
import dev.roofline.algebra.LinearForm;
import dev.roofline.algebra.Memory;
import dev.roofline.algebra.Polynomial;

/** State of a fixed size for each sequence: read once a step, written once a step, and kept. */
final class RecurrentState {

  private RecurrentState() {}

  /** A state of so many elements a sequence. */
  static Memory of(Polynomial elements) {
    LinearForm whole = LinearForm.of(elements, Extent.SEQUENCES);
    return new Memory(whole, whole, whole);
  }
}
