package dev.roofline.analysis;

import dev.roofline.algebra.Formats;
import dev.roofline.algebra.Traffic;
import dev.roofline.analysis.Report.ModelSize;
import dev.roofline.analysis.Report.Setting;
import dev.roofline.device.Device;
import dev.roofline.device.Roofline;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries one question from model to report. */
final class Analysis {

  private final Inference question;
  private final Device device;
  private final Roofline roofline;
  private final Formats formats;
  private final Program program;

  Analysis(Inference question) {
    this.question = question;
    this.device = question.requireDevice();
    this.roofline = device.roofline(question.wanted());
    this.formats =
        new Formats(
            question.quantization().assign(question.model()),
            question.kvCache(),
            NumberFormats.F32,
            activationFormat(question.wanted()));
    this.program =
        ProgramBuilder.build(
            question.model().operator(question.execution()), formats, question.traffic(), roofline);
  }

  /** Activations are 16 bit wide unless products are computed in more. */
  private static NumberFormat activationFormat(ComputeFormat compute) {
    return switch (compute) {
      case F64, F32, TF32 -> NumberFormats.F32;
      default -> NumberFormats.F16;
    };
  }

  CompiledModel compile() {
    return new CompiledModel(program);
  }

  Report report() {
    Workload workload = question.workload();
    PhaseAnalysis phases = new PhaseAnalysis(program, roofline, question.bound());
    Optional<Phase> prefill = workload.prefill().map(phases::prefill);
    Optional<Phase> decode = workload.decode().map(phases::decode);
    Phase total =
        prefill
            .map(first -> decode.map(then -> phases.total(first, then)).orElse(first))
            .orElseGet(decode::orElseThrow);
    MemoryNeed need = new MemoryNeed(program, formats);
    long weightBytes = question.quantization().bytes(question.model());
    return new Report(
        setting(workload),
        new ModelSize(
            question.model().parameters(),
            question.model().activeParameters(),
            weightBytes,
            need.kvBytesPerToken()),
        prefill,
        decode,
        total,
        new MemoryFit(
            weightBytes,
            need.kvBytes(workload.last()),
            need.activationBytes(workload.prefill().orElseGet(workload::last)),
            device.memory()));
  }

  private Setting setting(Workload workload) {
    ComputeFormat computed = device.ceilings().resolve(question.wanted());
    return new Setting(
        question.model(),
        device,
        workload,
        question.quantization(),
        question.kvCache(),
        question.wanted(),
        computed,
        assumptions(computed));
  }

  private List<String> assumptions(ComputeFormat computed) {
    List<String> assumptions = new ArrayList<>();
    if (computed != question.wanted()) {
      assumptions.add(
          "computes in %s: %s has no %s peak among its %s ceilings"
              .formatted(computed, device.id(), question.wanted(), device.selected()));
    }
    if (question.model().activeParameters() < question.model().parameters()) {
      assumptions.add(question.execution().routing().assumption());
    }
    if (question.traffic().size() < Traffic.values().length) {
      assumptions.add("traffic counted: " + question.traffic());
    }
    return List.copyOf(assumptions);
  }
}
