package dev.roofline.algebra;

import java.io.Serializable;
import java.util.Objects;

/**
 * Elements that outlive a step: an attention cache or a recurrent state.
 *
 * @param read elements a step reads
 * @param written elements a step writes
 * @param kept elements kept after the step
 */
public record Memory(LinearForm read, LinearForm written, LinearForm kept) implements Serializable {

  /** Nothing. */
  public static final Memory NONE = new Memory(LinearForm.ZERO, LinearForm.ZERO, LinearForm.ZERO);

  /** Refuses null. */
  public Memory {
    Objects.requireNonNull(read, "read");
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(kept, "kept");
  }

  /** The sum of both. */
  public Memory plus(Memory that) {
    return new Memory(read.plus(that.read), written.plus(that.written), kept.plus(that.kept));
  }
}
