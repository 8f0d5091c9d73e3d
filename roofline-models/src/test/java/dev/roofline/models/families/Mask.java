package dev.roofline.models.families;

/** Which earlier tokens a token sees, in a layer; tokens count from 0. */
interface Mask {

  boolean sees(int layer, long query, long key);

  /** All of them. */
  static Mask full() {
    return (layer, query, key) -> true;
  }

  /** The last ones, itself included. */
  static Mask window(long size) {
    return (layer, query, key) -> query - key < size;
  }

  /** Those of its chunk. */
  static Mask chunk(long size) {
    return (layer, query, key) -> query / size == key / size;
  }

  /** This in every layer but each {@code every}th, which is full. */
  default Mask butEvery(int every) {
    return (layer, query, key) -> (layer + 1) % every == 0 || sees(layer, query, key);
  }
}
