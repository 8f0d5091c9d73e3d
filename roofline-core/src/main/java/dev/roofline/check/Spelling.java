package dev.roofline.check;

/** How far two names are apart, to suggest what a wrong one may have meant. */
public final class Spelling {

  /** Beyond this, a text is no slip of a name. */
  private static final int LONGEST = 100;

  private Spelling() {}

  /**
   * The Levenshtein distance: the fewest letters to insert, delete or replace to get from one text
   * to the other. Of a text longer than any name only the beginning counts.
   */
  public static int distance(String from, String to) {
    String left = from.substring(0, Math.min(from.length(), LONGEST));
    String right = to.substring(0, Math.min(to.length(), LONGEST));
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[right.length()];
  }
}
