package dev.roofline.scala

import java.nio.file.{Files, Path}
import org.junit.jupiter.api.Assertions.{assertEquals, assertTrue}
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import scala.compiletime.uninitialized

/** The program of docs/getting-started.md for a file of one's own, in a JVM of its own. */
class AnswerTest:

  @TempDir
  var folder: Path = uninitialized

  private val tiny = System.getProperty("tiny.gguf")

  /** Qwen2.5-0.5B: 494,032,768 parameters, as published. */
  private val config =
    """{"model_type": "qwen2", "vocab_size": 151936, "hidden_size": 896, "intermediate_size": 4864,
      | "num_hidden_layers": 24, "num_attention_heads": 14, "num_key_value_heads": 2,
      | "tie_word_embeddings": true}""".stripMargin

  @Test
  def aGgufFileIsAnsweredAsItIsStored(): Unit =
    val answer = answered(tiny, "raspberry-pi-5")

    assertTrue(answer.contains("131.4 thousand parameters, weights 109.1 kB in Q5_0+Q8_0+F32"), answer)
    assertTrue(answer.contains("Φ norm."), answer)

  @Test
  def aConfigIsAnsweredInSixteenBitsOnADeviceOfOnesOwn(): Unit =
    val file = written("qwen.json", config)
    val device = written("device.json", """{"extends": "apple-m1-pro"}""")

    val answer = answered(file, device)

    assertTrue(answer.contains("494 million parameters, weights 988.1 MB in F16"), answer)

  @Test
  def whatIsNoModelIsRefusedInOneLine(): Unit =
    val file = written("my.json", "{}")

    assertEquals("absent.gguf: must be a file that exists", refused("absent.gguf", "apple-m1-pro"))
    val message = refused(file, "apple-m1-pro")
    assertTrue(message.startsWith(s"$file: model_type (absent) must be one of "), message)

  @Test
  def whatIsNoDeviceIsRefusedInOneLine(): Unit =
    val message = refused(tiny, "aple-m1-pro")
    assertTrue(message.startsWith("device (\"aple-m1-pro\") must be one of "), message)

  @Test
  def withoutArgumentsItSaysWhichItTakes(): Unit =
    assertEquals("usage: answer FILE DEVICE", refused())

  private def written(name: String, text: String): String =
    Files.writeString(folder.resolve(name), text).toString

  private def answered(args: String*): String =
    assertEquals(0, run(args), () => text("err"))
    assertEquals("", text("err"))
    text("out")

  private def refused(args: String*): String =
    assertEquals(2, run(args), () => text("err"))
    assertEquals("", text("out"))
    assertEquals(1L, text("err").lines.count)
    text("err").stripTrailing

  private def text(name: String): String = Files.readString(folder.resolve(name))

  private def run(args: Seq[String]): Int =
    val java = Path.of(System.getProperty("java.home"), "bin", "java").toString
    val classPath = System.getProperty("surefire.test.class.path")
    val program = Seq(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, "dev.roofline.scala.answer")
    ProcessBuilder((program ++ args)*)
      .redirectOutput(folder.resolve("out").toFile)
      .redirectError(folder.resolve("err").toFile)
      .start()
      .waitFor()
