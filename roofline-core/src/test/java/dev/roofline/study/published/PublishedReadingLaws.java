package dev.roofline.study.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.laws.Hardware;
import dev.roofline.laws.ValueLaws;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class PublishedReadingLaws implements ValueLaws<PublishedReading> {

  @Override
  public Arbitrary<PublishedReading> values() {
    Arbitrary<AttentionSizes> sizes =
        Combinators.combine(
                Arbitraries.integers().between(1, 100), Arbitraries.longs().between(1, 64))
            .as((layers, heads) -> AttentionSizes.of(layers, 64 * heads, heads));
    Arbitrary<PublishedRun> runs =
        Combinators.combine(
                Arbitraries.longs().between(1, 10_000),
                Arbitraries.longs().between(1, 10_000),
                Hardware.decades(-1, 5),
                Hardware.decades(-1, 4))
            .as(PublishedRun::new);
    Arbitrary<PublishedMemory> memories =
        Combinators.combine(Hardware.decades(3, 12), Hardware.decades(0, 6), Hardware.decades(0, 9))
            .as(PublishedMemory::new);
    return Combinators.combine(
            Arbitraries.of(PublishedAttention.MHA, PublishedAttention.GQA, PublishedAttention.GVA),
            sizes,
            runs,
            memories)
        .as(PublishedReading::of);
  }

  @Provide
  Arbitrary<PublishedReading> readings() {
    return values();
  }

  @Property
  void moreGeneratedTokensAreNoMoreWorkButMoreTime(
      @ForAll("readings") PublishedReading reading,
      @ForAll @LongRange(min = 1, max = 100_000) long more) {
    PublishedRun run = reading.run();
    PublishedReading longer =
        PublishedReading.of(
            reading.kind(),
            reading.sizes(),
            new PublishedRun(
                run.prompt(),
                run.generate() + more,
                run.promptTokensPerSecond(),
                run.generateTokensPerSecond()),
            reading.memory());
    assertThat(longer.work()).isEqualTo(reading.work());
    assertThat(longer.workPerSecond()).isLessThan(reading.workPerSecond());
    assertThat(longer.intensity().flopPerByteSecond())
        .isLessThan(reading.intensity().flopPerByteSecond());
  }

  @Property
  void intensityIsPerformanceOverPeakMemory(@ForAll("readings") PublishedReading reading) {
    double expected = reading.workPerSecond() / reading.peakBytes();
    assertThat(reading.intensity().flopPerByteSecond())
        .isCloseTo(expected, within(1e-12 * expected));
  }
}
