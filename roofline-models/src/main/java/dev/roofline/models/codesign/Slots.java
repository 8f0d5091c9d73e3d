package dev.roofline.models.codesign;

import dev.roofline.algebra.Tally;
import dev.roofline.analysis.CompiledModel;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.device.Regime;
import dev.roofline.device.Roofline;
import dev.roofline.potential.Point;
import dev.roofline.potential.Potential;
import dev.roofline.workload.Step;

/**
 * The numbers that a part of a decoder, or a whole one, has on a device, side by side in an array.
 * All but the last add up over parts; of activations the largest counts.
 */
final class Slots {

  /** How many numbers there are for each device. */
  static final int WIDTH = 10;

  /** Bytes of the inputs and outputs of the largest kernel. */
  static final int ACTIVATION_BYTES = 9;

  private static final int PARAMETERS = 0;
  private static final int BODY_PARAMETERS = 1;
  private static final int ACTIVE_PARAMETERS = 2;
  private static final int WEIGHT_BYTES = 3;
  private static final int KV_BYTES = 4;
  private static final int TOKEN_SECONDS = 5;
  private static final int FIRST_TOKEN_SECONDS = 6;
  private static final int FLOP = 7;
  private static final int BYTES = 8;

  private Slots() {}

  /**
   * Writes what an analysis says.
   *
   * @param ends parameters of embedding and head among the model's
   * @param decode the decode step that is timed
   */
  static void write(Inference inference, long ends, Step decode, double[] to, int offset) {
    Report report = inference.analyze();
    CompiledModel compiled = inference.compile();
    Tally tally = compiled.tally(decode);
    to[offset + PARAMETERS] = report.size().parameters();
    to[offset + BODY_PARAMETERS] = report.size().parameters() - ends;
    to[offset + ACTIVE_PARAMETERS] = report.size().activeParameters();
    to[offset + WEIGHT_BYTES] = report.size().weightBytes();
    to[offset + KV_BYTES] = report.memory().kvBytes();
    to[offset + TOKEN_SECONDS] = compiled.seconds(decode);
    to[offset + FIRST_TOKEN_SECONDS] = report.prefill().seconds();
    to[offset + FLOP] = tally.flop();
    to[offset + BYTES] = tally.bytes();
    to[offset + ACTIVATION_BYTES] = report.memory().activationBytes();
  }

  /** The value of a criterion of a whole decoder. */
  static double read(
      Criterion criterion, double[] from, int offset, int layers, Roofline roofline) {
    return switch (criterion) {
      case PARAMETERS -> from[offset + PARAMETERS];
      case NON_EMBEDDING_PARAMETERS -> from[offset + BODY_PARAMETERS];
      case ACTIVE_PARAMETERS -> from[offset + ACTIVE_PARAMETERS];
      case LAYERS -> layers;
      case BITS_PER_PARAMETER -> 8 * from[offset + WEIGHT_BYTES] / from[offset + PARAMETERS];
      case WEIGHT_BYTES -> from[offset + WEIGHT_BYTES];
      case KV_BYTES -> from[offset + KV_BYTES];
      case MEMORY_BYTES ->
          from[offset + WEIGHT_BYTES] + from[offset + KV_BYTES] + from[offset + ACTIVATION_BYTES];
      case SECONDS_PER_TOKEN -> from[offset + TOKEN_SECONDS];
      case SECONDS_TO_FIRST_TOKEN -> from[offset + FIRST_TOKEN_SECONDS];
      case POTENTIAL -> potential(from, offset, roofline).logarithmic();
    };
  }

  /** The point of the decode step against its roof. */
  static Potential potential(double[] from, int offset, Roofline roofline) {
    double flop = from[offset + FLOP];
    Point point = Point.measured(flop, from[offset + BYTES], from[offset + TOKEN_SECONDS]);
    return Potential.of(roofline, point);
  }

  /** Whether the decode step is compute-bound. */
  static boolean isComputeBound(double[] from, int offset, Roofline roofline) {
    return roofline.regime(from[offset + FLOP] / from[offset + BYTES]) == Regime.COMPUTE_BOUND;
  }
}
