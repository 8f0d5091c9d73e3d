package dev.roofline.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every recipe prints what it says that it prints. Where that has changed, this fails; with {@code
 * -Ddocs.update=true} it writes what is printed now into the recipe instead.
 */
class RecipesTest {

  static final Path TINY =
      Path.of(
          "../../roofline-models/src/test/resources/dev/roofline/models/gguf/tiny-llama-Q4_K_M.gguf");

  static List<Path> recipes() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      return files.filter(file -> file.toString().endsWith(".jsh")).sorted().toList();
    }
  }

  @Test
  void thereAreFiveRecipes() throws IOException {
    assertThat(recipes()).hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void aRecipePrintsWhatItSays(Path file) throws Exception {
    Recipe recipe = Recipe.read(file);
    RecipeRun run = RecipeRun.of(file, TINY, "apple-m1-pro");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    if (Boolean.getBoolean("docs.update")) {
      recipe.write(run.out());
    } else {
      assertThat(recipe.shown()).isEqualTo(run.out());
    }
  }
}
