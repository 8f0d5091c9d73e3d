package dev.roofline.crossover;

import dev.roofline.analysis.Analysis;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.OperatorCost;
import dev.roofline.device.Regime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A range of counts to be searched, and what may be asked of it. Immutable. */
public final class CrossoverSearch {

  private final Part part;
  private final Inference question;
  private final CountRange range;
  private final @Nullable String operator;

  private CrossoverSearch(
      Part part, Inference question, CountRange range, @Nullable String operator) {
    this.part = part;
    this.question = question;
    this.range = range;
    this.operator = operator;
  }

  static CrossoverSearch of(Part part, Inference question, CountRange range) {
    part.workload(question, range.count(), range.least());
    part.workload(question, range.count(), range.most());
    return new CrossoverSearch(part, question, range, null);
  }

  /** The counts that are searched. */
  public CountRange range() {
    return range;
  }

  /**
   * The same search for all operators of one name, as {@code attention} or {@code q_proj}, instead
   * of the whole. Counts at which another execution leaves them out are passed over.
   *
   * @throws IllegalArgumentException if the model has no operator of that name
   */
  public CrossoverSearch operator(String name) {
    requireOperator(question, name);
    return new CrossoverSearch(part, question, range, name);
  }

  /**
   * Where operational intensity meets the ridge: the regime changes between {@linkplain
   * Regime#MEMORY_BOUND memory-bound} and {@linkplain Regime#COMPUTE_BOUND compute-bound}. {@link
   * Crossings.Never} is memory-bound throughout, {@link Crossings.Always} compute-bound.
   *
   * @throws IllegalStateException if no device was given
   * @throws IllegalArgumentException if the operator asked about runs at no count of the range
   */
  public Crossings<Regime> meetingRidge() {
    return new Scan<>(ridgeContest()).answer().orElseThrow(this::neverRuns);
  }

  /**
   * Where each operator meets the ridge, in model order; without those that run at no count of the
   * range.
   *
   * @throws IllegalStateException if no device was given
   */
  public Map<String, Crossings<Regime>> operatorsMeetingRidge() {
    Map<String, Crossings<Regime>> found = new LinkedHashMap<>();
    for (String name : operators(question)) {
      new Scan<>(operator(name).ridgeContest())
          .answer()
          .ifPresent(crossings -> found.put(name, crossings));
    }
    return found;
  }

  /**
   * Where this takes the same time as another question of which the same part is asked: another
   * model, or the same in other formats, on another device, under another execution. {@link
   * Crossings.Never} is one faster throughout, {@link Crossings.Always} the same time throughout.
   * The other way round, the answer is the same with {@linkplain Lead#mirrored() mirrored} leads.
   *
   * @param other the second of the two; its own value of the count searched plays no part
   * @throws IllegalStateException if no device was given
   * @throws IllegalArgumentException if the other has no operator of the name asked about, or that
   *     runs at no count of the range
   */
  public Crossings<Lead> sameTimeAs(Inference other) {
    Objects.requireNonNull(other, "other");
    if (operator != null) {
      requireOperator(other, operator);
    }
    TimeContest contest =
        new TimeContest(range, profile(question), profile(other), operator == null);
    return new Scan<>(contest).answer().orElseThrow(this::neverRuns);
  }

  private RidgeContest ridgeContest() {
    return new RidgeContest(range, profile(question), operator == null);
  }

  private PartProfile profile(Inference asked) {
    return new PartProfile(part, asked, range, Optional.ofNullable(operator));
  }

  private IllegalArgumentException neverRuns() {
    return new IllegalArgumentException(
        "operator ("
            + operator
            + ") must run at some "
            + range.count()
            + " from "
            + range.least()
            + " to "
            + range.most()
            + "; another execution does there");
  }

  private static void requireOperator(Inference asked, String name) {
    List<String> names = operators(asked);
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "operator (\""
              + name
              + "\") of "
              + asked.model().id()
              + " must be one of "
              + String.join(", ", names));
    }
  }

  /** The names of a model's operators, in model order. */
  private static List<String> operators(Inference asked) {
    Analysis analysis = asked.prepare();
    return Stream.concat(
            analysis.operators().stream(),
            analysis.choices().stream()
                .flatMap(choice -> choice.alternatives().stream())
                .flatMap(alternative -> alternative.operators().stream()))
        .map(OperatorCost::name)
        .distinct()
        .toList();
  }

  /** As in {@code CrossoverSearch[attention in decode step across batch 1 to 64, Inference[…]]}. */
  @Override
  public String toString() {
    return "CrossoverSearch["
        + (operator == null ? "" : operator + " in ")
        + part
        + " across "
        + range
        + ", "
        + question
        + "]";
  }
}
