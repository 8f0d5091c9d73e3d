package dev.roofline.sweep;

import java.io.Serializable;

/**
 * How the values of an axis are written.
 *
 * @param <T> what the values are
 */
@FunctionalInterface
public interface Naming<T> extends Serializable {

  /** The text of a value. */
  String nameOf(T value);
}
