package dev.roofline.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

  @Test
  void rulesGiveTheirNumbers() {
    assertThat(Values.of(4, 1, 4)).containsExactly(4L, 1L, 4L);
    assertThat(Values.linear(0, 10, 4)).containsExactly(0L, 4L, 8L);
    assertThat(Values.linear(5, 5, 1)).containsExactly(5L);
    assertThat(Values.doubling(128, 1024)).containsExactly(128L, 256L, 512L, 1024L);
    assertThat(Values.geometric(3, 100, 5)).containsExactly(3L, 15L, 75L);
    assertThat(Values.of(0).andThen(Values.doubling(1, 4))).containsExactly(0L, 1L, 2L, 4L);
  }

  @Test
  void theEndsOfLongAreNoDanger() {
    assertThat(Values.doubling(Long.MAX_VALUE / 2, Long.MAX_VALUE))
        .containsExactly(Long.MAX_VALUE / 2, Long.MAX_VALUE - 1);
    Values wide = Values.linear(0, Long.MAX_VALUE, Long.MAX_VALUE / 2);
    assertThat(wide).containsExactly(0L, Long.MAX_VALUE / 2, Long.MAX_VALUE - 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Values.linear(0, Long.MAX_VALUE, 1))
        .withMessage("number of values (2147483648) must be from 1 to 2147483647");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | [7]",
        "1,2,4 | [1, 2, 4]",
        "1..4 | [1, 2, 3, 4]",
        "0..4096:2048 | [0, 2048, 4096]",
        "128..1000:x2 | [128, 256, 512]",
        "0, 1..9:x3, 20 | [0, 1, 3, 9, 20]",
        "1..1000000 | [1, 2, … 1000000: 1000000 values]",
      })
  void textsAreRead(String text, String values) {
    assertThat(Values.parse(text)).hasToString(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | \"\" is neither",
        "1,,2 | \"\" is neither",
        "-1 | \"-1\" is neither",
        "1e3 | \"1e3\" is neither",
        "١ | \"١\" is neither",
        "1..2:y3 | \"1..2:y3\" is neither",
        "9999999999999999999 | \"9999999999999999999\" is neither",
        "4..1 | to (1) must be from 4 to 9223372036854775807",
        "0..4:x2 | from (0) must be from 1 to 9223372036854775807",
        "1..4:x1 | factor (1) must be from 2 to 9223372036854775807",
        "1..4:0 | step (0) must be from 1 to 9223372036854775807",
        "1..9999999999 | number of values (2147483648) must be from 1 to 2147483647",
      })
  void otherTextsAreRefused(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Values.parse(text))
        .withMessage(
            "values (\""
                + text
                + "\") must be whole numbers and ranges, as in 1,2,4 or 0..4096:512 or"
                + " 128..131072:x2: "
                + reason);
  }

  @Test
  void noValuesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(Values::of)
        .withMessage("number of values (0) must be from 1 to 2147483647");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Values.of(1, 2).at(2))
        .withMessage("index (2) must be from 0 to 1");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Values.of(1, 2).at(-1));
  }
}
