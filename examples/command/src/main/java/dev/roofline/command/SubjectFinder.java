package dev.roofline.command;

import dev.roofline.model.Model;
import dev.roofline.model.Quantization;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.llamabench.BenchModel;
import dev.roofline.models.llamabench.BenchRow;
import dev.roofline.models.llamabench.ModelAgreement;
import dev.roofline.models.llamabench.ModelSearch;
import dev.roofline.models.llamacpp.LlamaCppQuantization;
import dev.roofline.models.quantization.Quantizations;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what ran: the model of {@code --model}, of the row's GGUF file if it lies beside the
 * results, or of the zoo; its weights as {@code --weights}, the GGUF file or the row says.
 */
final class SubjectFinder {

  private final Arguments given;
  private final Path results;
  private final @Nullable Subject named;
  private final Map<List<Object>, RowSubject> found = new HashMap<>();

  SubjectFinder(Arguments given, Path results) {
    this.given = given;
    this.results = results;
    this.named = given.has("--model") ? FileOrId.model("--model", given.text("--model", "")) : null;
  }

  RowSubject subject(BenchRow row) {
    BenchModel said = row.model();
    List<Object> key =
        List.of(said.file(), said.modelType(), said.parameters(), said.bytes(), offload(row));
    RowSubject known = found.get(key);
    if (known == null) {
      known = find(row);
      found.put(key, known);
    }
    return known;
  }

  private RowSubject find(BenchRow row) {
    List<String> warnings = new ArrayList<>();
    Optional<Subject> file = named == null ? beside(row.model()) : ofFile();
    Model model =
        named != null ? named.model() : file.map(Subject::model).orElseGet(() -> search(row));
    Quantization weights = weights(row, model, file, warnings);
    if (ModelAgreement.isAnother(row.model(), model)) {
      throw refusal(
          row,
          ModelAgreement.contradictions(row.model(), model, weights).get(0)
              + ": it must be the model that ran");
    }
    warnings.addAll(ModelAgreement.contradictions(row.model(), model, weights));
    partlyOnProcessor(row, model).ifPresent(warnings::add);
    return new RowSubject(new Subject(model, weights), List.copyOf(warnings));
  }

  private Optional<Subject> ofFile() {
    return Subject.isGguf(given.text("--model", ""))
        ? Optional.ofNullable(named)
        : Optional.empty();
  }

  private Optional<Subject> beside(BenchModel said) {
    return said.file()
        .filter(Subject::isGguf)
        .flatMap(name -> path(said.name()))
        .map(results.toAbsolutePath()::resolveSibling)
        .filter(Files::isRegularFile)
        .map(Subject::read);
  }

  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Model search(BenchRow row) {
    try {
      return ModelSearch.find(row.model());
    } catch (IllegalArgumentException e) {
      throw refusal(row, e.getMessage() + "; give --model");
    }
  }

  private Quantization weights(
      BenchRow row, Model model, Optional<Subject> file, List<String> warnings) {
    if (given.has("--weights")) {
      return given.parsed("--weights", Quantizations::parse);
    }
    if (file.isPresent()) {
      return file.get().weights();
    }
    LlamaCppQuantization said =
        row.model()
            .quantization()
            .orElseThrow(() -> refusal(row, "weights (not said) must be known: give --weights"));
    try {
      said.bytes(model);
      return said;
    } catch (IllegalArgumentException e) {
      warnings.add("weights are taken as " + said.fileType() + " throughout: " + e.getMessage());
      return Quantization.uniform(said.fileType().format());
    }
  }

  private static String offload(BenchRow row) {
    return row.settings().backend().orElse("") + row.settings().gpuLayers();
  }

  /** Where a GPU ran some of the layers, its roof is not that of the whole. */
  private static Optional<String> partlyOnProcessor(BenchRow row, Model model) {
    long layers = row.settings().gpuLayers().orElse(-1);
    String backend = row.settings().backend().orElse("CPU");
    boolean gpu = !backend.equals("CPU") && !backend.equals("BLAS");
    return gpu && layers >= 0 && model instanceof LanguageModel m && layers < m.layerCount()
        ? Optional.of("n_gpu_layers (" + layers + ") leaves layers of " + m.id() + " to the CPU")
        : Optional.empty();
  }

  private IllegalArgumentException refusal(BenchRow row, String message) {
    return new IllegalArgumentException(results + ": row " + row.number() + ": " + message);
  }
}
