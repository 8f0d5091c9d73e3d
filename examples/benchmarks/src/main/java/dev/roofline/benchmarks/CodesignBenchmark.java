package dev.roofline.benchmarks;

import dev.roofline.format.NumberFormats;
import dev.roofline.hardware.Catalogue;
import dev.roofline.models.codesign.ArchitectureGrid;
import dev.roofline.models.codesign.AspectRatio;
import dev.roofline.models.codesign.AttentionShape;
import dev.roofline.models.codesign.Budget;
import dev.roofline.models.codesign.Codesign;
import dev.roofline.models.codesign.CodesignResult;
import dev.roofline.models.codesign.Criterion;
import dev.roofline.models.codesign.FeedForwardShape;
import dev.roofline.models.codesign.VocabularyShape;
import dev.roofline.models.codesign.WindowPattern;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole co-design search: tables of parts, candidates, front and check. An operation is a
 * candidate, every one of them possible.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 4)
public class CodesignBenchmark {

  /**
   * 128 depths × 32 hidden sizes × 4 attentions × 16 feed-forwards × 2 windows × 4 vocabularies.
   */
  private static final int CANDIDATES = 128 * 32 * 4 * 16 * 2 * 4;

  private static final int RATIOS = 16;

  /** Threads that search. */
  @Param({"1", "2"})
  public int threads;

  private final ArchitectureGrid grid =
      ArchitectureGrid.decoder()
          .layers(1, 128, 1)
          .hidden(256, 8192, 256)
          .aspectRatio(AspectRatio.ANY)
          .attention(
              AttentionShape.multiQuery(128),
              AttentionShape.grouped(128, 2),
              AttentionShape.grouped(64, 4),
              AttentionShape.multiHead(128))
          .feedForward(ratios())
          .windows(WindowPattern.FULL, WindowPattern.sliding(1024, 6))
          .vocabulary(
              VocabularyShape.tied(32_000),
              VocabularyShape.tied(128_256),
              VocabularyShape.untied(32_000),
              VocabularyShape.untied(128_256));

  private static FeedForwardShape[] ratios() {
    FeedForwardShape[] ratios = new FeedForwardShape[RATIOS];
    for (int i = 0; i < RATIOS; i++) {
      ratios[i] = FeedForwardShape.gated(2 + i / 4.0);
    }
    return ratios;
  }

  /** Refuses to measure a search of another size. */
  @Setup
  public void checkThatEveryCandidateIsPossible() {
    long possible = bestOfTwo().counts().possible();
    if (possible != CANDIDATES) {
      throw new IllegalStateException(
          "candidates (" + possible + ") must be " + CANDIDATES + " for the rate to be theirs");
    }
  }

  /** The most parameters at the least time per token. */
  @Benchmark
  @OperationsPerInvocation(CANDIDATES)
  public CodesignResult bestOfTwo() {
    return question().search();
  }

  /** Capacity against both latencies, cache and Φ. */
  @Benchmark
  @OperationsPerInvocation(CANDIDATES)
  public CodesignResult bestOfFive() {
    return question()
        .minimizing(Criterion.SECONDS_TO_FIRST_TOKEN)
        .minimizing(Criterion.KV_BYTES)
        .minimizing(Criterion.POTENTIAL)
        .search();
  }

  private Codesign question() {
    return Codesign.on(Catalogue.device("snapdragon-8-elite"))
        .quantized(NumberFormats.Q4_0)
        .prompt(2048)
        .grid(grid)
        .budget(Budget.decodeAtLeast(20))
        .budget(Budget.timeToFirstToken(4))
        .maximizing(Criterion.PARAMETERS)
        .minimizing(Criterion.SECONDS_PER_TOKEN)
        .threads(threads);
  }
}
