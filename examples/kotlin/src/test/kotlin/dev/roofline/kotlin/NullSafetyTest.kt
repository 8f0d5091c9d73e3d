package dev.roofline.kotlin

import dev.roofline.algebra.Tensor
import dev.roofline.algebra.WeightFormats
import dev.roofline.analysis.Inference
import dev.roofline.format.ComputeFormat
import dev.roofline.format.NumberFormat
import dev.roofline.format.NumberFormats
import dev.roofline.hardware.Catalogue
import dev.roofline.model.Model
import dev.roofline.model.Quantization
import dev.roofline.models.LanguageModel
import dev.roofline.models.zoo.Zoo
import dev.roofline.quantity.DataSize
import kotlin.jvm.optionals.getOrNull
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/**
 * The library's packages are `@NullMarked`, which Kotlin takes at its word: no type below is a
 * platform type, and a `?` in the wrong place does not compile.
 */
class NullSafetyTest {

    /** Norms in 32 bits, all else in 8. */
    private object NormsInFull : Quantization {
        override fun name(): String = "Q8_0 but norms"

        override fun assign(model: Model): WeightFormats =
            WeightFormats { tensor: Tensor, _: Int -> format(tensor) }

        override fun defaultCompute(): ComputeFormat = ComputeFormat.F16

        private fun format(tensor: Tensor): NumberFormat =
            if ("norm" in tensor.name) NumberFormats.F32 else NumberFormats.Q8_0

        private fun readResolve(): Any = NormsInFull
    }

    @Test
    fun `what is there is not null`() {
        val find: (String) -> LanguageModel = Zoo::model
        val ids: List<String> = Catalogue.ids()

        assertEquals("qwen2.5-1.5b", find("Qwen2.5-1.5B").id)
        assertEquals(ids, ids.filter { it.isNotEmpty() })
    }

    @Test
    fun `what may be missing is an Optional and becomes a question mark`() {
        // begin: unknown
        val memory: DataSize? = Catalogue.device("apple-m1-pro").memory().getOrNull()
        // end

        assertEquals(34_359_738_368, memory?.bytes)
    }

    @Test
    fun `a quantisation of one's own is an object`() {
        val model = Zoo.model("qwen2.5-1.5b")
        val norms = model.tensors().filter { "norm" in it.tensor.name }.sumOf { it.tensor.parameters() }

        val size = Inference.of(model).on(Catalogue.device("apple-m1-pro")).quantized(NormsInFull).analyze().size()

        assertEquals(4 * norms + (model.parameters() - norms) / 32 * 34, size.weightBytes)
    }
}
