package dev.roofline.kotlin

import java.nio.file.Path
import kotlin.io.path.div
import kotlin.io.path.readText
import kotlin.io.path.writeText
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** The program of docs/getting-started.md for a file of one's own, in a JVM of its own. */
class AnswerTest {

    @TempDir
    private lateinit var folder: Path

    private val tiny = System.getProperty("tiny.gguf")

    /** Qwen2.5-0.5B: 494,032,768 parameters, as published. */
    private val config = """
        {"model_type": "qwen2", "vocab_size": 151936, "hidden_size": 896, "intermediate_size": 4864,
         "num_hidden_layers": 24, "num_attention_heads": 14, "num_key_value_heads": 2,
         "tie_word_embeddings": true}
    """

    @Test
    fun `a GGUF file is answered as it is stored`() {
        val answer = answered(tiny, "raspberry-pi-5")

        assertTrue("131.4 thousand parameters, weights 109.1 kB in Q5_0+Q8_0+F32" in answer, answer)
        assertTrue("Φ norm." in answer, answer)
    }

    @Test
    fun `a config is answered in 16 bits, on a device of one's own`() {
        val file = written("qwen.json", config)
        val device = written("device.json", """{"extends": "apple-m1-pro"}""")

        val answer = answered(file, device)

        assertTrue("494 million parameters, weights 988.1 MB in F16" in answer, answer)
    }

    @Test
    fun `what is no model is refused in one line`() {
        val file = written("my.json", "{}")

        assertEquals("absent.gguf: must be a file that exists", refused("absent.gguf", "apple-m1-pro"))
        assertTrue(refused(file, "apple-m1-pro").startsWith("$file: model_type (absent) must be one of "))
    }

    @Test
    fun `what is no device is refused in one line`() {
        assertTrue(refused(tiny, "aple-m1-pro").startsWith("device (\"aple-m1-pro\") must be one of "))
    }

    @Test
    fun `without arguments it says which it takes`() {
        assertEquals("usage: answer FILE DEVICE", refused())
    }

    private fun written(name: String, text: String): String = (folder / name).apply { writeText(text) }.toString()

    private fun answered(vararg args: String): String {
        assertEquals(0, run(*args), err())
        assertEquals("", err())
        return out()
    }

    private fun refused(vararg args: String): String {
        assertEquals(2, run(*args), err())
        assertEquals("", out())
        return err().trimEnd().lines().single()
    }

    private fun out() = (folder / "out").readText()

    private fun err() = (folder / "err").readText()

    private fun run(vararg args: String): Int {
        val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
        val classPath = System.getProperty("surefire.test.class.path")
        return ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, "dev.roofline.kotlin.AnswerKt", *args)
            .redirectOutput((folder / "out").toFile())
            .redirectError((folder / "err").toFile())
            .start()
            .waitFor()
    }
}
