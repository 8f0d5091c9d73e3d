package dev.roofline.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A chart that writes itself as SVG. The document stands alone (no script, no font, no other file),
 * follows the reader's light or dark setting, prints on white, keeps its text selectable and
 * carries a title and a description for screen readers. The same chart gives the same bytes,
 * whatever the locale, the machine or the JVM.
 *
 * <p>Names from anywhere may be given: markup in them is escaped, and characters that XML does not
 * allow are replaced by U+FFFD.
 */
public sealed interface Chart permits RooflineChart, LineChart, ScatterChart, HeatMap, BarChart {

  /** The whole SVG 1.1 document, ending in a line feed. */
  String svg();

  /**
   * Writes the document to a file in UTF-8, over one that may be there.
   *
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  default void write(Path file) {
    try {
      Files.writeString(file, svg());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
