package dev.roofline.models.zoo;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelPart;
import dev.roofline.models.huggingface.ConfigFile;
import dev.roofline.models.huggingface.HuggingFace;
import dev.roofline.models.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;

/** A model of the zoo: where it comes from and the configuration it is built from. */
public final class ZooEntry {

  private final ConfigFile keys;

  private ZooEntry(ConfigFile keys) {
    this.keys = keys;
  }

  static ZooEntry read(String id) {
    String file = id + ".json";
    try (InputStream stream = ZooEntry.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " (absent) must be on the class path");
      }
      String name = "zoo/" + file;
      return new ZooEntry(ConfigFile.of(name, id, JsonReader.read(name, stream.readAllBytes())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The identifier, as in {@code qwen2.5-1.5b}. */
  public String id() {
    return keys.text("id");
  }

  /** The name people write, as in {@code Qwen2.5 1.5B}. */
  public String name() {
    return keys.text("name");
  }

  /** The architecture, as in {@code qwen2}. */
  public String family() {
    return keys.nested("config").modelType();
  }

  /** Other names of the model. */
  public List<String> aliases() {
    return keys.texts("aliases");
  }

  /** Where the configuration is published, as in {@code huggingface.co/Qwen/Qwen2.5-1.5B}. */
  public String source() {
    return keys.text("source");
  }

  /** The parameter count that its makers published, if they did. */
  public OptionalLong publishedParameters() {
    String key = "publishedParameters";
    return keys.has(key)
        ? OptionalLong.of(keys.integer(key, 1, Long.MAX_VALUE))
        : OptionalLong.empty();
  }

  /**
   * The parameter count that its makers published for the whole checkpoint, if that holds a part
   * beside the language model and they did.
   */
  public OptionalLong publishedParametersWith(ModelPart part) {
    return keys.has("publishedWith") && keys.nested("publishedWith").has(part.name())
        ? OptionalLong.of(keys.nested("publishedWith").integer(part.name(), 1, Long.MAX_VALUE))
        : OptionalLong.empty();
  }

  /** Builds the model. */
  public LanguageModel model() {
    return HuggingFace.model(keys.nested("config"));
  }

  /** As in {@code qwen2.5-1.5b (Qwen2.5 1.5B, huggingface.co/Qwen/Qwen2.5-1.5B)}. */
  @Override
  public String toString() {
    return id() + " (" + name() + ", " + source() + ")";
  }
}
