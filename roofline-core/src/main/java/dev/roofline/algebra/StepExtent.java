package dev.roofline.algebra;

/**
 * An extent that depends on the numbers of sequences and new tokens alone: {@code b^sequencePower ·
 * q^tokenPower} with powers 0 or 1.
 */
record StepExtent(String symbol, boolean bySequences, boolean byNewTokens) implements Extent {

  @Override
  public double at(long sequences, long newTokens, long cached) {
    return (bySequences ? (double) sequences : 1) * (byNewTokens ? newTokens : 1);
  }

  @Override
  public String toString() {
    return symbol;
  }
}
