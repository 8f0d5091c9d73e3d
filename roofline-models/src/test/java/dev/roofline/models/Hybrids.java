package dev.roofline.models;

import dev.roofline.models.huggingface.HuggingFace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Small configurations of the recurrent and hybrid families, and the tensors of their checkpoints.
 */
public final class Hybrids {

  /** Every configuration. */
  public static final List<String> NAMES =
      List.of(
          "mamba2",
          "rwkv-4",
          "nemotron-h",
          "nemotron-h-moe",
          "nemotron-h-latent",
          "granite-hybrid",
          "granite-hybrid-dense",
          "falcon-h1",
          "falcon-h1-unnormed",
          "qwen3-next");

  private Hybrids() {}

  /** The model of a configuration. */
  public static LanguageModel model(String name) {
    return HuggingFace.parse(text(name + ".json"), name);
  }

  /** The tensors of its checkpoint, as in {@code 0 norm.weight 20}. */
  public static List<String> tensors(String name) {
    return text(name + ".txt").lines().filter(line -> !line.startsWith("#")).toList();
  }

  private static String text(String file) {
    try (InputStream stream = Hybrids.class.getResourceAsStream("hybrids/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
