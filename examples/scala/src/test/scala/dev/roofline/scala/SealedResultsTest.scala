package dev.roofline.scala

import dev.roofline.algebra.{Choice, Cost, Formats, Kernel, Operator, Repeat, Sequence, Shard}
import dev.roofline.analysis.Inference
import dev.roofline.format.NumberFormats
import dev.roofline.hardware.Catalogue
import dev.roofline.model.Execution
import dev.roofline.models.zoo.Zoo
import dev.roofline.potential.Comparison
import dev.roofline.potential.Comparison.{Incomparable, Ranked}
import dev.roofline.potential.Comparison.Incomparable.Reason
import dev.roofline.potential.PotentialForm
import dev.roofline.workload.{Scenario, Step}
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import scala.jdk.CollectionConverters.*

/** Closed families are matched by type. */
class SealedResultsTest:

  private val report = Inference
    .of(Zoo.model("qwen2.5-1.5b"))
    .on(Catalogue.device("apple-m1-pro"))
    .scenario(Scenario.LISO)
    .analyze()

  // begin: sealed
  private def inWords(comparison: Comparison): String = comparison match
    case ranked: Ranked if ranked.difference < 0 => "the first"
    case _: Ranked                               => "not the first"
    case other: Incomparable =>
      other.reason match
        case Reason.DIFFERENT_HARDWARE => "two devices"
        case Reason.MIXED_REGIMES      => "two sides of the ridge"
  // end

  private def kernels(operator: Operator): Seq[Kernel] = operator match
    case kernel: Kernel     => Seq(kernel)
    case sequence: Sequence => sequence.operators.asScala.toSeq.flatMap(kernels)
    case repeat: Repeat     => repeat.layers.asScala.toSeq.flatMap(_ => kernels(repeat.body))
    case choice: Choice     => kernels(choice.alternatives.get(0).operator)
    case shard: Shard       => kernels(shard.body)

  @Test
  def phasesOnBothSidesOfTheRidgeHaveNoOrder(): Unit =
    val prefill = report.potential(report.prefill)
    val decode = report.potential(report.decode)

    assertEquals(
      "two sides of the ridge",
      inWords(prefill.against(decode, PotentialForm.NORMALISED))
    )
    assertEquals("not the first", inWords(decode.against(decode, PotentialForm.NORMALISED)))

  @Test
  def aStepCostsWhatItsKernelsCost(): Unit =
    val half = Formats.uniform(NumberFormats.F16)
    val step = Step.decode(1, 4096)
    val model = Zoo.model("qwen2.5-1.5b").operator(Execution.DEFAULT)

    val sum = kernels(model).map(_.cost(half)).foldLeft(Cost.ZERO)(_ `plus` _).at(step)

    val whole = model.cost(half).at(step)
    assertEquals(whole.flop, sum.flop, 1e-12 * whole.flop)
    assertEquals(whole.bytes, sum.bytes, 1e-12 * whole.bytes)
