package dev.roofline.models.codesign;

import dev.roofline.device.Roofline;
import java.util.List;

/**
 * All candidates in grid order, numbered from 0: by precision, hidden size, attention, windows,
 * feed-forward, vocabulary and layers, of which the last runs fastest. A pair of precision and
 * hidden size has one table of parts; a table and an attention are a unit.
 */
final class Space {

  private final Question question;
  private final ArchitectureGrid grid;
  private final List<Precision> precisions;
  private final long size;

  Space(Question question) {
    this.question = question;
    this.grid = question.grid();
    this.precisions = question.precisions();
    this.size = Math.multiplyExact(grid.size(), (long) precisions.size());
  }

  Question question() {
    return question;
  }

  long size() {
    return size;
  }

  int tables() {
    return Math.multiplyExact(precisions.size(), grid.hidden().size());
  }

  int units() {
    return Math.multiplyExact(tables(), grid.attention().size());
  }

  int tableOf(int unit) {
    return unit / grid.attention().size();
  }

  int attentionOf(int unit) {
    return unit % grid.attention().size();
  }

  /** The first position of a unit. */
  long first(int unit) {
    return unit * grid.inner();
  }

  /** The table of a position. */
  int tableOf(long position) {
    return tableOf((int) (position / grid.inner()));
  }

  int hidden(int table) {
    return grid.hidden().get(table % grid.hidden().size());
  }

  private Precision precision(int table) {
    return precisions.get(table / grid.hidden().size());
  }

  PartTable parts(int table) {
    return PartTable.of(question, hidden(table), precision(table));
  }

  Judge judge(int table) {
    return new Judge(question, roofs(table));
  }

  private List<Roofline> roofs(int table) {
    Serving serving = question.serving();
    return question.devices().stream()
        .map(device -> serving.roofline(device, precision(table)))
        .toList();
  }

  /** The candidate of a position, with its numbers from the table of its parts. */
  Candidate candidate(long position, PartTable parts, Column column) {
    int table = tableOf(position);
    int attention = attentionOf((int) (position / grid.inner()));
    long rest = position % grid.inner();
    int layers = (int) (rest % grid.layers().size());
    rest /= grid.layers().size();
    int vocabulary = (int) (rest % grid.vocabulary().size());
    rest /= grid.vocabulary().size();
    int feedForward = (int) (rest % grid.feedForward().size());
    int windows = (int) (rest / grid.feedForward().size());
    CandidateShape shape =
        new CandidateShape(
            grid.layers().get(layers),
            hidden(table),
            grid.attention().get(attention),
            grid.feedForward().get(feedForward),
            grid.windows().get(windows),
            grid.vocabulary().get(vocabulary));
    column.turnTo(
        parts.attention().get(attention),
        parts.sliding().get(attention).get(windows),
        parts.feedForward().get(feedForward));
    column.turnTo(parts.ends().get(vocabulary));
    double[] numbers = column.total(shape.layers(), shape.windows());
    return new Candidate(
        position,
        shape,
        precision(table),
        DeviceFigures.of(question.devices(), roofs(table), shape.layers(), numbers));
  }
}
