package dev.roofline.command;

import dev.roofline.analysis.Inference;
import dev.roofline.crossover.Count;
import dev.roofline.crossover.Crossings;
import dev.roofline.crossover.CrossoverSearch;
import dev.roofline.device.Device;
import dev.roofline.model.MlaExecution;
import dev.roofline.models.quantization.Quantizations;
import dev.roofline.sweep.Values;
import dev.roofline.workload.Step;
import dev.roofline.workload.Workload;
import java.util.List;
import java.util.Optional;

/**
 * What {@code crossover} is asked, and the answers.
 *
 * @param phase the part of the workload that is searched
 * @param first the question
 * @param second what it is compared with; empty if with the ridge
 * @param labels what tells the rows apart: the operator, the context, the prompt or the batch
 * @param rows the answers
 */
record CrossoverQuestion(
    SearchedPhase phase,
    Inference first,
    Optional<Inference> second,
    String labels,
    List<Row> rows) {

  /** The most contexts that are answered. */
  private static final int MOST_ROWS = 1000;

  private static final List<String> ONE_OTHER =
      List.of("--against", "--against-weights", "--against-mla", "--against-device");

  /** One answer under its label. */
  record Row(String label, Crossings<?> crossings) {}

  /**
   * Asks what the options say.
   *
   * @throws IllegalArgumentException if they do not fit together
   */
  static CrossoverQuestion of(Arguments given) {
    SearchedPhase phase = given.oneOf("--phase", SearchedPhase.DECODE);
    Subject subject =
        FileOrId.model(
            "--model",
            given.required(
                "--model", "an id (see roofline models), a .gguf, a config.json or its directory"));
    Device device = AnalysisOptions.device(given);
    return AnalysisOptions.named(
        () -> {
          Inference first = AnalysisOptions.question(given, subject, device);
          Optional<Inference> second = second(given, first);
          return given.has("--operators")
              ? byOperator(given, phase, first)
              : byContext(given, phase, first, second);
        });
  }

  private static CrossoverQuestion byOperator(
      Arguments given, SearchedPhase phase, Inference first) {
    List<Inference> contexts = contexts(given, first);
    if (contexts.size() > 1 || ONE_OTHER.stream().anyMatch(given::has)) {
      throw new IllegalArgumentException(
          "--operators must not be combined with --against or several contexts");
    }
    Inference asked = contexts.get(0);
    List<Row> rows =
        phase.search(given, asked).operatorsMeetingRidge().entrySet().stream()
            .map(found -> new Row(found.getKey(), found.getValue()))
            .toList();
    return new CrossoverQuestion(phase, asked, Optional.empty(), "operator", rows);
  }

  private static CrossoverQuestion byContext(
      Arguments given, SearchedPhase phase, Inference first, Optional<Inference> second) {
    boolean acrossBatch = phase.count(given) == Count.BATCH;
    List<Row> rows =
        contexts(given, first).stream()
            .map(
                asked -> {
                  Workload workload = asked.workload();
                  long label = acrossBatch ? workload.prompt() : workload.batch();
                  return new Row(
                      Long.toString(label),
                      crossings(phase.search(given, asked), workload, second));
                })
            .toList();
    return new CrossoverQuestion(
        phase, first, second, acrossBatch ? phase.tokens() : "batch", rows);
  }

  private static Crossings<?> crossings(
      CrossoverSearch search, Workload workload, Optional<Inference> second) {
    return second.isPresent()
        ? search.sameTimeAs(second.get().workload(workload))
        : search.meetingRidge();
  }

  /** The question at each of the contexts given. */
  private static List<Inference> contexts(Arguments given, Inference question) {
    if (!given.has("--context")) {
      return List.of(question);
    }
    String across = given.text("--across", "");
    if (!across.equalsIgnoreCase(Count.BATCH.toString())) {
      throw new IllegalArgumentException(
          "--context must not be combined with --across " + across + ", which searches it");
    }
    if (given.has("--prompt") || given.has("--scenario")) {
      throw new IllegalArgumentException(
          "--context must not be combined with --prompt or --scenario: it is in their place");
    }
    Values contexts = given.parsed("--context", Values::parse);
    if (contexts.size() > MOST_ROWS || contexts.stream().anyMatch(c -> c > Step.MOST)) {
      throw new IllegalArgumentException(
          "--context (\"%s\") must be at most %s contexts of at most %s tokens"
              .formatted(given.text("--context", ""), MOST_ROWS, Step.MOST));
    }
    return contexts.stream().map(question::prompt).toList();
  }

  private static Optional<Inference> second(Arguments given, Inference first) {
    if (ONE_OTHER.stream().noneMatch(given::has)) {
      return Optional.empty();
    }
    Inference second = first;
    if (given.has("--against")) {
      Subject subject = FileOrId.model("--against", given.text("--against", ""));
      second =
          second
              .model(subject.model())
              .quantized(given.has("--weights") ? first.quantization() : subject.weights());
    }
    if (given.has("--against-weights")) {
      second = second.quantized(given.parsed("--against-weights", Quantizations::parse));
    }
    if (given.has("--against-mla")) {
      second = second.mla(given.oneOf("--against-mla", MlaExecution.AUTO));
    }
    if (given.has("--against-device")) {
      second = second.on(FileOrId.device("--against-device", given.text("--against-device", "")));
    }
    return Optional.of(second);
  }
}
