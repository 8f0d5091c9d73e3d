package dev.roofline.crossover;

import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.check.Check;
import dev.roofline.workload.Step;
import dev.roofline.workload.Workload;

/** The part of a workload that is asked about. */
enum Part {
  DECODE_STEP("decode step"),
  DECODE_RUN("decode run"),
  PREFILL("prefill"),
  WORKLOAD("prefill and decode");

  private final String text;

  Part(String text) {
    this.text = text;
  }

  /**
   * The workload of this part at a count; everything else is as the question says.
   *
   * @throws IllegalArgumentException if it is out of range or there is nothing to do
   */
  Workload workload(Inference question, Count count, long value) {
    Inference asked = count == Count.BATCH ? question.batch(value) : question.prompt(value);
    return switch (this) {
      case DECODE_STEP -> asked.generate(1).workload();
      case DECODE_RUN -> withDecode(asked.workload());
      case PREFILL -> asked.generate(0).workload();
      case WORKLOAD -> asked.workload();
    };
  }

  private static Workload withDecode(Workload workload) {
    Check.inRange("generate", workload.generate(), 1, Step.MOST);
    return workload;
  }

  Phase of(Report report) {
    return switch (this) {
      case DECODE_STEP, DECODE_RUN -> report.decode();
      case PREFILL -> report.prefill();
      case WORKLOAD -> report.total();
    };
  }

  boolean hasPrefill(Workload workload) {
    return this != DECODE_STEP && this != DECODE_RUN && workload.prompt() > 0;
  }

  boolean hasDecode(Workload workload) {
    return this != PREFILL && workload.generate() > 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
