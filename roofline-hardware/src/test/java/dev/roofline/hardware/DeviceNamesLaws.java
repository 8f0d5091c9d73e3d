package dev.roofline.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.of(Catalogue.ids());
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of(" ", "_", ".", "-", "  ");
  }
}
