package dev.roofline.models.llamabench;

import java.util.function.Consumer;

/** A text of rows. Rows are handed on one by one, so that only one is held in raw form. */
interface RowFormat {

  /**
   * Hands on every row in the order of the text.
   *
   * @throws dev.roofline.models.ModelFileException where the text departs from the format
   */
  void forEach(Consumer<Fields> each);
}
