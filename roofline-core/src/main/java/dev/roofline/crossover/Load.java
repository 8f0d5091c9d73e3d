package dev.roofline.crossover;

/**
 * What operators take along one count, as curves. Work and traffic are the two sides that a search
 * weighs.
 *
 * @param work W/π of the operators asked about, in seconds
 * @param traffic Q/β of them
 * @param seconds the bound of their time
 * @param deciding the bound of the time of all operators of an execution, which decides whether it
 *     is the fastest
 */
record Load(Curve work, Curve traffic, Curve seconds, Curve deciding) {

  static final Load NOTHING = sides(Curve.ZERO, Curve.ZERO);

  /** How much of the sum of both sides a difference must be for its sign to be beyond rounding. */
  static final double CLEAR = 1e-9;

  /** Two sides and no times. */
  static Load sides(Curve work, Curve traffic) {
    return new Load(work, traffic, Curve.ZERO, Curve.ZERO);
  }

  Load plus(Load that) {
    return new Load(
        work.plus(that.work),
        traffic.plus(that.traffic),
        seconds.plus(that.seconds),
        deciding.plus(that.deciding));
  }

  Load times(double factor) {
    return new Load(
        work.times(factor), traffic.times(factor), seconds.times(factor), deciding.times(factor));
  }

  /** The same work and traffic under another bound of the time. */
  Load taking(Curve bound) {
    return new Load(work, traffic, bound, bound);
  }

  /** The same where other operators are asked about: these only help to decide. */
  Load unasked() {
    return new Load(Curve.ZERO, Curve.ZERO, Curve.ZERO, deciding);
  }

  /** Work less traffic. */
  Curve difference() {
    return work.minus(traffic);
  }

  /** How far the two sides differ, of their sum; 0 if there is nothing on either. */
  double residual(double x) {
    double one = work.at(x);
    double other = traffic.at(x);
    return one + other > 0 ? Math.abs(one - other) / (one + other) : 0;
  }

  /** The sign of the difference if it is beyond rounding, else 0. */
  int clearSign(double x) {
    return residual(x) > CLEAR ? (int) Math.signum(work.at(x) - traffic.at(x)) : 0;
  }
}
