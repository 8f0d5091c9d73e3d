package dev.roofline.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SpellingLaws {

  @Test
  void countsSlips() {
    assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
  }

  @Property
  boolean isSymmetric(
      @ForAll @AlphaChars @StringLength(max = 12) String a,
      @ForAll @AlphaChars @StringLength(max = 12) String b) {
    return Spelling.distance(a, b) == Spelling.distance(b, a);
  }

  @Property
  boolean isZeroForEqualNamesOnly(
      @ForAll @AlphaChars @StringLength(max = 3) String a,
      @ForAll @AlphaChars @StringLength(max = 3) String b) {
    return (Spelling.distance(a, b) == 0) == a.equals(b);
  }

  @Property
  boolean obeysTheTriangleInequality(
      @ForAll @AlphaChars @StringLength(max = 8) String a,
      @ForAll @AlphaChars @StringLength(max = 8) String b,
      @ForAll @AlphaChars @StringLength(max = 8) String c) {
    return Spelling.distance(a, c) <= Spelling.distance(a, b) + Spelling.distance(b, c);
  }

  @Property
  boolean isOneForAnotherLetter(
      @ForAll @AlphaChars @StringLength(max = 8) String a,
      @ForAll @AlphaChars @StringLength(max = 8) String b) {
    return Spelling.distance(a + "1" + b, a + "2" + b) == 1;
  }

  @Property
  boolean isOneForOneMoreLetter(
      @ForAll @AlphaChars @StringLength(max = 8) String a,
      @ForAll @AlphaChars @StringLength(1) String letter) {
    return Spelling.distance(a, a + letter) == 1;
  }

  @Test
  void aTextLongerThanAnyNameIsFar() {
    assertThat(Spelling.distance("name", "x".repeat(1 << 20))).isEqualTo(100);
  }
}
