package dev.roofline.chart;

import java.util.List;

/**
 * A part of a page: what it draws, and where what follows may begin.
 *
 * @param elements its elements
 * @param bottom its lower end in pixels from the top of the page
 */
record Block(List<Element> elements, double bottom) {

  Block {
    elements = List.copyOf(elements);
  }
}
