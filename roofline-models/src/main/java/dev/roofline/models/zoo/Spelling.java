package dev.roofline.models.zoo;

/** How far two names are apart. */
final class Spelling {

  private Spelling() {}

  /** Whether one name may be a slip of the other: a few letters off, or its beginning. */
  static boolean areSimilar(String wanted, String known) {
    return distance(wanted, known) <= Math.max(2, wanted.length() / 4)
        || (wanted.length() >= 3 && known.startsWith(wanted));
  }

  /** The Levenshtein distance: insertions, deletions and replacements of one letter. */
  static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                previous[column - 1] + replaced,
                Math.min(previous[column], current[column - 1]) + 1);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
