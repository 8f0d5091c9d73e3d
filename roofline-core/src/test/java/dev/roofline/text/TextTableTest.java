package dev.roofline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    assertThat(TextTable.of("<name", "n", "<note").row("a", "1234", "x").row("long", "5", "yy"))
        .hasToString(
            """
            name     n  note
            a     1234  x
            long     5  yy
            """);
  }

  @Test
  void aTableWithoutRowsIsItsHeadings() {
    assertThat(TextTable.of("<a", "b")).hasToString("a  b\n");
  }

  @Test
  void aCharacterOutsideTheBasicPlaneIsOneWide() {
    assertThat(TextTable.of("<𝜋", "b").row("ab", "c")).hasToString("𝜋   b\nab  c\n");
  }

  @Test
  void aRowIsAddedToACopy() {
    TextTable table = TextTable.of("a");
    assertThat(table.row("1")).hasToString("a\n1\n");
    assertThat(table).hasToString("a\n");
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextTable.of("a", "b").row("1"))
        .withMessage("cells (1) must be as many as headings (2)");
  }
}
