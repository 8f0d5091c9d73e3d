package dev.roofline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names of the reference lines of a bar chart, in as many rows as they need.
 *
 * @param elements the names
 * @param height the height of all rows
 */
record MarkNames(List<Element> elements, double height) {

  private static final double ROW = 17;
  private static final double WIDEST = 240;

  /** Above the bars, in rows below the top of a frame without height. */
  static MarkNames above(Frame frame, List<BarItem.Mark> marks) {
    Box area = frame.area();
    List<BarItem.Mark> named = marks.stream().filter(mark -> !mark.label().isBlank()).toList();
    double rows = ROW * named.size();
    Box page = new Box(Page.MARGIN, area.y(), Page.WIDTH - 2 * Page.MARGIN, rows);
    LabelPlacement room = LabelPlacement.within(page.grown(2));
    List<Element> elements = new ArrayList<>();
    double bottom = area.y();
    for (BarItem.Mark mark : named) {
      String text = TextWidth.elided(mark.label(), TextStyle.NOTE, WIDEST);
      Optional<Spot> spot = room.place(spots(frame.x(mark.value()), page, text));
      if (spot.isPresent()) {
        elements.addAll(spot.get().elements(text, mark.label()));
        bottom = Math.max(bottom, spot.get().text().y() + 5);
      }
    }
    return new MarkNames(elements, bottom - area.y());
  }

  private static List<Spot> spots(double x, Box page, String text) {
    List<Spot> spots = new ArrayList<>();
    for (double base = page.y() + 12; base < page.bottom(); base += ROW) {
      for (Anchor anchor : List.of(Anchor.MIDDLE, Anchor.END, Anchor.START)) {
        spots.add(Spot.of(PlacedText.at(TextStyle.NOTE, x, base, anchor), text));
      }
    }
    return spots;
  }
}
