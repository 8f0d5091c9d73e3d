package dev.roofline.models.huggingface;

import dev.roofline.models.ConversionFacts;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelFileException;
import dev.roofline.models.json.JsonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Models from Hugging Face checkpoints. Only the {@code config.json} is read; it says every shape.
 * Layers that predict several tokens ahead (MTP) are not part of a model.
 */
public final class HuggingFace {

  private static final String CONFIG = "config.json";

  private HuggingFace() {}

  /**
   * Reads a {@code config.json}, or the one in a directory; the model's id is the name of that
   * directory, or of the file if it is called otherwise.
   *
   * @throws ModelFileException if the file cannot be read or honoured
   * @throws IllegalStateException if two architectures of your own claim its {@code model_type}
   */
  public static LanguageModel read(Path fileOrDirectory) {
    Objects.requireNonNull(fileOrDirectory, "fileOrDirectory");
    Path file =
        Files.isDirectory(fileOrDirectory) ? fileOrDirectory.resolve(CONFIG) : fileOrDirectory;
    return model(ConfigFile.of(file.toString(), idOf(file), JsonReader.read(file)));
  }

  /**
   * Reads the text of a {@code config.json}.
   *
   * @param id the identifier of the model; messages call the text so
   * @throws ModelFileException if the text cannot be honoured
   * @throws IllegalStateException if two architectures of your own claim its {@code model_type}
   */
  public static LanguageModel parse(String json, String id) {
    Objects.requireNonNull(id, "id");
    return model(ConfigFile.parse(id, id, json));
  }

  /**
   * The model that a configuration describes.
   *
   * @throws ModelFileException if it cannot be honoured
   * @throws IllegalStateException if two architectures of your own claim its {@code model_type}
   */
  public static LanguageModel model(ConfigFile config) {
    Objects.requireNonNull(config, "config");
    Architecture architecture = Architectures.of(config);
    try {
      LanguageModel read = architecture.read(config);
      LanguageModel model = read.withFacts(orHeadsOf(read.facts(), FactsReader.read(config)));
      model.parameters();
      return model;
    } catch (ModelFileException refused) {
      throw refused;
    } catch (ArithmeticException overflow) {
      throw new ModelFileException(
          config.toString(), "sizes must make a model of less than 2^63 parameters", overflow);
    } catch (IllegalArgumentException impossible) {
      throw new ModelFileException(
          config.toString(), "sizes must make a model: " + impossible.getMessage(), impossible);
    }
  }

  /** What the file says, with the heads of the family's defaults where it does not. */
  private static ConversionFacts orHeadsOf(ConversionFacts defaults, ConversionFacts stated) {
    return new ConversionFacts(
        stated.queryHeads() == 0 ? defaults.queryHeads() : stated.queryHeads(),
        stated.keyValueHeads() == 0 ? defaults.keyValueHeads() : stated.keyValueHeads(),
        stated.llama3Rotary(),
        stated.longRotaryFactors(),
        stated.mxfp4());
  }

  /** The values of {@code model_type} that can be read, sorted. */
  public static List<String> modelTypes() {
    return List.copyOf(Architectures.modelTypes());
  }

  private static String idOf(Path file) {
    String name = file.getFileName().toString();
    Path directory = file.toAbsolutePath().normalize().getParent();
    if (name.equals(CONFIG) && directory != null && directory.getFileName() != null) {
      return directory.getFileName().toString();
    }
    return name.replaceFirst("\\.json$", "");
  }
}
