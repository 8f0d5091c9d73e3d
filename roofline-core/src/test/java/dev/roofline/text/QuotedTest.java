package dev.roofline.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QuotedTest {

  private static String csv(String cell) {
    StringBuilder text = new StringBuilder();
    Quoted.csv(cell, text);
    return text.toString();
  }

  private static String json(String value) {
    StringBuilder text = new StringBuilder();
    Quoted.json(value, text);
    return text.toString();
  }

  @Test
  void cellsAreQuotedWhereTheyMust() {
    assertThat(csv("a b")).isEqualTo("a b");
    assertThat(csv("")).isEmpty();
    assertThat(csv("a,b")).isEqualTo("\"a,b\"");
    assertThat(csv("say \"x\"")).isEqualTo("\"say \"\"x\"\"\"");
    assertThat(csv("a\nb")).isEqualTo("\"a\nb\"");
    assertThat(csv("a\rb")).isEqualTo("\"a\rb\"");
  }

  @Test
  void stringsAreEscaped() {
    assertThat(json("a b~")).isEqualTo("\"a b~\"");
    assertThat(json("\"\\/")).isEqualTo("\"\\\"\\\\/\"");
    assertThat(json("\n\t\u007f")).isEqualTo("\"\\u000a\\u0009\\u007f\"");
    assertThat(json("Φ\u2028")).isEqualTo("\"\\u03a6\\u2028\"");
    assertThat(json("😀")).isEqualTo("\"\\ud83d\\ude00\"");
  }

  @Property
  void aCellReadsBackAsItWas(@ForAll String cell) {
    String text = csv(cell);
    String read =
        text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    assertThat(read).isEqualTo(cell);
    if (!text.startsWith("\"")) {
      assertThat(text).doesNotContain(",", "\"", "\n", "\r");
    }
  }

  @Property
  void aStringIsAsciiAndReadsBackAsItWas(@ForAll String value) {
    String text = json(value);
    assertThat(text.chars()).allMatch(c -> c >= ' ' && c <= '~');
    assertThat(read(text.substring(1, text.length() - 1))).isEqualTo(value);
  }

  private static String read(String escaped) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c != '\\') {
        text.append(c);
      } else if (escaped.charAt(++i) == 'u') {
        text.append((char) Integer.parseInt(escaped.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        text.append(escaped.charAt(i));
      }
    }
    return text.toString();
  }
}
