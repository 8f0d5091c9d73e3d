package dev.roofline.paper;

/**
 * One of the paper's six findings.
 *
 * @param number from 1 to 6
 * @param published what the paper says
 * @param computed what the library computes
 * @param verdict what that means
 * @param reason why
 */
record Finding(int number, String published, String computed, Verdict verdict, String reason) {

  /** What becomes of a finding. */
  enum Verdict {
    HOLDS("holds"),
    HOLDS_IN_PART("holds in part"),
    DOES_NOT_HOLD("does not hold");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    /** Of how many of several cases the finding is true. */
    static Verdict of(long cases, long all) {
      return cases == all ? HOLDS : cases == 0 ? DOES_NOT_HOLD : HOLDS_IN_PART;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
