package dev.roofline.potential;

import dev.roofline.device.Regime;
import dev.roofline.device.Roofline;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The inference-potential region of a point p: the part of the plane between the point, the roof
 * above it and the ridge, which is what the hardware still offers. Its sides are straight in a plot
 * with logarithmic axes.
 *
 * <ul>
 *   <li>memory-bound: the quadrilateral p → (OI, OI·β) → ridge (OI_r, π) → (OI_r, Perf); on the
 *       roof its first two corners coincide
 *   <li>compute-bound: the segment p → (OI, π) up to the compute roof, of area 0
 *   <li>above the roof: empty, as no roof lies above the point
 * </ul>
 *
 * @param potential the potential of the point
 * @see <a href="https://arxiv.org/abs/2602.11506">RooflineBench</a>
 */
public record InferencePotentialRegion(Potential potential) implements Serializable {

  /** Refuses null. */
  public InferencePotentialRegion {
    Objects.requireNonNull(potential, "potential");
  }

  /** Whether the point lies above its roof, so that there is no region. */
  public boolean isEmpty() {
    return potential.aboveRoof();
  }

  /** The corners in clockwise order from the point itself; none if empty, two if compute-bound. */
  public List<Point> corners() {
    if (isEmpty()) {
      return List.of();
    }
    Roofline roofline = potential.roofline();
    Point point = potential.point();
    Point above = Point.onRoof(roofline, point.operationalIntensity());
    if (potential.regime() == Regime.COMPUTE_BOUND) {
      return List.of(point, above);
    }
    return List.of(
        point,
        above,
        Point.of(roofline.ridge(), roofline.peak().flopPerSecond()),
        Point.of(roofline.ridge(), point.flopPerSecond()));
  }

  /**
   * The area in square decades, as seen in a plot with logarithmic axes: {@code w·(h + w/2)} with
   * the width w = log₁₀(OI_r/OI) and the height h = log₁₀(OI·β/Perf) at the point. It is 0 if
   * compute-bound or empty.
   */
  public double area() {
    if (isEmpty() || potential.regime() == Regime.COMPUTE_BOUND) {
      return 0;
    }
    Roofline roofline = potential.roofline();
    Point point = potential.point();
    double roof = roofline.attainable(point.operationalIntensity()).flopPerSecond();
    double width = Decades.between(point.operationalIntensity(), roofline.ridge());
    double height = Decades.between(point.flopPerSecond(), roof);
    return width * (height + width / 2);
  }

  /** As in {@code InferencePotentialRegion[4 corners, 1.83 square decades]}. */
  @Override
  public String toString() {
    return isEmpty()
        ? "InferencePotentialRegion[empty]"
        : String.format(
            Locale.ROOT,
            "InferencePotentialRegion[%d corners, %.4g square decades]",
            corners().size(),
            area());
  }
}
