package dev.roofline.algebra;

import static dev.roofline.laws.Exact.assertExact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.Algebra;
import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.ExtentCase;
import dev.roofline.laws.OrderLaws;
import dev.roofline.laws.ValueLaws;
import dev.roofline.laws.Workloads;
import dev.roofline.laws.Workloads.WindowedStep;
import dev.roofline.workload.Step;
import java.util.BitSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

@Domain(CoreDomain.class)
class ExtentLaws implements ValueLaws<Extent>, OrderLaws<Extent> {

  @Override
  public Arbitrary<Extent> values() {
    return Algebra.extents();
  }

  @Provide
  Arbitrary<WindowedStep> windowed() {
    return Workloads.windowed(Workloads.steps());
  }

  @Provide
  Arbitrary<WindowedStep> smallWindowed() {
    return Workloads.windowed(Workloads.smallSteps());
  }

  @Property
  void anExtentIsExactAtEveryStep(@ForAll ExtentCase extent, @ForAll Step step) {
    assertExact(extent.extent().at(step), extent.at(step));
  }

  @Property
  void aWindowIsExactWhereverItCuts(@ForAll("windowed") WindowedStep windowed) {
    Step step = windowed.step();
    for (ExtentCase extent : windows(windowed.window())) {
      assertExact(extent.extent().at(step), extent.at(step));
    }
  }

  private static ExtentCase[] windows(long window) {
    return new ExtentCase[] {
      ExtentCase.context(window),
      ExtentCase.pairs(window),
      ExtentCase.cached(window),
      ExtentCase.chunkContext(window),
      ExtentCase.chunkPairs(window),
      ExtentCase.selected(window)
    };
  }

  /** Walks over the attention mask: query i sees itself and the w − 1 keys before it. */
  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void aWindowCountsTheKeysThatQueriesSee(@ForAll("smallWindowed") WindowedStep windowed) {
    Step step = windowed.step();
    long window = windowed.window();
    long last = step.cachedTokens() + step.newTokens();
    BitSet read = new BitSet();
    long pairs = 0;
    for (long query = step.cachedTokens() + 1; query <= last; query++) {
      for (long key = 1; key <= query; key++) {
        if (query - key < window) {
          pairs++;
          read.set((int) key);
        }
      }
    }
    long kept = 0;
    for (long key = 1; key <= last; key++) {
      kept += last - key < window ? 1 : 0;
    }
    assertThat(Extent.context(window).at(step)).isEqualTo(step.sequences() * read.cardinality());
    assertThat(Extent.pairs(window).at(step)).isEqualTo(step.sequences() * pairs);
    assertThat(Extent.cached(window).at(step)).isEqualTo(step.sequences() * kept);
    Statistics.collect(
        window >= last ? "beyond" : window > step.cachedTokens() ? "within" : "saturated");
    Statistics.coverage(
        checker -> {
          checker.check("beyond").percentage(share -> share > 10);
          checker.check("within").percentage(share -> share > 10);
          checker.check("saturated").percentage(share -> share > 10);
        });
  }

  /** Walks over the mask of chunked attention: a query sees its chunk up to itself. */
  @Property
  void aChunkCountsTheKeysThatQueriesSee(@ForAll("smallWindowed") WindowedStep windowed) {
    Step step = windowed.step();
    long chunk = windowed.window();
    BitSet read = new BitSet();
    long pairs = 0;
    for (long query = step.cachedTokens();
        query < step.cachedTokens() + step.newTokens();
        query++) {
      for (long key = 0; key <= query; key++) {
        if (key / chunk == query / chunk) {
          pairs++;
          read.set((int) key);
        }
      }
    }
    assertThat(Extent.chunkContext(chunk).at(step))
        .isEqualTo(step.sequences() * read.cardinality());
    assertThat(Extent.chunkPairs(chunk).at(step)).isEqualTo(step.sequences() * pairs);
  }

  @Property
  void aChunkSeesNoMoreThanAWindowOfItsSize(@ForAll("windowed") WindowedStep windowed) {
    Step step = windowed.step();
    assertThat(Extent.chunkPairs(windowed.window()).at(step))
        .isLessThanOrEqualTo(Extent.pairs(windowed.window()).at(step));
    assertThat(Extent.selected(windowed.window()).at(step))
        .isLessThanOrEqualTo(Extent.CONTEXT.at(step));
  }

  @Property
  void aWindowBeyondTheContextIsFullAttention(@ForAll Step step) {
    long tokens = step.cachedTokens() + step.newTokens();
    for (long window : new long[] {tokens, tokens + 1, 10 * tokens, Extent.UNBOUNDED}) {
      assertThat(Extent.context(window).at(step)).isEqualTo(Extent.CONTEXT.at(step));
      assertThat(Extent.pairs(window).at(step)).isEqualTo(Extent.PAIRS.at(step));
      assertThat(Extent.cached(window).at(step)).isEqualTo(Extent.CACHED.at(step));
      assertThat(Extent.chunkContext(window).at(step)).isEqualTo(Extent.CONTEXT.at(step));
      assertThat(Extent.chunkPairs(window).at(step)).isEqualTo(Extent.PAIRS.at(step));
      assertThat(Extent.selected(window).at(step)).isEqualTo(Extent.CONTEXT.at(step));
    }
  }

  @Property
  void duringDecodePairsAndContextAreTheSame(@ForAll("windowed") WindowedStep windowed) {
    Step step = Step.decode(windowed.step().sequences(), windowed.step().cachedTokens());
    assertThat(Extent.pairs(windowed.window()).at(step))
        .isEqualTo(Extent.context(windowed.window()).at(step));
  }

  @Property
  void anExtentIsFiniteAndMonotoneInTheBatch(@ForAll Extent extent, @ForAll Step step) {
    Step larger = new Step(Step.MOST, step.newTokens(), step.cachedTokens());
    assertThat(extent.at(step)).isFinite().isPositive();
    assertThat(extent.at(larger)).isFinite().isGreaterThanOrEqualTo(extent.at(step));
  }

  @Property
  void chunksOfAPromptHaveAllItsPairs(@ForAll("windowed") WindowedStep windowed) {
    Step whole = windowed.step();
    long head = (whole.newTokens() + 1) / 2;
    if (head < whole.newTokens() && whole.cachedTokens() + head <= Step.MOST) {
      Step first = new Step(whole.sequences(), head, whole.cachedTokens());
      Step second =
          new Step(whole.sequences(), whole.newTokens() - head, whole.cachedTokens() + head);
      Extent pairs = Extent.pairs(windowed.window());
      assertExact(pairs.at(first) + pairs.at(second), pairs.at(whole));
    }
  }
}
