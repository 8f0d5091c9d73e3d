package dev.roofline.command;

import dev.roofline.analysis.Inference;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.Model;
import dev.roofline.model.Quantization;
import dev.roofline.models.huggingface.HuggingFace;
import dev.roofline.models.llamacpp.GgufModel;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A model and how its weights are stored unless {@code --weights} says otherwise: as a GGUF file
 * has them, or in F16.
 *
 * @param model the model
 * @param weights the storage of its weights
 */
record Subject(Model model, Quantization weights) {

  /** A model whose weights are in F16. */
  static Subject of(Model model) {
    return new Subject(model, Quantization.uniform(NumberFormats.F16));
  }

  /** Reads a GGUF file, a config.json or a directory that holds one. */
  static Subject read(Path path) {
    if (isGguf(path.toString())) {
      GgufModel file = GgufModel.read(path);
      return new Subject(file.model(), file.quantization());
    }
    return of(HuggingFace.read(path));
  }

  static boolean isGguf(String text) {
    return text.toLowerCase(Locale.ROOT).endsWith(".gguf");
  }

  /** The question about this model, its device and workload still to be given. */
  Inference inference() {
    return Inference.of(model).quantized(weights);
  }
}
