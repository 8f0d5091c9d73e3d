package dev.roofline.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.analysis.Inference;
import dev.roofline.models.zoo.Zoo;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextSweepTest {

  @ParameterizedTest
  @ValueSource(strings = {"local[1]", "local[2]"})
  void executorsGiveWhatALoopGives(String master) {
    List<Inference> questions =
        ContextSweep.questions(Zoo.model("deepseek-v2-lite")).stream().limit(20).toList();
    List<DecodePoint> loop = questions.stream().flatMap(ContextSweep::points).toList();

    SparkConf here = new SparkConf().setMaster(master).setAppName("test");
    try (JavaSparkContext spark = new JavaSparkContext(here)) {
      assertThat(ContextSweep.points(spark, questions).collect()).isEqualTo(loop);
    }
  }
}
