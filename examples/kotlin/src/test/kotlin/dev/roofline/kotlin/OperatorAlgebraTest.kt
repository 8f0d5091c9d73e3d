package dev.roofline.kotlin

import dev.roofline.algebra.Choice
import dev.roofline.algebra.Cost
import dev.roofline.algebra.Formats
import dev.roofline.algebra.Kernel
import dev.roofline.algebra.Operator
import dev.roofline.algebra.Repeat
import dev.roofline.algebra.Sequence
import dev.roofline.algebra.Shard
import dev.roofline.format.NumberFormats
import dev.roofline.model.Execution
import dev.roofline.models.zoo.Zoo
import dev.roofline.workload.Step
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** Costs add and scale with `+` and `*`; an operator's kinds are a closed family. */
class OperatorAlgebraTest {

    private val half = Formats.uniform(NumberFormats.F16)
    private val step = Step.decode(1, 4096)

    @Test
    fun `costs add and scale`() {
        val kernels = kernels(Zoo.model("qwen2.5-1.5b").operator(Execution.DEFAULT)).take(3)

        // begin: algebra
        val (first, second, third) = kernels.map { it.cost(half) }
        val together = first + second + third * 28.0
        // end

        val sum = first.at(step) + second.at(step) + third.at(step) * 28.0
        assertEquals(sum.flop(), together.at(step).flop(), 1e-12 * sum.flop())
        assertEquals(sum.bytes(), together.at(step).bytes(), 1e-12 * sum.bytes())
    }

    @Test
    fun `a step costs what its kernels cost`() {
        val model = Zoo.model("qwen2.5-1.5b").operator(Execution.DEFAULT)

        val sum = kernels(model).map { it.cost(half) }.fold(Cost.ZERO, Cost::plus).at(step)

        val whole = model.cost(half).at(step)
        assertEquals(whole.flop(), sum.flop(), 1e-12 * whole.flop())
        assertEquals(whole.bytes(), sum.bytes(), 1e-12 * whole.bytes())
    }

    /** Every kernel as often as it runs, by hand. No `else`: the compiler knows all kinds. */
    private fun kernels(operator: Operator): List<Kernel> = when (operator) {
        is Kernel -> listOf(operator)
        is Sequence -> operator.operators.flatMap(::kernels)
        is Repeat -> operator.layers.flatMap { kernels(operator.body) }
        is Choice -> kernels(operator.alternatives.first().operator)
        is Shard -> error("the zoo shards nothing")
    }
}
