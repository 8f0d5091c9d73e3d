package dev.roofline.laws;

import static dev.roofline.laws.Exact.big;
import static dev.roofline.laws.Exact.cappedTriangle;

import dev.roofline.algebra.Extent;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

/**
 * An extent with what it means, in exact numbers and by another way than the library's: sums of
 * min(j, w) as differences of prefix sums, powers by repeated squaring in 80 digits.
 */
public record ExtentCase(Extent extent, Meaning meaning) {

  private static final MathContext DIGITS = new MathContext(80);

  /** The exact value at b sequences, q new tokens, c cached ones. */
  public interface Meaning {
    BigDecimal at(long b, long q, long c);
  }

  /** The extents without a parameter. */
  public static final List<ExtentCase> PLAIN =
      List.of(
          new ExtentCase(Extent.ONCE, (b, q, c) -> BigDecimal.ONE),
          new ExtentCase(Extent.SEQUENCES, (b, q, c) -> new BigDecimal(b)),
          new ExtentCase(Extent.TOKENS, (b, q, c) -> new BigDecimal(big(b).multiply(big(q)))),
          new ExtentCase(Extent.CONTEXT, context(Extent.UNBOUNDED).meaning),
          new ExtentCase(Extent.PAIRS, pairs(Extent.UNBOUNDED).meaning),
          new ExtentCase(Extent.CACHED, cached(Extent.UNBOUNDED).meaning));

  /** KV entries read: those from c − w + 2 to c + q, counted from 1. */
  public static ExtentCase context(long window) {
    return new ExtentCase(
        Extent.context(window),
        (b, q, c) -> {
          BigInteger before = big(c).subtract(big(window)).add(BigInteger.ONE).max(BigInteger.ZERO);
          return times(b, big(c).add(big(q)).subtract(before));
        });
  }

  /** Pairs: each query sees itself and at most w − 1 before it. */
  public static ExtentCase pairs(long window) {
    return new ExtentCase(
        Extent.pairs(window),
        (b, q, c) ->
            times(
                b,
                cappedTriangle(big(c).add(big(q)), big(window))
                    .subtract(cappedTriangle(big(c), big(window)))));
  }

  /** KV entries kept. */
  public static ExtentCase cached(long window) {
    return new ExtentCase(
        Extent.cached(window), (b, q, c) -> times(b, big(c).add(big(q)).min(big(window))));
  }

  /** KV entries read under chunked attention: from the start of the first token's chunk. */
  public static ExtentCase chunkContext(long chunk) {
    return new ExtentCase(
        Extent.chunkContext(chunk), (b, q, c) -> times(b, big(c).mod(big(chunk)).add(big(q))));
  }

  /** Pairs under chunked attention, as a difference of prefix sums over whole chunks. */
  public static ExtentCase chunkPairs(long chunk) {
    return new ExtentCase(
        Extent.chunkPairs(chunk),
        (b, q, c) ->
            times(b, chunkPrefix(big(c).add(big(q)), chunk).subtract(chunkPrefix(big(c), chunk))));
  }

  private static BigInteger chunkPrefix(BigInteger tokens, long chunk) {
    BigInteger[] chunks = tokens.divideAndRemainder(big(chunk));
    return chunks[0].multiply(triangle(big(chunk))).add(triangle(chunks[1]));
  }

  private static BigInteger triangle(BigInteger n) {
    return n.multiply(n.add(BigInteger.ONE)).shiftRight(1);
  }

  /** KV entries read when every query selects different ones, or all. */
  public static ExtentCase selected(long selected) {
    Meaning reads = pairs(selected).meaning;
    return new ExtentCase(
        Extent.selected(selected),
        (b, q, c) -> reads.at(b, q, c).min(times(b, big(c).add(big(q)))));
  }

  /** Expected distinct experts. */
  public static ExtentCase experts(long experts, long active) {
    return new ExtentCase(
        Extent.experts(experts, active),
        (b, q, c) -> expectedExperts(experts, active, big(b).multiply(big(q))));
  }

  /** n − n·((n − k)/n)^t. */
  public static BigDecimal expectedExperts(long experts, long active, BigInteger tokens) {
    BigDecimal n = new BigDecimal(experts);
    BigInteger expectedHits = tokens.multiply(big(active)).divide(big(experts));
    if (expectedHits.compareTo(big(1000)) > 0) {
      return n; // What is missing is below e^−1000.
    }
    BigDecimal missed = new BigDecimal(experts - active).divide(n, DIGITS);
    return n.subtract(n.multiply(power(missed, tokens), DIGITS));
  }

  private static BigDecimal power(BigDecimal base, BigInteger exponent) {
    BigDecimal power = BigDecimal.ONE;
    for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
      power = power.multiply(power, DIGITS);
      power = exponent.testBit(bit) ? power.multiply(base, DIGITS) : power;
    }
    return power;
  }

  private static BigDecimal times(long sequences, BigInteger value) {
    return new BigDecimal(big(sequences).multiply(value));
  }

  /** The exact value at a step. */
  public BigDecimal at(Step step) {
    return meaning.at(step.sequences(), step.newTokens(), step.cachedTokens());
  }

  /** The exact sum over a run, step by step. */
  public BigDecimal over(DecodeRun run) {
    return run.steps().map(this::at).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
