package dev.roofline.models.llamacpp;

import dev.roofline.model.Quantization;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelFileException;
import dev.roofline.models.gguf.GgufFile;
import dev.roofline.models.huggingface.ConfigFile;
import dev.roofline.models.huggingface.HuggingFace;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A model and how it is stored, from the header of a GGUF file. Together they have exactly the
 * file's tensors: the model's parameters are the elements of all of them and the bytes are theirs.
 * So a model read from a file counts the tables of rotary frequencies that llama.cpp stores as
 * tensors ({@code rope_freqs}), which a {@code config.json} does not know.
 *
 * @param model the model
 * @param quantization the format of each of its tensors, named by the types that occur, as in
 *     {@code Q4_K+Q6_K+F32}
 */
public record GgufModel(LanguageModel model, Quantization quantization) implements Serializable {

  /** Refuses null. */
  public GgufModel {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(quantization, "quantization");
  }

  /**
   * Reads a file, given any part of a split one.
   *
   * @throws ModelFileException if it cannot be read or honoured
   */
  public static GgufModel read(Path file) {
    Objects.requireNonNull(file, "file");
    return of(GgufFile.read(file));
  }

  /**
   * The model of a file; its id is the file's name.
   *
   * @throws ModelFileException if parts are missing, its architecture is unknown, metadata are
   *     missing or contradict the tensors
   */
  public static GgufModel of(GgufFile file) {
    Objects.requireNonNull(file, "file");
    if (!file.isComplete()) {
      throw new ModelFileException(
          file.name(),
          "parts (%s) must be all %s"
              .formatted(file.parts().size(), file.parts().get(0).splitCount()));
    }
    ConfigFile config = GgufConfig.of(file, idOf(file.name()));
    LanguageModel model = HuggingFace.model(config);
    try {
      return GgufTensors.match(file, model);
    } catch (ModelFileException refused) {
      throw refused;
    } catch (ArithmeticException overflow) {
      throw new ModelFileException(
          file.name(), "tensors must make a model of less than 2^63 parameters", overflow);
    } catch (IllegalArgumentException impossible) {
      throw new ModelFileException(
          file.name(), "tensors must make a model: " + impossible.getMessage(), impossible);
    }
  }

  private static String idOf(String name) {
    return name.replaceFirst(".*[/\\\\]", "")
        .replaceFirst("\\.gguf$", "")
        .replaceFirst("-\\d{5}-of-\\d{5}$", "");
  }
}
