package dev.roofline.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.workload.Workload;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ObservedPointLaws {

  private static ObservedPoint atItsBound(
      double gigaflops, double gigabytes, int prompt, int generate, double times) {
    Device device =
        Device.of(
            "any",
            ComputeFormat.F16,
            FlopRate.gigaflopsPerSecond(gigaflops),
            Bandwidth.gigabytesPerSecond(gigabytes));
    Observer observer = Testbeds.observer(new Testbeds.Dense(), device);
    MeasuredRun run = MeasuredRun.of(Workload.of(prompt, generate));
    double bound = observer.observe(run, MeasuredTime.ofSeconds(1)).boundSeconds();
    return observer.observe(run, MeasuredTime.ofSeconds(bound * times));
  }

  /** Rounding puts many of these points a little above their roof. */
  @Property
  void aRunThatTakesItsBoundIsNotAboveTheRoof(
      @ForAll @DoubleRange(min = 1, max = 1e6) double gigaflops,
      @ForAll @DoubleRange(min = 1, max = 1e4) double gigabytes,
      @ForAll @IntRange(min = 0, max = 3000) int prompt,
      @ForAll @IntRange(min = 1, max = 3000) int generate) {
    assertThat(atItsBound(gigaflops, gigabytes, prompt, generate, 1).violation()).isEmpty();
  }

  @Property
  void aGenerationFasterThanItsBoundIsAboveTheRoof(
      @ForAll @DoubleRange(min = 1000, max = 1e6) double gigaflops,
      @ForAll @DoubleRange(min = 1, max = 1000) double gigabytes,
      @ForAll @IntRange(min = 1, max = 3000) int generate,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double times) {
    assertThat(atItsBound(gigaflops, gigabytes, 0, generate, times).violation()).isPresent();
  }
}
