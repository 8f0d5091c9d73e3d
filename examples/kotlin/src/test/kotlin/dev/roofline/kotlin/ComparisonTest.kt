package dev.roofline.kotlin

import dev.roofline.analysis.Inference
import dev.roofline.hardware.Catalogue
import dev.roofline.models.zoo.Zoo
import dev.roofline.potential.Comparison
import dev.roofline.potential.Comparison.Incomparable.Reason
import dev.roofline.potential.PotentialForm
import dev.roofline.workload.Scenario
import kotlin.jvm.optionals.getOrNull
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** What comparing two potentials says is a sealed type: `when` needs no `else`. */
class ComparisonTest {

    private val report = Inference.of(Zoo.model("qwen2.5-1.5b"))
        .on(Catalogue.device("apple-m1-pro"))
        .scenario(Scenario.LISO)
        .analyze()
    private val prefill = report.potential(report.prefill())
    private val decode = report.potential(report.decode())

    // begin: sealed
    private fun inWords(comparison: Comparison): String = when (comparison) {
        is Comparison.Ranked -> if (comparison.difference() < 0) "the first" else "not the first"
        is Comparison.Incomparable -> when (comparison.reason) {
            Reason.DIFFERENT_HARDWARE -> "two devices"
            Reason.MIXED_REGIMES -> "two sides of the ridge"
        }
    }
    // end

    @Test
    fun `phases on both sides of the ridge have no order`() {
        assertEquals("two sides of the ridge", inWords(prefill.against(decode, PotentialForm.NORMALISED)))
    }

    @Test
    fun `the same point is not nearer than itself`() {
        val comparison = decode.against(decode, PotentialForm.LOGARITHMIC)

        assertEquals("not the first", inWords(comparison))
        assertEquals(null, comparison.ranked().getOrNull()?.nearer()?.getOrNull())
    }
}
