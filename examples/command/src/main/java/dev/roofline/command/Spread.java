package dev.roofline.command;

import java.util.ArrayList;
import java.util.List;

/** A few of many, evenly spread. */
final class Spread {

  private Spread() {}

  /** All, or so many with the first and the last among them. */
  static <T> List<T> of(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<T> spread = new ArrayList<>();
    for (long i = 0; i < most; i++) {
      spread.add(all.get(most == 1 ? 0 : (int) (i * (all.size() - 1) / (most - 1))));
    }
    return spread;
  }
}
