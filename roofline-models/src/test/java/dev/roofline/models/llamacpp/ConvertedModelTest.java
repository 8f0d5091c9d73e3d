package dev.roofline.models.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConvertedModelTest {

  static List<Golden> models() {
    return LlamaCppQuantizationTest.models();
  }

  @ParameterizedTest
  @MethodSource("models")
  void theConverterWritesTheseTensors(Golden golden) {
    FilePlan plan = ConvertedModel.of(LlamaCppQuantizationTest.model(golden)).plan();
    assertThat(lines(plan)).containsExactlyElementsOf(lines(golden.plan()).toList());
  }

  /** Lengths of 1 left out, and numbers in F32 counted only. */
  private static Stream<String> lines(FilePlan plan) {
    return plan.tensors().stream()
        .map(tensor -> tensor.name() + " " + tensor.format() + " " + lengths(tensor));
  }

  private static String lengths(PlannedTensor tensor) {
    return tensor.format().name().equals("F32")
        ? Long.toString(tensor.shape().elements())
        : tensor.shape().toString();
  }
}
