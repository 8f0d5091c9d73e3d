package dev.roofline.spark;

import dev.roofline.analysis.Report;
import java.io.Serializable;

/**
 * One point of the sweep.
 *
 * @param weights the name of the format that weights are stored in
 * @param device the device's id
 * @param context tokens in the cache
 * @param fits whether the device's memory is known and has room
 * @param tokensPerSecond tokens that are generated per second, at most
 */
record DecodePoint(
    String weights, String device, long context, boolean fits, double tokensPerSecond)
    implements Serializable {

  static DecodePoint of(Report report) {
    return new DecodePoint(
        report.setting().quantization().name(),
        report.setting().device().id(),
        report.setting().workload().prompt(),
        report.memory().fits().orElse(false),
        report.decode().tokensPerSecond());
  }
}
