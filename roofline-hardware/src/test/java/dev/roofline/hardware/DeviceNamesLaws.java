package dev.roofline.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class DeviceNamesLaws {

  @Property
  void plainIsPlain(@ForAll String name) {
    assertThat(DeviceNames.plain(DeviceNames.plain(name))).isEqualTo(DeviceNames.plain(name));
  }

  @Property
  void caseAndSeparatorsDoNotMatter(
      @ForAll("ids") String id, @ForAll boolean upper, @ForAll("separators") String separator) {
    String name = id.replace("-", separator);
    assertThat(Catalogue.entry(upper ? name.toUpperCase(Locale.ROOT) : name).id()).isEqualTo(id);
  }

  @Property
  void aDeviceIsFoundByItsId(@ForAll("ids") String id) {
    assertThat(Catalogue.search(id)).first().isEqualTo(id);
  }

  @Property
  void distanceIsZeroOnlyToItself(@ForAll("words") String a, @ForAll("words") String b) {
    assertThat(DeviceNames.distance(a, b) == 0).isEqualTo(a.equals(b));
  }

  @Property
  void distanceIsSymmetric(@ForAll("words") String a, @ForAll("words") String b) {
    assertThat(DeviceNames.distance(a, b)).isEqualTo(DeviceNames.distance(b, a));
  }

  @Property
  void distanceIsShortest(
      @ForAll("words") String a, @ForAll("words") String b, @ForAll("words") String c) {
    assertThat(DeviceNames.distance(a, c))
        .isLessThanOrEqualTo(DeviceNames.distance(a, b) + DeviceNames.distance(b, c));
  }

  @Property
  void anotherLetterIsDistanceOne(@ForAll("words") String a, @ForAll("words") String b) {
    assertThat(DeviceNames.distance(a + "x" + b, a + "y" + b)).isEqualTo(1);
  }

  @Property
  void oneMoreLetterIsDistanceOne(
      @ForAll("words") String a, @ForAll @AlphaChars @StringLength(1) String letter) {
    assertThat(DeviceNames.distance(a, a + letter)).isEqualTo(1);
  }

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.of(Catalogue.ids());
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of(" ", "_", ".", "-", "  ");
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("ab1").ofMaxLength(6);
  }
}
