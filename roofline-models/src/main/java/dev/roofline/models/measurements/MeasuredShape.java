package dev.roofline.models.measurements;

import dev.roofline.engine.WeightKind;
import dev.roofline.engine.Work;
import dev.roofline.engine.Work.Attention;
import dev.roofline.engine.Work.Experts;
import dev.roofline.engine.Work.Kernels;
import dev.roofline.engine.Work.Stage;

/**
 * The shape of a model in the data set, as far as times depend on it.
 *
 * @param id the model
 * @param layers its layers
 * @param queryHeads of each
 * @param keyValueHeads of each
 * @param headSize elements of a head
 * @param body parameters of projections that a token uses, without embedding and head
 * @param head parameters of the head
 * @param tied whether the head is the embedding
 * @param window of sliding attention
 * @param windowLayers layers that have it
 * @param expertBody the part of the body that routing chooses
 * @param expertShare the part of all experts that a token chooses, 1 where there are none
 * @param kernels of a step
 */
record MeasuredShape(
    String id,
    int layers,
    int queryHeads,
    int keyValueHeads,
    int headSize,
    long body,
    long head,
    boolean tied,
    long window,
    int windowLayers,
    long expertBody,
    double expertShare,
    Kernels kernels) {

  private static final int CACHE_BYTES = 2;
  private static final long PADDING = 256;
  private static final long EARLY_PADDING = 32;

  static MeasuredShape of(Table.Line line) {
    return new MeasuredShape(
        line.text("id"),
        (int) line.whole("layers"),
        (int) line.whole("queryHeads"),
        (int) line.whole("keyValueHeads"),
        (int) line.whole("headSize"),
        line.whole("body"),
        line.whole("head"),
        line.yes("tied"),
        line.whole("window"),
        (int) line.whole("windowLayers"),
        line.whole("expertBody"),
        share(line.text("experts")),
        new Kernels(line.number("kernels"), line.number("waiting")));
  }

  /** From {@code 8 of 128}, or {@code all}. */
  private static double share(String experts) {
    String[] numbers = experts.split(" of ");
    return numbers.length < 2 ? 1 : Double.parseDouble(numbers[0]) / Double.parseDouble(numbers[1]);
  }

  /** What a pass of a measured test asked of the engine. */
  Work work(MeasuredSpeed speed) {
    return speed.isPrompt() ? prompt(speed) : step(speed);
  }

  private Work prompt(MeasuredSpeed speed) {
    double n = speed.tokens();
    double batch = Math.min(n, speed.batch());
    double pairs = (double) layers * queryHeads * n * (speed.depth() + n / 2);
    double computed = (double) layers * queryHeads * n * (speed.depth() + (n + batch) / 2);
    return new Work(
        Stage.PREFILL,
        n,
        batch,
        // A prompt reaches all experts.
        expertBody > 0 ? speed.fileBytes() : speed.streamedBytes(),
        2 * n * body + 2.0 * head,
        kernels,
        kind(speed),
        new Attention(4.0 * headSize * pairs, computed, 0, 0, isFused(speed)),
        experts(n));
  }

  private Work step(MeasuredSpeed speed) {
    double positions = positions(speed);
    double entries =
        (layers - windowLayers) * positions + windowLayers * Math.min(positions, window);
    double cache = 2.0 * keyValueHeads * headSize * CACHE_BYTES * entries;
    return new Work(
        Stage.DECODE,
        1,
        1,
        speed.streamedBytes(),
        2.0 * (body + head),
        kernels,
        kind(speed),
        new Attention(
            4.0 * queryHeads * headSize * entries,
            queryHeads * entries,
            cache,
            cache * queryHeads / keyValueHeads,
            isFused(speed)),
        experts(1));
  }

  private Experts experts(double tokens) {
    return expertBody == 0 ? Experts.NONE : new Experts(2 * tokens * expertBody, expertShare);
  }

  private static boolean isFused(MeasuredSpeed speed) {
    return speed.flashAttention() && speed.isCurrent();
  }

  /** Positions attended to, on average, in whole blocks of the cache. */
  private static double positions(MeasuredSpeed speed) {
    long block = speed.isCurrent() ? PADDING : EARLY_PADDING;
    double sum = 0;
    for (long j = 1; j <= speed.tokens(); j++) {
      sum += (speed.depth() + j + block - 1) / block * block;
    }
    return sum / speed.tokens();
  }

  /** gpt-oss stores its experts, most of its bytes, in MXFP4 whatever the file is called. */
  private WeightKind kind(MeasuredSpeed speed) {
    return id.startsWith("gpt-oss") ? WeightKind.NIBBLES : WeightKind.of(speed.quantization());
  }
}
