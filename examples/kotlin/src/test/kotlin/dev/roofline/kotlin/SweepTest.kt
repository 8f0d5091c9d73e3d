package dev.roofline.kotlin

import dev.roofline.analysis.Inference
import dev.roofline.format.NumberFormats
import dev.roofline.hardware.Catalogue
import dev.roofline.models.zoo.Zoo
import dev.roofline.sweep.Axis
import dev.roofline.sweep.Measures
import dev.roofline.sweep.Sweep
import kotlin.streams.asSequence
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** A sweep is a stream of rows, and a sequence here. */
class SweepTest {

    @Test
    fun `the longest context at 60 tokens per second, by format`() {
        // begin: sweep
        val formats = Axis.weights(NumberFormats.F16, NumberFormats.Q8_0, NumberFormats.Q4_0)
        val contexts = Axis.context(1024, 8192, 65_536)
        val question = Inference.of(Zoo.model("qwen2.5-1.5b")).on(Catalogue.device("apple-m1-pro"))
        val longest = Sweep.of(question).over(formats).over(contexts)
            .measuring(Measures.TOKENS_PER_SECOND)
            .rows()
            .asSequence()
            .filter { it.value(Measures.TOKENS_PER_SECOND) >= 60 }
            .groupBy({ it.value(formats).name() }, { it.value(contexts) })
            .mapValues { (_, reached) -> reached.max() }
        println(longest)
        // end

        assertEquals(mapOf("F16" to 8192L, "Q8_0" to 8192L, "Q4_0" to 65_536L), longest)
    }
}
