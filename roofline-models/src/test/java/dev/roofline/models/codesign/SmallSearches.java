package dev.roofline.models.codesign;

import static dev.roofline.quantity.Bandwidth.gigabytesPerSecond;
import static dev.roofline.quantity.FlopRate.teraflopsPerSecond;

import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.Execution;
import dev.roofline.model.Quantization;
import dev.roofline.sweep.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Questions over grids that are small enough to look at every candidate one by one. */
final class SmallSearches {

  static final Device PHONE =
      Device.of("phone", ComputeFormat.F16, teraflopsPerSecond(3.4), gigabytesPerSecond(77));
  static final Device LAPTOP =
      Device.of("laptop", ComputeFormat.F16, teraflopsPerSecond(40), gigabytesPerSecond(256));

  private static final List<AttentionShape> ATTENTION =
      List.of(
          AttentionShape.multiQuery(64),
          AttentionShape.grouped(64, 2),
          AttentionShape.grouped(128, 3),
          AttentionShape.grouped(64, 4).heads(12),
          AttentionShape.multiHead(96),
          AttentionShape.latent(64),
          AttentionShape.latent(256).compressingQueries(384));

  private static final List<FeedForwardShape> FEED_FORWARD =
      List.of(
          FeedForwardShape.gated(1.7),
          FeedForwardShape.gated(4),
          FeedForwardShape.mixture(8, 2, 0.5),
          FeedForwardShape.mixture(32, 4, 0.25).sharing(2));

  private static final List<WindowPattern> WINDOWS =
      List.of(WindowPattern.FULL, WindowPattern.sliding(512, 3), WindowPattern.sliding(1024, 100));

  private static final List<VocabularyShape> VOCABULARY =
      List.of(VocabularyShape.tied(32_000), VocabularyShape.untied(50_304));

  private static final List<NumberFormat> FORMATS =
      List.of(NumberFormats.Q4_0, NumberFormats.Q8_0, NumberFormats.Q6_K, NumberFormats.F16);

  private SmallSearches() {}

  static Arbitrary<Question> questions() {
    return Arbitraries.randomValue(SmallSearches::question);
  }

  private static Question question(Random random) {
    ArchitectureGrid grid =
        ArchitectureGrid.decoder()
            .layers(values(random, List.of(1L, 3L, 8L, 12L, 24L, 33L), 4))
            .hidden(values(random, List.of(384L, 512L, 768L, 1000L, 1536L, 3072L), 3))
            .attention(some(random, ATTENTION, 4).toArray(AttentionShape[]::new))
            .feedForward(some(random, FEED_FORWARD, 3).toArray(FeedForwardShape[]::new))
            .windows(some(random, WINDOWS, 2).toArray(WindowPattern[]::new))
            .vocabulary(some(random, VOCABULARY, 2).toArray(VocabularyShape[]::new))
            .aspectRatio(random.nextInt(3) > 0 ? AspectRatio.ANY : new AspectRatio(16, 96));
    long context = 1 + random.nextInt(9000);
    Serving serving =
        new Serving(
            1 + random.nextInt(random.nextBoolean() ? 1 : 64),
            random.nextInt((int) context + 1),
            context,
            Execution.DEFAULT,
            null);
    List<Device> devices = random.nextBoolean() ? List.of(PHONE) : List.of(PHONE, LAPTOP);
    return new Question(
        devices,
        some(random, FORMATS, 2).stream().map(Quantization::uniform).toList(),
        some(random, List.of(NumberFormats.F16, NumberFormats.Q8_0), 1),
        serving,
        grid,
        budgets(random),
        objectives(random));
  }

  private static Values values(Random random, List<Long> all, int most) {
    return Values.of(some(random, all, most).stream().mapToLong(Long::longValue).toArray());
  }

  private static List<Budget> budgets(Random random) {
    List<Budget> all =
        List.of(
            Budget.timePerToken(Math.pow(10, -3 + 3 * random.nextDouble())),
            Budget.atMost(Criterion.MEMORY_BYTES, Math.pow(10, 8.5 + 2 * random.nextDouble())),
            Budget.timeToFirstToken(Math.pow(10, -1 + 4 * random.nextDouble())),
            Budget.atLeast(Criterion.PARAMETERS, Math.pow(10, 6.5 + 2 * random.nextDouble())),
            Budget.atMost(Criterion.POTENTIAL, 0.5 + 2 * random.nextDouble()));
    return some(random, all, 2);
  }

  private static List<Objective> objectives(Random random) {
    List<Objective> all =
        List.of(
            Objective.most(Criterion.PARAMETERS),
            Objective.most(Criterion.ACTIVE_PARAMETERS),
            Objective.most(Criterion.NON_EMBEDDING_PARAMETERS),
            Objective.most(Criterion.LAYERS),
            Objective.least(Criterion.SECONDS_PER_TOKEN),
            Objective.least(Criterion.SECONDS_TO_FIRST_TOKEN),
            Objective.least(Criterion.KV_BYTES),
            Objective.least(Criterion.WEIGHT_BYTES),
            Objective.most(Criterion.BITS_PER_PARAMETER),
            Objective.least(Criterion.POTENTIAL));
    return some(random, all, 4);
  }

  /** From one to so many of all, in any order. */
  private static <T> List<T> some(Random random, List<T> all, int most) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, 1 + random.nextInt(Math.min(most, all.size()))));
  }

  static Question on(Question question, Device... devices) {
    return new Question(
        List.of(devices),
        question.weights(),
        question.caches(),
        question.serving(),
        question.grid(),
        question.budgets(),
        question.objectives());
  }

  static Question within(Question question, List<Budget> budgets) {
    return new Question(
        question.devices(),
        question.weights(),
        question.caches(),
        question.serving(),
        question.grid(),
        budgets,
        question.objectives());
  }

  static CodesignResult search(Question question) {
    return new Search(question, Running.USUAL).run();
  }
}
