package dev.roofline.models.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.format.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MixTest {

  static List<Golden> models() {
    return Goldens.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyTensorGetsTheTypeThatLlamaCppGivesIt(Golden golden) {
    FilePlan plan = golden.plan();
    Stream<Golden.Written> chosen = golden.files().stream().map(file -> written(plan, file.type()));
    assertThat(chosen).containsExactlyElementsOf(golden.files());
  }

  /** A file of these tensors, as llama.cpp would write it. */
  static Golden.Written written(FilePlan plan, String type) {
    String[] name = type.split("\\+");
    FileType file = FileType.find(name[0]).orElseThrow();
    try {
      Map<String, NumberFormat> formats = Mix.formats(plan, file, name.length > 1);
      return new Golden.Written(type, Golden.contents(plan, formats::get));
    } catch (IllegalArgumentException refused) {
      return new Golden.Written(type, "refused");
    }
  }

  @Test
  void thereAreGoldensEnough() {
    assertThat(models()).hasSize(74);
    assertThat(models().stream().mapToInt(golden -> golden.files().size()).sum()).isEqualTo(2692);
  }
}
