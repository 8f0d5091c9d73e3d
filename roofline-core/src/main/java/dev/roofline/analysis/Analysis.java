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
import org.jspecify.annotations.Nullable;

/**
 * A question with its model compiled, whatever the workload: it gives the {@link Report} on any,
 * and the parts of one that cost less than the whole. Immutable and safe to share among threads.
 */
public final class Analysis {

  private final Inference question;
  private final Device device;
  private final Roofline roofline;
  private final Formats formats;
  private final Program program;

  /** Worked out when first asked for; threads that do so at once come to the same. */
  private volatile @Nullable ModelSize size;

  private volatile @Nullable MemoryNeed need;

  Analysis(Inference question) {
    this.question = question;
    this.device = question.device();
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

  /** The model compiled for evaluating many steps and runs. */
  public CompiledModel compile() {
    return new CompiledModel(program);
  }

  /** The roof that everything stands under. */
  public Roofline roofline() {
    return roofline;
  }

  /** Which bound the times of reports are. */
  public Bound bound() {
    return question.bound();
  }

  /** How large the model is. */
  public ModelSize size() {
    ModelSize known = size;
    if (known == null) {
      known =
          new ModelSize(
              question.model().parameters(),
              question.model().activeParameters(),
              question.quantization().bytes(question.model()),
              need().kvBytesPerToken());
      size = known;
    }
    return known;
  }

  /** What a workload keeps in memory. */
  public MemoryFit memory(Workload workload) {
    return new MemoryFit(
        size().weightBytes(),
        need().kvBytes(workload.last()),
        need().activationBytes(workload.prefill().orElseGet(workload::last)),
        device.memory());
  }

  /** The report on a workload. */
  public Report report(Workload workload) {
    PhaseAnalysis phases = new PhaseAnalysis(program, roofline, question.bound());
    Optional<Phase> prefill = workload.prefill().map(phases::prefill);
    Optional<Phase> decode = workload.decode().map(phases::decode);
    Phase total =
        prefill
            .map(first -> decode.map(then -> phases.total(first, then)).orElse(first))
            .orElseGet(decode::orElseThrow);
    return new Report(setting(workload), size(), prefill, decode, total, memory(workload));
  }

  private MemoryNeed need() {
    MemoryNeed known = need;
    if (known == null) {
      known = new MemoryNeed(program, formats);
      need = known;
    }
    return known;
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

  /** As in {@code Analysis[Inference[…]]}. */
  @Override
  public String toString() {
    return "Analysis[" + question + "]";
  }
}
