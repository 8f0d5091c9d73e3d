package dev.roofline.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.format.ComputeFormat;
import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.Hardware;
import dev.roofline.laws.ValueLaws;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(CoreDomain.class)
class DeviceLaws implements ValueLaws<Device> {

  @Override
  public Arbitrary<Device> values() {
    return Hardware.devices();
  }

  @Property
  void workResolvesToItsFormatOrTheNearestSubstituteThatHasAPeak(
      @ForAll Ceilings ceilings, @ForAll ComputeFormat wanted) {
    List<ComputeFormat> usable =
        wanted.substitutes().stream().filter(ceilings.peaks()::containsKey).toList();
    if (ceilings.peak(wanted).isPresent()) {
      assertThat(ceilings.resolve(wanted)).isEqualTo(wanted);
    } else if (!usable.isEmpty()) {
      assertThat(ceilings.resolve(wanted)).isEqualTo(usable.get(0));
    } else {
      assertThat(catching(ceilings, wanted))
          .isEqualTo(
              "compute format (%s) must be one the device has, or narrower than one it has: %s",
              wanted, ceilings.peaks().keySet());
    }
  }

  private static String catching(Ceilings ceilings, ComputeFormat wanted) {
    try {
      return ceilings.resolve(wanted).name();
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  @Property
  void theRooflineHasTheResolvedPeakAndTheSelectedBandwidth(
      @ForAll Device device, @ForAll ComputeFormat format) {
    Ceilings selected = device.sets().get(device.selected());
    assertThat(device.ceilings()).isEqualTo(selected);
    if (selected.peaks().containsKey(format)) {
      assertThat(device.roofline(format))
          .isEqualTo(
              Roofline.of(selected.peaks().get(format).value(), selected.bandwidth().value()));
    }
  }

  @Property
  void peaksAreListedInTheOrderOfTheirFormats(@ForAll Ceilings ceilings) {
    assertThat(List.copyOf(ceilings.peaks().keySet())).isSorted();
  }
}
