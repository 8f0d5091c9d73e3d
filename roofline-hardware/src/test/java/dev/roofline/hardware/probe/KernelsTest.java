package dev.roofline.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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
  void fusedAndPlainLoopsApplyChainsOfMultiplyAdds() {
    chainF32(8, FusedLoops::eightF32);
    chainF32(12, FusedLoops::twelveF32);
    chainF32(8, PlainLoops::f32);
    chainF64(8, FusedLoops::eightF64);
    chainF64(12, FusedLoops::twelveF64);
    chainF64(8, PlainLoops::f64);
  }

  private static void chainF32(int chain, Consumer<float[]> loop) {
    float[] values = {0, 1, 9};
    loop.accept(values);
    for (int i = 0; i < values.length; i++) {
      assertThat((double) values[i]).isCloseTo(chained(chain, i), within(1e-5));
    }
  }

  private static void chainF64(int chain, Consumer<double[]> loop) {
    double[] values = {0, 1, 9};
    loop.accept(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isCloseTo(chained(chain, i), within(1e-12));
    }
  }

  private static double chained(int chain, int start) {
    return 1 + (new double[] {0, 1, 9}[start] - 1) * Math.pow(0.875, chain);
  }

  @Test
  void loopsCountTwoFlopsAMultiplyAdd() {
    double[] flops = {0, 0};
    Arithmetic counted =
        new CachedLoops(
            "counted",
            12,
            values -> flops[0] += 2.0 * 12 * values.length,
            values -> flops[1] += 2.0 * 12 * values.length);
    assertThat(counted.work(ProbeKernel.FMA_F32).step()).isEqualTo(flops[0]);
    assertThat(counted.work(ProbeKernel.FMA_F64).step()).isEqualTo(flops[1]);
  }

  @Test
  void withoutTheVectorApiLoopsCompute() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      String loops = HostFacts.fusedMultiplyAdd() ? CachedLoops.FUSED : CachedLoops.PLAIN;
      assertThat(Arithmetic.ways()).allMatch(way -> way.method().startsWith(loops));
    }
  }

  @Test
  void everyKernelRunsOnAllThreadsAndOnOne() {
    List<Arithmetic> plain = List.of(CachedLoops.plain());
    List<Task> tasks = Task.all(List.of(slice(), slice()), plain);
    assertThat(tasks).hasSize(2 * ProbeKernel.values().length);
    assertThat(tasks).extracting(Task::threads).containsOnly(2, 1);
    assertThat(Task.all(List.of(slice()), plain)).extracting(Task::threads).containsOnly(1);
  }

  @Test
  void everyWayIsATask() {
    List<Task> tasks = Task.all(List.of(slice()), CachedLoops.fused());
    assertThat(tasks).hasSize(3 + 2 * 2);
    assertThat(tasks.get(3).sameWay(tasks.get(3))).isTrue();
    assertThat(tasks.get(3).sameWay(tasks.get(4))).isFalse();
  }
}
