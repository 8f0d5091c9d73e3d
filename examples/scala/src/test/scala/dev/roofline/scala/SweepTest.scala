package dev.roofline.scala

import dev.roofline.analysis.Inference
import dev.roofline.format.NumberFormats
import dev.roofline.hardware.Catalogue
import dev.roofline.models.zoo.Zoo
import dev.roofline.sweep.{Axis, Measures, Sweep}
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import scala.jdk.StreamConverters.*

/** A sweep is a stream of rows, and any collection here. */
class SweepTest:

  @Test
  def theLongestContextAt60TokensPerSecondByFormat(): Unit =
    // begin: sweep
    val formats = Axis.weights(NumberFormats.F16, NumberFormats.Q8_0, NumberFormats.Q4_0)
    val contexts = Axis.context(1024, 8192, 65_536)
    val question = Inference.of(Zoo.model("qwen2.5-1.5b")).on(Catalogue.device("apple-m1-pro"))
    val longest = Sweep
      .of(question)
      .over(formats)
      .over(contexts)
      .measuring(Measures.TOKENS_PER_SECOND)
      .rows()
      .toScala(LazyList)
      .filter(_.value(Measures.TOKENS_PER_SECOND) >= 60)
      .groupMapReduce(_.value(formats).name)(_.value(contexts).toLong)(_ max _)
    println(longest)
    // end

    assertEquals(Map("F16" -> 8192L, "Q8_0" -> 8192L, "Q4_0" -> 65_536L), longest)
