package dev.roofline.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.format.NumberFormat;
import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.Operators;
import dev.roofline.workload.Step;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

@Domain(CoreDomain.class)
class KernelLaws {

  @Provide
  Arbitrary<WeightRead> reads() {
    return Operators.weightReads();
  }

  @Property
  void touchingEverySliceReadsTheWholeTensor(
      @ForAll("reads") WeightRead read, @ForAll NumberFormat format) {
    LinearForm slice = read.bytes(format);
    LinearForm whole = LinearForm.of(format.bytes(read.tensor().shape()), read.touched());
    assertThat(slice.times(read.slices())).isEqualTo(whole);
  }

  @Property
  void aBankWhoseExpertsAreAllActiveReadsLikeADenseWeight(
      @ForAll("reads") WeightRead read, @ForAll NumberFormat format, @ForAll Step step) {
    Extent all = Extent.experts(read.slices(), read.slices());
    WeightRead bank = new WeightRead(read.tensor(), read.slices(), all);
    assertThat(bank.bytes(format).at(step))
        .isEqualTo(WeightRead.whole(read.tensor()).bytes(format).at(step));
    assertThat(bank.activeParameters()).isEqualTo(read.tensor().parameters());
  }

  @Property
  void theFormatsOfCacheStateAndActivationsScaleTheirBytesAlone(
      @ForAll Kernel kernel, @ForAll Formats formats, @ForAll NumberFormat format) {
    Cost cost = kernel.cost(formats, 0);
    Cost other =
        kernel.cost(new Formats(formats.weights(), formats.cache(), formats.state(), format), 0);
    assertThat(other.activationBytes())
        .isEqualTo(kernel.activations().times(format.bitsPerElement() / 8));
    assertThat(other.kvReadBytes()).isEqualTo(cost.kvReadBytes());
    assertThat(other.kvWriteBytes()).isEqualTo(cost.kvWriteBytes());
    assertThat(other.weightBytes()).isEqualTo(cost.weightBytes());
    assertThat(other.flop()).isEqualTo(cost.flop()).isEqualTo(kernelFlop(kernel));
  }

  private static LinearForm kernelFlop(Kernel kernel) {
    return kernel.matrixFlop().plus(kernel.vectorFlop());
  }

  @Property
  void cacheAndStateAreReadWrittenAndKeptInTheirFormats(
      @ForAll Kernel kernel, @ForAll Formats formats) {
    double cache = formats.cache().bitsPerElement() / 8;
    double state = formats.state().bitsPerElement() / 8;
    Cost cost = kernel.cost(formats, 0);
    assertThat(cost.kvReadBytes())
        .isEqualTo(kernel.cache().read().times(cache).plus(kernel.state().read().times(state)));
    assertThat(cost.kvWriteBytes())
        .isEqualTo(
            kernel.cache().written().times(cache).plus(kernel.state().written().times(state)));
    assertThat(kernel.keptBytes(formats))
        .isEqualTo(kernel.cache().kept().times(cache).plus(kernel.state().kept().times(state)));
  }
}
