package dev.roofline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Draws the reference lines of a plot and its diagonal. */
final class PlotMarks {

  private static final double STEP = 11;
  private static final double WIDEST = 240;

  private final Frame frame;
  private final List<PlotItem.MarkAcross> across;
  private final List<PlotItem.MarkUp> up;
  private final List<PlotItem.Diagonal> diagonals;

  /**
   * The names of lines.
   *
   * @param elements those that found room
   * @param unplaced those that did not
   */
  record Names(List<Element> elements, List<String> unplaced) {}

  PlotMarks(Frame frame, Sheet<PlotItem> sheet) {
    this.frame = frame;
    this.across = sheet.only(PlotItem.MarkAcross.class);
    this.up = sheet.only(PlotItem.MarkUp.class);
    this.diagonals = sheet.only(PlotItem.Diagonal.class);
  }

  /** The lines, which labels must stay off. */
  List<Segment> lines() {
    return Stream.of(
            across.stream().map(this::vertical),
            up.stream().map(this::horizontal),
            diagonals.stream().map(diagonal -> diagonal()))
        .flatMap(lines -> lines)
        .toList();
  }

  List<Element> elements() {
    return lines().stream().map(line -> Svg.line("mark", line)).toList();
  }

  private Segment vertical(PlotItem.MarkAcross mark) {
    double x = frame.x(mark.value());
    return new Segment(x, frame.area().y(), x, frame.area().bottom());
  }

  private Segment horizontal(PlotItem.MarkUp mark) {
    double y = frame.y(mark.value());
    return new Segment(frame.area().x(), y, frame.area().right(), y);
  }

  /** Where both axes are equal: their ranges differ by their margins only. */
  private Segment diagonal() {
    Range one = frame.across().range();
    Range other = frame.up().range();
    double low = Math.max(one.low(), other.low());
    double high = Math.min(one.high(), other.high());
    return Segment.between(frame.position(low, low), frame.position(high, high));
  }

  /** The name of each line beside it, where there is room. */
  Names names(LabelPlacement room) {
    Names names = new Names(new ArrayList<>(), new ArrayList<>());
    across.forEach(mark -> add(names, room, mark.label(), text -> beside(vertical(mark), text)));
    up.forEach(mark -> add(names, room, mark.label(), text -> along(horizontal(mark), text)));
    return names;
  }

  private static void add(
      Names names, LabelPlacement room, String label, Function<String, List<Spot>> spots) {
    if (!label.isBlank()) {
      String text = TextWidth.elided(label, TextStyle.NOTE, WIDEST);
      room.place(spots.apply(text))
          .ifPresentOrElse(
              spot -> names.elements().addAll(spot.elements(text, label)),
              () -> names.unplaced().add(label));
    }
  }

  private static List<Spot> beside(Segment line, String text) {
    List<Spot> spots = new ArrayList<>();
    for (double y = line.y1() + 16; y < line.y2(); y += STEP) {
      spots.add(Spot.of(PlacedText.at(TextStyle.NOTE, line.x1() + 6, y, Anchor.START), text));
      spots.add(Spot.of(PlacedText.at(TextStyle.NOTE, line.x1() - 6, y, Anchor.END), text));
    }
    return spots;
  }

  private static List<Spot> along(Segment line, String text) {
    List<Spot> spots = new ArrayList<>();
    for (double x = line.x2() - 6; x > line.x1(); x -= STEP) {
      spots.add(Spot.of(PlacedText.at(TextStyle.NOTE, x, line.y1() - 5, Anchor.END), text));
      spots.add(Spot.of(PlacedText.at(TextStyle.NOTE, x, line.y1() + 15, Anchor.END), text));
    }
    return spots;
  }

  /** The diagonal, and the lines whose names found no room. */
  List<Legend.Entry> legend(Names names) {
    return Stream.concat(
            diagonals.stream().map(PlotItem.Diagonal::label), names.unplaced().stream())
        .filter(label -> !label.isBlank())
        .map(label -> Legend.Entry.wide(at -> List.of(Svg.line("mark", Legend.line(at))), label))
        .toList();
  }
}
