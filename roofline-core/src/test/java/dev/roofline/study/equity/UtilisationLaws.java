package dev.roofline.study.equity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.analysis.Bound;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Phase;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.laws.Hardware;
import dev.roofline.laws.Stacks;
import dev.roofline.laws.Stacks.Stack;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.study.Stage;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UtilisationLaws {

  @Provide
  Arbitrary<Stack> stacks() {
    return Stacks.stacks();
  }

  @Provide
  Arbitrary<Device> devices() {
    return Combinators.combine(Hardware.decades(9, 15), Hardware.decades(9, 13))
        .as(
            (flop, bytes) ->
                Device.of("any", ComputeFormat.F16, new FlopRate(flop), new Bandwidth(bytes)));
  }

  private static Phase phase(Stack stack, Device device, Stage stage, Bound bound) {
    return stage.of(Inference.of(stack).on(device).prompt(64).generate(8).bound(bound).analyze());
  }

  @Property(tries = 300)
  void theRoofAtTheIntensityBoundsBothShares(
      @ForAll("stacks") Stack stack,
      @ForAll("devices") Device device,
      @ForAll Stage stage,
      @ForAll Bound bound) {
    Phase phase = phase(stack, device, stage, bound);
    Utilisation used = Utilisation.of(phase);
    for (Resource resource : Resource.values()) {
      double share = resource.roofShare(phase.roofline(), phase.operationalIntensity());
      assertThat(resource.of(used)).isBetween(0.0, share * (1 + 1e-12));
    }
  }

  @Property(tries = 300)
  void aSingleStepUnderTheAggregateBoundUsesAllOfOneResource(
      @ForAll("stacks") Stack stack, @ForAll("devices") Device device) {
    Utilisation used = Utilisation.of(phase(stack, device, Stage.PREFILL, Bound.AGGREGATE));
    assertThat(Math.max(used.compute(), used.bandwidth())).isGreaterThan(1 - 1e-12);
  }
}
