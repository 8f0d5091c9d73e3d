package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However large the question and odd the device, every number of the answer is a number. */
class ExtremesTest {

  @TempDir Path directory = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "smollm2-135m, 1, 1, 1",
    "smollm2-135m, 1000000, 1000000000, 1000000000",
    "deepseek-v3, 1000000, 1000000000, 1000000000",
    "gemma-3-4b, 1000000, 1000000000, 1",
    "mamba2-2.7b, 1000000, 1, 1000000000",
  })
  void everyNumberIsOne(String model, long batch, long prompt, long generate) throws IOException {
    for (String rates : List.of("1 B/s,1 FLOP/s", "1 B/s,1e30 FLOP/s", "1e30 B/s,1 FLOP/s")) {
      String asked = "analyze --model " + model + " --device " + device(rates.split(","));
      List<String> usual = absent(Run.json(asked + " --operators"));
      String extreme =
          asked + " --batch " + batch + " --prompt " + prompt + " --generate " + generate;
      assertThat(absent(Run.json(extreme + " --operators"))).as(rates).isEqualTo(usual);
      assertThat(Run.line(extreme).out()).isNotEmpty().doesNotContain("NaN", "Infinity");
    }
  }

  private Path device(String[] rates) throws IOException {
    return Files.writeString(
        directory.resolve("own.json"),
        """
        {"id": "own",
         "ceilings": {"theoretical": {"bandwidth": "%s", "peaks": {"F16": "%s"}}}}
        """
            .formatted((Object[]) rates));
  }

  /** Where the answer has no value, which is how JSON has to write NaN and infinity. */
  private static List<String> absent(JsonNode answer) {
    List<String> found = new ArrayList<>();
    collect("", answer, found);
    return found.stream().distinct().sorted().toList();
  }

  private static void collect(String path, JsonNode node, List<String> found) {
    if (node.isNull()) {
      found.add(path);
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      collect(path + "." + field.getKey(), field.getValue(), found);
    }
    if (node.isArray()) {
      node.forEach(element -> collect(path + "[]", element, found));
    }
  }
}
