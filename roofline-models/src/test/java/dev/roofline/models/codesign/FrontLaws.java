package dev.roofline.models.codesign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A front against its definition. */
class FrontLaws {

  /** A point of a class, at a position. */
  record Offer(double[] point, long ofClass, long position) {

    boolean beats(Offer that) {
      boolean better = false;
      for (int c = 0; c < point.length; c++) {
        if (point[c] > that.point[c]) {
          return false;
        }
        better |= point[c] < that.point[c];
      }
      return ofClass == that.ofClass && better;
    }

    boolean isEarlierEqualOf(Offer that) {
      return ofClass == that.ofClass
          && position < that.position
          && Arrays.equals(point, that.point);
    }
  }

  private static long[] front(List<Offer> offers) {
    Front front = new Front(offers.get(0).point().length);
    offers.forEach(offer -> front.offer(offer.point(), offer.ofClass(), offer.position()));
    return front.positions();
  }

  @Property
  void holdsWhatNothingBeats(@ForAll("offers") List<Offer> offers) {
    long[] unbeaten =
        offers.stream()
            .filter(one -> offers.stream().noneMatch(o -> o.beats(one) || o.isEarlierEqualOf(one)))
            .mapToLong(Offer::position)
            .sorted()
            .toArray();
    assertThat(front(offers)).isEqualTo(unbeaten);
  }

  @Property
  void doesNotDependOnTheOrderOfOffers(@ForAll("offers") List<Offer> offers, @ForAll long seed) {
    List<Offer> shuffled = new ArrayList<>(offers);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(front(shuffled)).isEqualTo(front(offers));
  }

  @Property
  void frontsOfPartsMakeTheFrontOfTheWhole(@ForAll("offers") List<Offer> offers, @ForAll int cut) {
    int at = Math.floorMod(cut, offers.size() + 1);
    Front left = new Front(offers.get(0).point().length);
    Front right = new Front(offers.get(0).point().length);
    offers.subList(0, at).forEach(o -> left.offer(o.point(), o.ofClass(), o.position()));
    offers
        .subList(at, offers.size())
        .forEach(o -> right.offer(o.point(), o.ofClass(), o.position()));
    left.offerAll(right);
    assertThat(left.positions()).isEqualTo(front(offers));
  }

  /** Few values make ties and equals; many make fronts large enough to be split and rebuilt. */
  @Provide
  Arbitrary<List<Offer>> offers() {
    return Arbitraries.randomValue(
        random -> {
          int coordinates = 1 + random.nextInt(5);
          int values = random.nextBoolean() ? 2 + random.nextInt(5) : 1_000_000;
          int classes = 1 + random.nextInt(3);
          int count = 1 + random.nextInt(random.nextInt(10) == 0 ? 3000 : 300);
          List<Offer> offers = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            double[] point =
                random.ints(coordinates, 0, values).mapToDouble(v -> v - values / 2.0).toArray();
            offers.add(new Offer(point, random.nextInt(classes), i));
          }
          Collections.shuffle(offers, random);
          return offers;
        });
  }
}
