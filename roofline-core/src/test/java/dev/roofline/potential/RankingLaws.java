package dev.roofline.potential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.Hardware;
import dev.roofline.laws.ValueLaws;
import dev.roofline.potential.Comparison.Ranked;
import dev.roofline.potential.Ranking.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(CoreDomain.class)
class RankingLaws implements ValueLaws<Ranking> {

  /** Entries on two devices. */
  @Override
  public Arbitrary<Ranking> values() {
    Arbitrary<List<Entry>> entries =
        Combinators.combine(Hardware.rooflines(), Hardware.rooflines())
            .flatAs(
                (one, other) ->
                    Arbitraries.oneOf(
                            Hardware.potentialsUnder(one), Hardware.potentialsUnder(other))
                        .list()
                        .ofMaxSize(6)
                        .map(RankingLaws::named));
    return Combinators.combine(Arbitraries.of(PotentialForm.class), entries).as(Ranking::new);
  }

  private static List<Entry> named(List<Potential> potentials) {
    List<Entry> entries = new ArrayList<>();
    potentials.forEach(potential -> entries.add(new Entry("m" + entries.size(), potential)));
    return entries;
  }

  @Property
  void everyEntryIsInExactlyOneGroup(@ForAll("values") Ranking ranking) {
    List<Entry> inGroups = ranking.groups().stream().flatMap(List::stream).toList();
    assertThat(inGroups).containsExactlyInAnyOrderElementsOf(ranking.entries());
  }

  @Property
  void aGroupIsOrderedAndAllOfItIsComparable(@ForAll("values") Ranking ranking) {
    for (List<Entry> group : ranking.groups()) {
      for (int i = 1; i < group.size(); i++) {
        Optional<Ranked> ranked = compared(ranking, group.get(i - 1), group.get(i));
        assertThat(ranked.orElseThrow().difference()).isLessThanOrEqualTo(0);
      }
    }
  }

  @Property
  void membersOfDifferentGroupsAreIncomparable(@ForAll("values") Ranking ranking) {
    List<List<Entry>> groups = ranking.groups();
    for (int i = 1; i < groups.size(); i++) {
      assertThat(compared(ranking, groups.get(i - 1).get(0), groups.get(i).get(0))).isEmpty();
    }
    assertThat(ranking.isTotal()).isEqualTo(groups.size() <= 1);
  }

  private static Optional<Ranked> compared(Ranking ranking, Entry a, Entry b) {
    return a.potential().against(b.potential(), ranking.form()).ranked();
  }
}
