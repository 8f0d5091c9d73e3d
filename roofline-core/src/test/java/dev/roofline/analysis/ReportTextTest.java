package dev.roofline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.KernelKind;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Tensor;
import dev.roofline.algebra.Traffic;
import dev.roofline.device.Regime;
import dev.roofline.model.Execution;
import dev.roofline.model.Model;
import org.junit.jupiter.api.Test;

/** Texts around numbers that {@link ReportTest} works out. */
class ReportTextTest {

  private static final Report REPORT = HandModel.QUESTION.analyze();

  @Test
  void aReportPrintsAsATable() {
    assertThat(REPORT)
        .hasToString(
            """
            hand on box
              model     250 parameters, weights 500 B in F16, KV cache 40 B a token in F16
              roof      theoretical ceilings: 1 kFLOP/s in F16, 100 B/s, ridge at 10 FLOP/byte
              workload  batch 2, prompt 4, generate 3

            phase    tokens        work  traffic  FLOP/byte    attainable  regime          time  token/s  Φ norm.   Φ log
            prefill       8  19.4 kFLOP   2.1 kB      9.238  923.8 FLOP/s  memory-bound  30.6 s   0.2614   0.3739  0.2009
            decode        6  31.8 kFLOP   3.9 kB      8.154  815.4 FLOP/s  memory-bound    51 s   0.1176   0.4193  0.2235

            prefill is memory-bound: limited by the bandwidth of 100 B/s
            decode is memory-bound: limited by the bandwidth of 100 B/s
            memory: weights 500 B + KV 560 B + activations 480 B = 1.504 KiB; the device's capacity is not known
            """);
  }

  /** A table that is looked up: it takes time, but is no point on the plane. */
  private record Table() implements Model {

    @Override
    public String id() {
      return "table";
    }

    @Override
    public String family() {
      return "test";
    }

    @Override
    public Operator operator(Execution execution) {
      return Kernel.named("rows", KernelKind.EMBEDDING).reads(Tensor.of("rows", 50)).build();
    }
  }

  @Test
  void whatDoesNoWorkHasATimeButNoPotential() {
    Report report = HandModel.QUESTION.model(new Table()).analyze();
    assertThat(report.toString())
        .contains("phase    tokens    work  traffic  FLOP/byte  attainable  regime ")
        .contains("decode        6  0 FLOP    300 B          0           –  memory-bound   3 s");
    assertThat(report.decode().toString()).startsWith("decode: 6 tokens in 3 s (2 token/s), 0 ");
    assertThatIllegalStateException()
        .isThrownBy(report::potential)
        .withMessageStartingWith("decode (Tally[W 0.000 FLOP")
        .withMessageEndingWith(" must do work and move bytes to have a potential");
  }

  @Test
  void whereNoTrafficCountsThereIsNoIntensity() {
    Report report = HandModel.QUESTION.model(new Table()).counting(Traffic.KV_READ).analyze();
    assertThat(report.decode().regime()).isEqualTo(Regime.COMPUTE_BOUND);
    assertThat(report.toString())
        .contains("decode        6  0 FLOP      0 B          –           –");
  }

  @Test
  void assumptionsAreNotes() {
    assertThat(HandModel.QUESTION.counting(Traffic.WEIGHTS).analyze().toString())
        .endsWith("not known\nnote: counts only the traffic of weights\n");
  }

  @Test
  void operatorsPrintAsATableOfEachPhase() {
    assertThat(REPORT.operatorTable(2))
        .isEqualTo(
            """
            prefill by operator, slowest first
            operator  count       work  traffic  FLOP/byte  regime           time   share
            attn          2   16 kFLOP    640 B         25  compute-bound    16 s  52.3 %
            proj          2  3.2 kFLOP  1.36 kB      2.353  memory-bound   13.6 s  44.4 %

            decode by operator, slowest first
            operator  count        work  traffic  FLOP/byte  regime           time   share
            attn          2  28.8 kFLOP  1.68 kB      17.14  compute-bound  28.8 s  56.5 %
            proj          2   2.4 kFLOP  1.92 kB       1.25  memory-bound   19.2 s  37.6 %
            """);
  }

  @Test
  void aPhasePrintsAsALine() {
    assertThat(REPORT.decode())
        .hasToString(
            "decode: 6 tokens in 51 s (0.1176 token/s), 8.154 FLOP/byte, memory-bound: limited by"
                + " the bandwidth of 100 B/s");
  }
}
