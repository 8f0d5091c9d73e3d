package dev.roofline.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.quantity.DataSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemarksTest {

  private static final Host HOST = Results.host(new DataSize(32L << 20));
  private static final List<ProbeFigure> VECTOR =
      List.of(
          new ProbeFigure(
              ProbeKernel.FMA_F32, 1, "Vector API, 256 bit", List.of(1e11, 1.01e11), 1));

  @Test
  void aCleanRunNeedsNoRemark() {
    assertThat(Remarks.of(HOST, Results.ARRAYS, VECTOR, List.of())).isEmpty();
  }

  @Test
  void smallArraysMayStayInTheCache() {
    assertThat(Remarks.of(HOST, new DataSize(48L << 20), VECTOR, List.of()))
        .containsExactly(
            "the arrays (50.33 MB) are 1.5 times the last-level cache (33.55 MB), fewer than 4, and"
                + " the bandwidth may be too high; give the probe more memory and time, and Java"
                + " more heap with -Xmx");
  }

  @Test
  void anUnknownCacheIsNamed() {
    assertThat(Remarks.of(Results.host(null), Results.ARRAYS, VECTOR, List.of()))
        .containsExactly(
            "the last-level cache is unknown; if it holds a good part of the arrays' 3.221 GB, the"
                + " bandwidth is too high");
  }

  @Test
  void aShortWarmUpIsNamed() {
    List<ProbeKernel> gaining = List.of(ProbeKernel.READ, ProbeKernel.TRIAD);
    assertThat(Remarks.of(HOST, Results.ARRAYS, VECTOR, gaining))
        .containsExactly(
            "read, triad still gained speed when the warm-up ended; give the probe more time");
  }

  @Test
  void aBusyMachineIsNamed() {
    ProbeFigure half = new ProbeFigure(ProbeKernel.FMA_F32, 2, "Vector API", List.of(1e11), 0.5);
    assertThat(Remarks.of(HOST, Results.ARRAYS, List.of(VECTOR.get(0), half), List.of()))
        .containsExactly(
            "the machine was busy: fma-f32 on 2 had its processors for 50 % of the time; an idle"
                + " one would show more");
  }

  @Test
  void theWidestSpreadIsNamed() {
    List<ProbeFigure> figures =
        List.of(
            Results.figure(ProbeKernel.READ, 2, 40.0, 20.0, 30.0),
            Results.figure(ProbeKernel.COPY, 1, 10.0, 12.5, 9.0),
            VECTOR.get(0));
    assertThat(Remarks.of(HOST, Results.ARRAYS, figures, List.of()))
        .containsExactly(
            "samples lie far apart (read on 2: 33 %): other work disturbed them; repeat on an idle"
                + " machine");
  }

  @Test
  void loopsNameTheVectorApi() {
    assertThat(Remarks.of(HOST, Results.ARRAYS, Results.figures(), List.of()))
        .containsExactly(
            "the peaks are those of loops that the JIT compiler vectorised; start java with"
                + " --add-modules jdk.incubator.vector for the Vector API, which may reach more");
  }
}
