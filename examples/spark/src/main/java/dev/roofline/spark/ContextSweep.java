package dev.roofline.spark;

import dev.roofline.analysis.Analysis;
import dev.roofline.analysis.Inference;
import dev.roofline.hardware.Catalogue;
import dev.roofline.model.Model;
import dev.roofline.models.quantization.Quantizations;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.workload.Workload;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * How many devices hold a model and generate 20 tokens a second, by format and context? Questions
 * travel to the executors as they are, for they are {@link java.io.Serializable}; points come back.
 */
public final class ContextSweep {

  private static final List<String> FORMATS = List.of("F16", "Q8_0", "Q4_K_M");

  private static final StructType COLUMNS =
      new StructType()
          .add("weights", DataTypes.StringType)
          .add("device", DataTypes.StringType)
          .add("context", DataTypes.LongType)
          .add("fits", DataTypes.BooleanType)
          .add("tokensPerSecond", DataTypes.DoubleType);

  private ContextSweep() {}

  /** Runs the sweep for the model of the zoo that is named, or for llama-3.1-8b. */
  public static void main(String[] args) throws IOException {
    Model model = Zoo.model(args.length == 0 ? "llama-3.1-8b" : args[0]);
    try (SparkSession spark = SparkSession.builder().appName("roofline").getOrCreate()) {
      JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
      JavaRDD<DecodePoint> points = points(context, questions(model)).cache();
      Dataset<Row> table = spark.createDataFrame(points.map(ContextSweep::row), COLUMNS);
      System.out.println(model.id() + ": " + table.count() + " points");
      table
          .where("fits AND tokensPerSecond >= 20")
          .groupBy("context")
          .pivot("weights")
          .count()
          .orderBy("context")
          .show(false);
    }
  }

  /** The points in the order of the questions, then of contexts, however many executors run. */
  static JavaRDD<DecodePoint> points(JavaSparkContext spark, List<Inference> questions) {
    return spark.parallelize(questions).flatMap(question -> points(question).iterator());
  }

  /** One for each format and each device of the catalogue. */
  static List<Inference> questions(Model model) {
    return FORMATS.stream()
        .map(Quantizations::parse)
        .flatMap(
            weights ->
                Catalogue.devices().stream()
                    .map(device -> Inference.of(model).on(device).quantized(weights)))
        .toList();
  }

  /** A point for each context from 2⁷ to 2¹⁷ tokens, doubling. */
  static Stream<DecodePoint> points(Inference question) {
    Analysis compiled = question.prepare();
    return Stream.iterate(128L, context -> context <= 131_072, context -> 2 * context)
        .map(context -> compiled.report(Workload.of(context, 1)))
        .map(DecodePoint::of);
  }

  private static Row row(DecodePoint point) {
    return RowFactory.create(
        point.weights(), point.device(), point.context(), point.fits(), point.tokensPerSecond());
  }
}
