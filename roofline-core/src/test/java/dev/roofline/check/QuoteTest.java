package dev.roofline.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTest {

  @Test
  void shortTextStays() {
    assertThat(Quote.of("क ü 𝄞")).isEqualTo("\"क ü 𝄞\"");
    assertThat(Quote.line("x".repeat(80))).isEqualTo("x".repeat(80));
  }

  @Test
  void longTextIsCut() {
    assertThat(Quote.line("x".repeat(81))).isEqualTo("x".repeat(80) + "…");
    assertThat(Quote.line("x".repeat(1 << 20))).hasSize(81);
    assertThat(Quote.message("x".repeat(1 << 20))).hasSize(1001);
  }

  @Test
  void aCharacterOfTwoUnitsIsNotCutInHalf() {
    assertThat(Quote.line("𝄞".repeat(80))).isEqualTo("𝄞".repeat(80));
    assertThat(Quote.line("𝄞".repeat(81))).isEqualTo("𝄞".repeat(80) + "…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\r", "\t", "\u0000", "\u007f", "\u0085", "\u2028", "\u2029", "\u202e"})
  void whatBreaksOrTurnsALineBecomesASpace(String broken) {
    assertThat(Quote.line("a" + broken + "b")).isEqualTo("a b");
    assertThat(Quote.message("a" + broken + "b")).isEqualTo("a b");
  }

  @Test
  void halfACharacterBecomesASpace() {
    assertThat(Quote.line("a" + (char) 0xd800 + "b")).isEqualTo("a b");
  }

  @Test
  void aParsersComplaintEndsWhereItsExpectationsBegin() {
    assertThat(Quote.complaint("Unrecognized token 'x': was expecting (JSON String, Number)"))
        .isEqualTo("Unrecognized token 'x'");
    assertThat(Quote.complaint("Unexpected end-of-input: expected close marker (start marker at …"))
        .isEqualTo("Unexpected end-of-input");
    assertThat(Quote.complaint("Unexpected close marker (start marker at [Source: REDACTED])"))
        .isEqualTo("Unexpected close marker");
    assertThat(Quote.complaint("first\nsecond")).isEqualTo("first");
  }
}
