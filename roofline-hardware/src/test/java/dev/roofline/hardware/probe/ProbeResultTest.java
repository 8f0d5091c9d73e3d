package dev.roofline.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import dev.roofline.device.Roofline;
import dev.roofline.format.ComputeFormat;
import dev.roofline.hardware.DeviceFile;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.DataSize;
import dev.roofline.quantity.FlopRate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeResultTest {

  private final ProbeResult result = Results.result(Results.figures());

  @Test
  void ceilingsAreTheBestSamples() {
    Roofline roofline = result.device().roofline(ComputeFormat.F32);
    assertThat(roofline.bandwidth()).isEqualTo(new Bandwidth(44e9));
    assertThat(roofline.peak()).isEqualTo(new FlopRate(231e9));
  }

  @Test
  void noFigureLiesAboveTheRoof() {
    // On one thread, undisturbed, this one was faster than on two.
    assertThat(result.device().roofline(ComputeFormat.F64).peak()).isEqualTo(new FlopRate(57e9));
  }

  @Test
  void deviceIsTheHostUnderMeasuredCeilings() {
    Device device = result.device();
    assertThat(device.id()).isEqualTo("host");
    assertThat(device.name()).isEqualTo("Test CPU");
    assertThat(device.memory()).hasValue(DataSize.gibibytes(24));
    assertThat(device.selected()).isEqualTo(CeilingSet.MEASURED);
    assertThat(device.under(CeilingSet.THEORETICAL).ceilings()).isEqualTo(device.ceilings());
  }

  @Test
  void narrowFormatsComputeInSinglePrecision() {
    assertThat(result.device().ceilings().resolve(ComputeFormat.F16)).isEqualTo(ComputeFormat.F32);
  }

  @Test
  void everyNumberNamesTheRunItComesFrom() {
    Provenance provenance = result.device().ceilings().bandwidth().provenance();
    assertThat(provenance.kind()).isEqualTo(Provenance.Kind.MEASURED);
    assertThat(provenance.source())
        .isEqualTo(
            "host probe, 2026-03-01: read on 2 threads: median 42 GB/s, spread 4.8 %, running 98 %,"
                + " best of 3 44 GB/s (16 B an element: two doubles read; loop); Test CPU, Linux"
                + " 6.1 amd64, A VM 17");
  }

  @Test
  void deviceComesBackFromItsFile() {
    Device device = result.device();
    assertThat(DeviceFile.parse("host.json", DeviceFile.toJson(device))).isEqualTo(device);
  }

  @Test
  void printsATable() {
    assertThat(result.toString().lines().toList())
        .startsWith(
            "Test CPU",
            "  Linux 6.1 amd64",
            "  A VM 17",
            "  memory 25.77 GB, last-level cache 33.55 MB, arrays 3.221 GB, 14.2 s",
            "kernel   threads        median  spread         best  repeats  running",
            "read           2       42 GB/s   4.8 %      44 GB/s        3     98 %")
        .contains(
            "fma-f32        2   222 GFLOP/s   2.5 %  231 GFLOP/s        3     98 %",
            "count: copy, 16 B an element: one double read, one written, write-allocate not"
                + " counted (loop)")
        .endsWith("note: a remark");
  }

  @Test
  void refusesToBeIncomplete() {
    List<ProbeFigure> memory = List.of(Results.figure(ProbeKernel.READ, 1, 20.0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Results.result(memory))
        .withMessage("figures ([read]) must hold memory, fma-f32 and fma-f64");
  }

  @Test
  void crossesToAnotherProcess() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(result);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(result).hasSameHashCodeAs(result);
    }
  }
}
