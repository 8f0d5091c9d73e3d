package dev.roofline.models.llamabench;

import dev.roofline.models.llamacpp.LlamaCppQuantization;
import java.util.Optional;

/** What a row says of the model that ran. */
public final class BenchModel {

  private final Optional<String> file;
  private final Optional<String> type;
  private final Optional<Rounded> parameters;
  private final Optional<Rounded> bytes;

  BenchModel(Fields fields) {
    file = fields.text("model_filename");
    type = fields.text("model_type");
    parameters =
        PrintedCounts.of(fields, "model_n_params", PrintedCounts.PARAMETERS, "494.03 M or 6.74 B");
    bytes = PrintedCounts.of(fields, "model_size", PrintedCounts.BYTES, "3.56 GiB");
  }

  /** The path of the file, as given to llama-bench; tables leave it out. */
  public Optional<String> file() {
    return file;
  }

  /**
   * The architecture, size class and file type in words. The size class is guessed from the number
   * of layers, {@code llama 256M} for one of 135 M parameters: never read sizes from it.
   */
  public Optional<String> modelType() {
    return type;
  }

  /**
   * How the weights are stored, by what the type says, as in {@code Q4_K - Medium}, else by the
   * file's name, as in {@code …-Q4_K_M.gguf}; absent where neither tells.
   */
  public Optional<LlamaCppQuantization> quantization() {
    return type.flatMap(FileTypeText::ofType)
        .or(() -> file.flatMap(FileTypeText::ofFile))
        .map(LlamaCppQuantization::of);
  }

  /** The elements of all tensors of the file, tied embeddings once. */
  public Optional<Rounded> parameters() {
    return parameters;
  }

  /** The bytes of all tensors of the file; the file on disk is larger. */
  public Optional<Rounded> bytes() {
    return bytes;
  }

  /** The name of the file without its directories, else the type, else {@code model}. */
  public String name() {
    return file.map(
            path -> path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))
        .or(() -> type)
        .orElse("model");
  }

  @Override
  public String toString() {
    return name();
  }
}
