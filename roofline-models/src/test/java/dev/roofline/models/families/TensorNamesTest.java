package dev.roofline.models.families;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.model.PlacedTensor;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.ModelPart;
import dev.roofline.models.huggingface.HuggingFace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tensors of small models of every family against the table {@code tensors.txt}. */
class TensorNamesTest {

  private record Table(String config, List<ModelPart> parts, List<String> tensors) {}

  static Stream<Table> tables() throws IOException {
    try (InputStream stream = TensorNamesTest.class.getResourceAsStream("tensors.txt")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n"))
          .map(String::strip)
          .filter(section -> section.startsWith("["))
          .map(TensorNamesTest::table);
    }
  }

  private static Table table(String section) {
    List<String> lines = section.lines().toList();
    String title = lines.get(0).substring(1, lines.get(0).length() - 1);
    int end = title.lastIndexOf('}') + 1;
    List<ModelPart> parts =
        Arrays.stream(title.substring(end).split(" "))
            .filter(word -> !word.isBlank())
            .map(ModelPart::valueOf)
            .toList();
    List<String> tensors =
        lines.stream().skip(1).flatMap(TensorNamesTest::everyLayer).sorted().toList();
    return new Table(title.substring(0, end), parts, tensors);
  }

  /** A line for each of its layers, written as 0-3 or 0,2. */
  private static Stream<String> everyLayer(String line) {
    String[] words = line.split(" ", 2);
    if (words[0].equals("-")) {
      return Stream.of(line);
    }
    List<Integer> layers = new ArrayList<>();
    for (String range : words[0].split(",")) {
      String[] ends = range.split("-");
      int last = Integer.parseInt(ends[ends.length - 1]);
      IntStream.rangeClosed(Integer.parseInt(ends[0]), last).forEach(layers::add);
    }
    return layers.stream().map(layer -> layer + " " + words[1]);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void tensorsAreThoseOfTheCheckpoint(Table table) {
    LanguageModel model = HuggingFace.parse(table.config, "small");
    for (ModelPart part : table.parts) {
      model = model.including(part);
    }
    List<String> tensors = model.tensors().stream().map(TensorNamesTest::line).sorted().toList();
    assertThat(tensors).isEqualTo(table.tensors);
  }

  private static String line(PlacedTensor placed) {
    String shape =
        placed.tensor().shape().dimensions().stream()
            .map(String::valueOf)
            .collect(Collectors.joining("×"));
    String layer = placed.layer() < 0 ? "-" : Integer.toString(placed.layer());
    return layer + " " + placed.tensor().name() + " " + shape;
  }
}
