package dev.roofline.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.ValueLaws;
import dev.roofline.laws.Workloads;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

@Domain(CoreDomain.class)
class WorkloadLaws implements ValueLaws<Workload> {

  @Override
  public Arbitrary<Workload> values() {
    return Workloads.workloads();
  }

  @Provide
  Arbitrary<DecodeRun> shortRuns() {
    return Workloads.shortRuns();
  }

  @Property
  void stepJOfARunFindsTheFirstContextPlusJTokens(@ForAll("shortRuns") DecodeRun run) {
    List<Step> expected =
        LongStream.range(0, run.tokens())
            .mapToObj(j -> new Step(run.sequences(), 1, run.firstContext() + j))
            .toList();
    assertThat(run.steps()).containsExactlyElementsOf(expected);
    assertThat(run.lastContext()).isEqualTo(expected.get(expected.size() - 1).cachedTokens());
  }

  @Property
  void aRunCutInTwoIsTheSameRun(@ForAll("shortRuns") DecodeRun run) {
    if (run.tokens() > 1) {
      long middle = run.firstContext() + run.tokens() / 2;
      Stream<Step> head = run.between(run.firstContext(), middle - 1).steps();
      Stream<Step> tail = run.between(middle, run.lastContext()).steps();
      assertThat(Stream.concat(head, tail)).containsExactlyElementsOf(run.steps().toList());
    }
  }

  @Property
  void everyTokenIsReadOrGeneratedOnce(@ForAll Workload workload) {
    long read = workload.prefill().map(Step::newTokens).orElse(0L);
    long generated = workload.decode().map(DecodeRun::tokens).orElse(0L);
    assertThat(read).isEqualTo(workload.prompt());
    assertThat(generated).isEqualTo(workload.generate());
    workload.decode().ifPresent(run -> assertThat(run.firstContext()).isEqualTo(workload.prompt()));
  }

  @Property
  void theLastStepLeavesAllTokensInTheCache(@ForAll Workload workload) {
    Step last = workload.last();
    assertThat(last.sequences()).isEqualTo(workload.batch());
    assertThat(last.cachedTokens() + last.newTokens())
        .isEqualTo(workload.prompt() + workload.generate());
  }
}
