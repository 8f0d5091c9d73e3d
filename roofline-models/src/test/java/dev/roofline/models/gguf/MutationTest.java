package dev.roofline.models.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.models.ModelFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 120,000 damaged headers: each is read, or refused in one line by the one exception. */
class MutationTest {

  private static final int MUTANTS = 30_000;
  private static final Pattern SPECIFIC = Pattern.compile("\"[^\"]*\"|[0-9]+|\\(.*| must.*");

  static List<byte[]> files() {
    return Stream.of("tiny-llama", "tiny-llama-256")
        .flatMap(name -> Stream.of("F16", "Q8_0", "Q4_K_M").map(type -> name + "-" + type))
        .map(MutationTest::file)
        .toList();
  }

  private static byte[] file(String name) {
    try (InputStream stream = MutationTest.class.getResourceAsStream(name + ".gguf")) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void damageIsReadOrRefused(long seed) {
    Mutants mutants = new Mutants(seed, files());
    Map<String, Integer> outcomes = new HashMap<>();
    for (int i = 0; i < MUTANTS; i++) {
      outcomes.merge(outcome(mutants.next()), 1, Integer::sum);
    }
    assertThat(outcomes.get("read")).as("%s", outcomes).isBetween(MUTANTS / 50, MUTANTS / 2);
    assertThat(outcomes).hasSizeGreaterThan(20);
  }

  /** "read", or what the refusal was about. */
  static String outcome(byte[] mutant) {
    try {
      use(GgufFile.read(new BytesChannel(mutant), "x.gguf"));
      return "read";
    } catch (ModelFileException refused) {
      String message = refused.getMessage();
      require(message.startsWith("x.gguf: ") && message.indexOf('\n') < 0, message);
      return SPECIFIC.matcher(message).replaceAll("");
    }
  }

  private static void use(GgufFile file) {
    String printed = file.toString() + file.metadata() + file.tensors() + file.parts();
    require(printed.indexOf('\n') < 0, printed);
    long sum = file.bytesByType().values().stream().mapToLong(Long::longValue).sum();
    require(sum == file.bytes() && sum >= 0 && file.parameters() >= 0, printed);
    for (String key : file.metadata().entries().keySet()) {
      try {
        file.metadata().numbers(key);
      } catch (ModelFileException refused) {
        require(refused.getMessage().endsWith("must be a whole number"), refused.getMessage());
      }
    }
  }

  private static void require(boolean holds, String found) {
    if (!holds) {
      throw new AssertionError(found);
    }
  }
}
