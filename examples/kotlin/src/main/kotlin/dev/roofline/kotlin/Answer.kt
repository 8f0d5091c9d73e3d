package dev.roofline.kotlin

// begin: answer
import dev.roofline.analysis.Inference
import dev.roofline.device.Device
import dev.roofline.format.NumberFormats
import dev.roofline.hardware.Catalogue
import dev.roofline.hardware.DeviceFile
import dev.roofline.models.huggingface.HuggingFace
import dev.roofline.models.llamacpp.GgufModel
import java.io.PrintStream
import java.nio.file.Path
import kotlin.system.exitProcess

/** What the model of a file can reach on a device: FILE DEVICE. */
fun main(args: Array<String>) {
    try {
        require(args.size == 2) { "usage: answer FILE DEVICE" }
        val (file, device) = args
        val report = question(Path.of(file)).on(deviceOf(device)).analyze()
        PrintStream(System.out, true, Charsets.UTF_8).println(report)
    } catch (refused: IllegalArgumentException) {
        System.err.println(refused.message)
        exitProcess(2)
    }
}

/** A GGUF file says how its weights are stored, a config.json does not. */
private fun question(file: Path): Inference =
    if ("$file".endsWith(".gguf")) {
        val read = GgufModel.read(file)
        Inference.of(read.model).quantized(read.quantization)
    } else {
        Inference.of(HuggingFace.read(file)).quantized(NumberFormats.F16)
    }

/** A device's JSON, or an id of the catalogue. */
private fun deviceOf(text: String): Device =
    if (text.endsWith(".json")) DeviceFile.read(Path.of(text)) else Catalogue.device(text)
// end
