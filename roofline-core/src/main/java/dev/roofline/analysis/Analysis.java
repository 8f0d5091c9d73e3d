package dev.roofline.analysis;

import dev.roofline.algebra.Formats;
import dev.roofline.analysis.Report.ModelSize;
import dev.roofline.analysis.Report.Setting;
import dev.roofline.device.Device;
import dev.roofline.device.Roofline;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.workload.Workload;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question with its model compiled, whatever the workload: it gives the {@link Report} on any,
 * and the parts of one that cost less than the whole. Immutable and safe to share among threads.
 */
public final class Analysis {

  private static final double LEAST_RATE = 1;
  private static final double MOST_RATE = 1e30;

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
    checkRates(roofline, device.id());
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

  /** No device is slower or faster, and within this every time is a finite number above zero. */
  private static void checkRates(Roofline roofline, String device) {
    double peak = roofline.peak().flopPerSecond();
    double bandwidth = roofline.bandwidth().bytesPerSecond();
    if (Math.min(peak, bandwidth) < LEAST_RATE || Math.max(peak, bandwidth) > MOST_RATE) {
      throw new IllegalArgumentException(
          "ceilings of %s (%s FLOP/s, %s B/s) must be from %s to %s"
              .formatted(device, peak, bandwidth, LEAST_RATE, MOST_RATE));
    }
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

  /**
   * The operators that every step runs, with their costs as linear forms; equal kernels of several
   * layers are one. Those of the {@link #choices} come beside them.
   */
  public List<OperatorCost> operators() {
    return program.fixed().stream().map(OperatorCost::of).toList();
  }

  /** What a step has several executions for, as for latent attention; it runs the fastest. */
  public List<OperatorChoice> choices() {
    return program.choices().stream().map(OperatorChoice::of).toList();
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
        Assumptions.of(question, program, computed));
  }

  /** As in {@code Analysis[Inference[…]]}. */
  @Override
  public String toString() {
    return "Analysis[" + question + "]";
  }
}
