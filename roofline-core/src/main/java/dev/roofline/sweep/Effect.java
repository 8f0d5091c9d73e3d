package dev.roofline.sweep;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

/** What the values of an axis change, by index. */
sealed interface Effect extends Serializable {

  /** When an axis is applied, whatever its place among the axes. */
  enum Turn {
    MODEL,
    DEVICE,
    SETTING,
    /** After the device, and after any axis that may choose one. */
    CEILINGS,
    /** After weights and device, by which an engine chooses what it computes in. */
    ENGINE,
    /** After the engine, whose choice it overrides. */
    COMPUTE
  }

  /** A count of the workload. */
  enum Count {
    BATCH,
    PROMPT,
    GENERATE
  }

  /**
   * A change of the question, which is compiled anew.
   *
   * @param turn when it is applied
   * @param change what it changes
   */
  record Compiled(Turn turn, SetupChange change) implements Effect {}

  /**
   * A change of the workload, evaluated on what is compiled.
   *
   * @param counts the counts that it sets; none if it only derives them
   * @param change what it changes
   */
  record Stepped(Set<Count> counts, LoadChange change) implements Effect {

    /** Copies the set. */
    public Stepped {
      EnumSet<Count> own = EnumSet.noneOf(Count.class);
      own.addAll(counts);
      counts = own;
    }

    boolean sets(Count count) {
      return counts.contains(count);
    }
  }

  /** Applies a value by its index. */
  @FunctionalInterface
  interface SetupChange extends Serializable {
    Setup apply(Setup setup, int index);
  }

  /** Applies a value by its index. */
  @FunctionalInterface
  interface LoadChange extends Serializable {
    void apply(Load load, int index);
  }
}
