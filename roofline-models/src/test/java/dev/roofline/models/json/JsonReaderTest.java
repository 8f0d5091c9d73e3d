package dev.roofline.models.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roofline.models.ModelFileException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  private static final String LIMITS =
      "config.json: must nest at most 64 deep, with numbers up to 1000 digits";

  @Test
  void readsEveryKindOfValue() {
    Map<String, @Nullable Object> read =
        read(
            "{\"a\":1,\"b\":3000000000,\"c\":100000000000000000000,\"d\":1.5,\"e\":null,"
                + "\"f\":[true,{\"g\":\"h\"}],\"i\":Infinity}");
    assertThat(read)
        .containsEntry("a", 1)
        .containsEntry("b", 3_000_000_000L)
        .containsEntry("c", new BigInteger("100000000000000000000"))
        .containsEntry("d", 1.5)
        .containsEntry("e", null)
        .containsEntry("f", List.of(true, Map.of("g", "h")))
        .containsEntry("i", Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "1",
        "\"a\"",
        "null",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":1}{}",
        "{\"a\":01}",
        "{'a':1}",
        "{\"a\":1}x",
        "{\"a\":nul}",
        "\u0000",
        "{]",
        "//"
      })
  void refusesWhatIsNotOneObject(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(ModelFileException.class)
        .hasMessageMatching("config.json: must [^\\p{Cntrl}]*");
  }

  @Test
  void saysWhereAFileBreaks() {
    assertThatThrownBy(() -> read("{\n  \"a\": 1,\n  \"a\": 2\n}"))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith("config.json: must be JSON (line 3, column ")
        .hasMessageContaining("Duplicate field 'a'");
  }

  @Test
  void refusesDeepNestingAndEndlessNumbers() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThatThrownBy(() -> read(deep)).isInstanceOf(ModelFileException.class).hasMessage(LIMITS);
    String endless = "{\"a\":" + "9".repeat(100_000) + "}";
    assertThatThrownBy(() -> read(endless))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(LIMITS);
  }

  @Property
  void anyTextEndsInAMapOrTheOneException(
      @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String text) {
    for (String json : List.of(text, "{" + text + "}", "{\"a\":" + text + "}")) {
      try {
        assertThat(read(json)).isNotNull();
      } catch (ModelFileException refused) {
        assertThat(refused.getMessage()).startsWith("config.json: must ").doesNotContain("\n");
      }
    }
  }

  @Property
  void anyBytesEndInAMapOrTheOneException(@ForAll byte[] bytes) {
    try {
      assertThat(JsonReader.read("config.json", bytes)).isNotNull();
    } catch (ModelFileException refused) {
      assertThat(refused.getMessage()).startsWith("config.json: must ").doesNotContain("\n");
    }
  }

  private static Map<String, @Nullable Object> read(String json) {
    return JsonReader.read("config.json", json.getBytes(StandardCharsets.UTF_8));
  }
}
