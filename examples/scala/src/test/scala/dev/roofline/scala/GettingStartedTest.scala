package dev.roofline.scala

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
// begin: imports
import dev.roofline.analysis.Inference
import dev.roofline.device.Device
import dev.roofline.format.{ComputeFormat, NumberFormats}
import dev.roofline.hardware.Catalogue
import dev.roofline.models.llamacpp.{GgufModel, LlamaCppQuantization}
import dev.roofline.models.zoo.Zoo
import dev.roofline.potential.{PotentialForm, Ranking}
import dev.roofline.quantity.Bandwidth.gigabytesPerSecond
import dev.roofline.quantity.DataSize.gibibytes
import dev.roofline.quantity.FlopRate.teraflopsPerSecond
import dev.roofline.workload.Scenario
import java.nio.file.Path
import scala.collection.immutable.ListMap
import scala.jdk.CollectionConverters.*
// end

/** The Scala of docs/getting-started.md: each block between `begin` and `end` is quoted there. */
class GettingStartedTest:

  @Test
  def aModelOnADevice(): Unit =
    // begin: analyze
    val report = Inference
      .of(Zoo.model("llama-3.1-8b"))
      .on(Catalogue.device("h100-sxm"))
      .quantized(NumberFormats.F16)
      .batch(16)
      .prompt(4096)
      .generate(256)
      .analyze()
    println(report.decode)
    // end

    assertEquals(
      "decode: 4096 tokens in 1.839 s (2227 token/s), 11.47 FLOP/byte," +
        " memory-bound: limited by the bandwidth of 3.35 TB/s",
      report.decode.toString
    )

  @Test
  def modelsCompared(): Unit =
    // begin: compare
    val m1 = Catalogue.device("apple-m1-pro")
    val potentials = ListMap.from(
      for id <- Seq("qwen2.5-1.5b", "llama-3.2-1b", "gemma-2-2b")
      yield id -> Inference.of(Zoo.model(id)).on(m1).scenario(Scenario.LISO).analyze().potential
    )
    println(Ranking.of(PotentialForm.NORMALISED, potentials.asJava))
    // end

    assertEquals(
      "normalised: memory-bound qwen2.5-1.5b < llama-3.2-1b < gemma-2-2b",
      Ranking.of(PotentialForm.NORMALISED, potentials.asJava).toString
    )

  @Test
  def aDeviceOfOnesOwn(): Unit =
    // begin: device
    val laptop = Device
      .of("my-laptop", ComputeFormat.F32, teraflopsPerSecond(1.2), gigabytesPerSecond(68))
      .withMemory(gibibytes(16))
    val report = Inference
      .of(Zoo.model("qwen2.5-1.5b"))
      .on(laptop)
      .quantized(LlamaCppQuantization.named("Q4_K_M"))
      .prompt(512)
      .generate(128)
      .analyze()
    println(report.decode)
    // end

    assertEquals(
      "decode: 128 tokens in 1.886 s (67.86 token/s), 3.183 FLOP/byte," +
        " memory-bound: limited by the bandwidth of 68 GB/s",
      report.decode.toString
    )

  @Test
  def aFileOfOnesOwn(): Unit =
    val path = Path.of(System.getProperty("tiny.gguf"))

    // begin: gguf
    val file = GgufModel.read(path)
    val report = Inference
      .of(file.model)
      .quantized(file.quantization)
      .on(Catalogue.device("raspberry-pi-5"))
      .prompt(64)
      .generate(64)
      .analyze()
    println(report.size)
    // end

    assertEquals(131_392, report.size.parameters)
