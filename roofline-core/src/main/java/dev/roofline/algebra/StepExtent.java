package dev.roofline.algebra;

/**
 * An extent that depends on the numbers of sequences and new tokens alone: {@code b^sequencePower ·
 * q^tokenPower} with powers 0 or 1.
 */
record StepExtent(String symbol, boolean bySequences, boolean byNewTokens) implements Extent {

  static final Extent ONCE = new StepExtent("ONCE", false, false);
  static final Extent SEQUENCES = new StepExtent("SEQUENCES", true, false);
  static final Extent TOKENS = new StepExtent("TOKENS", true, true);

  @Override
  public double at(long sequences, long newTokens, long cached) {
    return (bySequences ? (double) sequences : 1) * (byNewTokens ? newTokens : 1);
  }

  @Override
  public String toString() {
    return symbol;
  }
}
