package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OutlineLaws {

  /** On a grid, so that shapes often touch. */
  private static Arbitrary<Double> pixels() {
    return Arbitraries.integers().between(-6, 6).map(Integer::doubleValue);
  }

  @Provide
  Arbitrary<Box> boxes() {
    Arbitrary<Double> sizes = Arbitraries.integers().between(1, 6).map(Integer::doubleValue);
    return Combinators.combine(pixels(), pixels(), sizes, sizes).as(Box::new);
  }

  @Provide
  Arbitrary<Segment> segments() {
    return Combinators.combine(pixels(), pixels(), pixels(), pixels()).as(Segment::new);
  }

  @Property
  void boxesOverlapExactlyIfTheirSidesDo(@ForAll("boxes") Box a, @ForAll("boxes") Box b) {
    boolean sides =
        a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    assertThat(a.outline().overlaps(b.outline())).isEqualTo(sides);
    assertThat(b.outline().overlaps(a.outline())).isEqualTo(sides);
  }

  /** The other method clips the segment to the box, side by side (Liang and Barsky). */
  @Property
  void aSegmentMeetsABoxExactlyIfAPartOfItLiesInside(
      @ForAll("boxes") Box box, @ForAll("segments") Segment segment) {
    double[] start = {segment.x1(), segment.y1()};
    double[] run = {segment.x2() - segment.x1(), segment.y2() - segment.y1()};
    double[] near = {box.x(), box.y()};
    double[] far = {box.right(), box.bottom()};
    double from = 0;
    double to = 1;
    for (int axis = 0; axis < 2; axis++) {
      double first = (near[axis] - start[axis]) / run[axis];
      double second = (far[axis] - start[axis]) / run[axis];
      if (run[axis] != 0) {
        from = Math.max(from, Math.min(first, second));
        to = Math.min(to, Math.max(first, second));
      } else if (start[axis] <= near[axis] || start[axis] >= far[axis]) {
        to = -1;
      }
    }
    boolean isDot = run[0] == 0 && run[1] == 0;
    assertThat(!isDot && segment.outline().overlaps(box.outline())).isEqualTo(!isDot && from < to);
  }

  @Property
  void overlapIsSymmetric(@ForAll("segments") Segment a, @ForAll("segments") Segment b) {
    assertThat(a.outline().overlaps(b.outline())).isEqualTo(b.outline().overlaps(a.outline()));
  }

  @Example
  void linesThatCrossOverlapAndThoseThatShareAnEndDoNot() {
    Segment rising = new Segment(0, 0, 10, 10);
    assertThat(rising.outline().overlaps(new Segment(0, 10, 10, 0).outline())).isTrue();
    assertThat(rising.outline().overlaps(new Segment(10, 10, 20, 0).outline())).isFalse();
    assertThat(rising.outline().overlaps(new Segment(0, 1, 10, 11).outline())).isFalse();
  }

  @Example
  void aTurnedTextCoversItsDiagonalAndNotItsCorners() {
    XY middle = XY.of(100, 100);
    Spot spot = Spot.turned(TextStyle.LABEL, "a text of some length", middle, -45);
    assertThat(spot.footprint().overlaps(Box.around(100, 100, 2, 2).outline())).isTrue();
    assertThat(spot.footprint().overlaps(Box.around(130, 70, 2, 2).outline())).isTrue();
    assertThat(spot.footprint().overlaps(Box.around(130, 130, 20, 20).outline())).isFalse();
  }
}
