// begin: answer
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roofline.analysis.Inference;
import dev.roofline.device.Device;
import dev.roofline.format.NumberFormats;
import dev.roofline.hardware.Catalogue;
import dev.roofline.hardware.DeviceFile;
import dev.roofline.models.huggingface.HuggingFace;
import dev.roofline.models.llamacpp.GgufModel;
import java.io.PrintStream;
import java.nio.file.Path;

/** What the model of a file can reach on a device: {@code Answer FILE DEVICE}. */
public final class Answer {

  private Answer() {}

  public static void main(String[] args) {
    try {
      if (args.length != 2) {
        throw new IllegalArgumentException("usage: Answer FILE DEVICE");
      }
      Inference question = question(Path.of(args[0])).on(device(args[1]));
      new PrintStream(System.out, true, UTF_8).println(question.analyze());
    } catch (IllegalArgumentException refused) {
      System.err.println(refused.getMessage());
      System.exit(2);
    }
  }

  /** A GGUF file says how its weights are stored, a config.json does not. */
  private static Inference question(Path file) {
    if (file.toString().endsWith(".gguf")) {
      GgufModel read = GgufModel.read(file);
      return Inference.of(read.model()).quantized(read.quantization());
    }
    return Inference.of(HuggingFace.read(file)).quantized(NumberFormats.F16);
  }

  /** A device's JSON, or an id of the catalogue. */
  private static Device device(String text) {
    return text.endsWith(".json") ? DeviceFile.read(Path.of(text)) : Catalogue.device(text);
  }
}
// end
