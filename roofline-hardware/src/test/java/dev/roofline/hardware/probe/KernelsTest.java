package dev.roofline.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the kernels compute and count. */
class KernelsTest {

  private static final int LENGTH = 2 * ArrayPlan.CHUNK;

  private static Slice slice() {
    Slice slice = Slice.of(LENGTH);
    Arrays.setAll(slice.a(), i -> -1);
    Arrays.setAll(slice.b(), i -> i);
    Arrays.setAll(slice.c(), i -> 2 * i);
    return slice;
  }

  @Test
  void triadWritesEveryElementOnce() {
    Slice slice = slice();
    Work triad = StreamWork.of(ProbeKernel.TRIAD, List.of(slice));
    assertThat(triad.step()).isEqualTo(24.0 * ArrayPlan.CHUNK);
    assertThat(slice.a()[ArrayPlan.CHUNK - 1]).isEqualTo(2.0 * (ArrayPlan.CHUNK - 1));
    assertThat(slice.a()[ArrayPlan.CHUNK]).isEqualTo(-1);
    triad.step();
    assertThat(slice.a()).isEqualTo(slice.c());
  }

  @Test
  void copyCopies() {
    Slice slice = slice();
    Work copy = StreamWork.of(ProbeKernel.COPY, List.of(slice));
    assertThat(copy.step() + copy.step()).isEqualTo(16.0 * LENGTH);
    assertThat(slice.a()).isEqualTo(slice.b());
  }

  @Test
  void readReadsTwoEqualArrays() {
    Slice slice = Slice.of(LENGTH);
    Work read = StreamWork.of(ProbeKernel.READ, List.of(slice));
    assertThat(read.step() + read.step()).isEqualTo(16.0 * LENGTH);
    slice.c()[ArrayPlan.CHUNK - 1] = 0;
    assertThatIllegalStateException()
        .isThrownBy(read::step)
        .withMessage("the arrays that are read must be equal");
  }

  @Test
  void streamsGoFromSliceToSliceAndBackToTheFirst() {
    List<Slice> slices = List.of(slice(), slice());
    Work copy = StreamWork.of(ProbeKernel.COPY, slices);
    IntStream.range(0, 4).forEach(step -> copy.step());
    assertThat(slices).allMatch(slice -> Arrays.equals(slice.a(), slice.b()));
    Arrays.fill(slices.get(0).a(), 7);
    copy.step();
    assertThat(slices.get(0).a()[1]).isEqualTo(1);
    assertThat(slices.get(0).a()[ArrayPlan.CHUNK]).isEqualTo(7);
  }

  @Test
  void fusedAndPlainLoopsApplyEightMultiplyAdds() {
    float[] fused = {0, 1, 9};
    float[] plain = fused.clone();
    FusedLoops.f32(fused);
    PlainLoops.f32(plain);
    double[] exact = {0, 1, 9};
    double[] rounded = exact.clone();
    FusedLoops.f64(exact);
    PlainLoops.f64(rounded);
    for (int i = 0; i < exact.length; i++) {
      double expected = 1 + (new double[] {0, 1, 9}[i] - 1) * Math.pow(0.875, 8);
      assertThat(exact[i]).isCloseTo(expected, within(1e-12));
      assertThat(rounded[i]).isCloseTo(expected, within(1e-12));
      assertThat((double) fused[i]).isCloseTo(expected, within(1e-5));
      assertThat((double) plain[i]).isCloseTo(expected, within(1e-5));
    }
  }

  @Test
  void loopsCountTwoFlopsAMultiplyAdd() {
    double[] sweeps = {0, 0};
    Arithmetic counted =
        new CachedLoops(
            "counted",
            values -> sweeps[0] += 2.0 * 8 * values.length,
            values -> sweeps[1] += 2.0 * 8 * values.length);
    assertThat(counted.inF32().step()).isEqualTo(sweeps[0]);
    assertThat(counted.inF64().step()).isEqualTo(sweeps[1]);
  }

  @Test
  void withoutTheVectorApiLoopsCompute() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      String loops = HostFacts.fusedMultiplyAdd() ? CachedLoops.FUSED : CachedLoops.PLAIN;
      assertThat(Arithmetic.fastest().method()).isEqualTo(loops);
    }
  }

  @Test
  void everyKernelRunsOnAllThreadsAndOnOne() {
    List<Task> tasks = Task.all(List.of(slice(), slice()), CachedLoops.plain());
    assertThat(tasks).hasSize(2 * ProbeKernel.values().length);
    assertThat(tasks).extracting(Task::threads).containsOnly(2, 1);
    assertThat(Task.all(List.of(slice()), CachedLoops.plain()))
        .extracting(Task::threads)
        .containsOnly(1);
  }
}
