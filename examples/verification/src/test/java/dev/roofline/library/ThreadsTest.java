package dev.roofline.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.analysis.CompiledModel;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.format.NumberFormats;
import dev.roofline.hardware.Catalogue;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import dev.roofline.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shared among threads gives each of them what it gives one alone, to the last bit. */
class ThreadsTest {

  private static final int THREADS = 64;
  private static final int WORKLOADS = 20;

  @ParameterizedTest
  @ValueSource(strings = {"llama-3.1-8b", "deepseek-v3", "gemma-3-4b", "granite-4.0-h-tiny"})
  void aSharedCompiledModelGivesIdenticalBits(String id) throws Exception {
    CompiledModel shared = question(id).compile();
    assertAllEqual(() -> bits(shared, workloads()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"llama-3.1-8b", "deepseek-v2-lite", "rwkv-4-169m"})
  void aSharedInferenceGivesIdenticalReports(String id) throws Exception {
    Inference shared = question(id);
    assertAllEqual(() -> reports(shared, workloads().limit(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"qwen3-30b-a3b", "mamba2-2.7b"})
  void modelsAndDevicesReadAtOnceAreTheSame(String id) throws Exception {
    assertAllEqual(() -> reports(question(id), workloads().limit(2)));
  }

  private static Inference question(String id) {
    return Inference.of(Zoo.model(id))
        .on(Catalogue.device("h100-sxm"))
        .quantized(NumberFormats.Q8_0);
  }

  private static Stream<Workload> workloads() {
    SplittableRandom random = new SplittableRandom(64);
    return Stream.generate(
            () ->
                new Workload(
                    random.nextLong(1, 100), random.nextLong(0, 20_000), random.nextLong(1, 9000)))
        .limit(WORKLOADS);
  }

  private static List<Long> bits(CompiledModel model, Stream<Workload> workloads) {
    List<Long> bits = new ArrayList<>();
    workloads.forEach(
        workload -> {
          Step last = workload.last();
          DecodeRun run = workload.decode().orElseThrow();
          Stream.of(
                  model.seconds(workload),
                  model.seconds(last),
                  model.aggregateSeconds(run),
                  model.tally(last).flop(),
                  model.tally(run).bytes())
              .map(Double::doubleToRawLongBits)
              .forEach(bits::add);
        });
    return bits;
  }

  private static List<String> reports(Inference question, Stream<Workload> workloads) {
    return workloads.map(workload -> everything(question.workload(workload).analyze())).toList();
  }

  /** The report as it prints, and its numbers to the last digit. */
  private static String everything(Report report) {
    return report
        + report.operatorTable(100)
        + report.total().tally()
        + report.total().seconds()
        + report.total().operators()
        + report.potential();
  }

  /** Starts all threads at the same moment; each must find what one finds alone afterwards. */
  private static <T> void assertAllEqual(Callable<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<T>> found = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        found.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      T alone = work.call();
      for (Future<T> each : found) {
        assertThat(each.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
