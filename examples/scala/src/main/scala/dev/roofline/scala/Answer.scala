package dev.roofline.scala

// begin: answer
import dev.roofline.analysis.Inference
import dev.roofline.device.Device
import dev.roofline.format.NumberFormats
import dev.roofline.hardware.{Catalogue, DeviceFile}
import dev.roofline.models.huggingface.HuggingFace
import dev.roofline.models.llamacpp.GgufModel
import java.io.PrintStream
import java.nio.charset.StandardCharsets.UTF_8
import java.nio.file.Path

/** What the model of a file can reach on a device: FILE DEVICE. */
@main def answer(args: String*): Unit =
  try
    args match
      case Seq(file, device) =>
        val report = question(Path.of(file)).on(deviceOf(device)).analyze()
        PrintStream(System.out, true, UTF_8).println(report)
      case _ => throw IllegalArgumentException("usage: answer FILE DEVICE")
  catch
    case refused: IllegalArgumentException =>
      System.err.println(refused.getMessage)
      sys.exit(2)

/** A GGUF file says how its weights are stored, a config.json does not. */
private def question(file: Path): Inference =
  if file.toString.endsWith(".gguf") then
    val read = GgufModel.read(file)
    Inference.of(read.model).quantized(read.quantization)
  else Inference.of(HuggingFace.read(file)).quantized(NumberFormats.F16)

/** A device's JSON, or an id of the catalogue. */
private def deviceOf(text: String): Device =
  if text.endsWith(".json") then DeviceFile.read(Path.of(text)) else Catalogue.device(text)
// end
