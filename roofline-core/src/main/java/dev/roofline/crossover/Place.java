package dev.roofline.crossover;

/**
 * Where two sides change places.
 *
 * @param value the count
 * @param method how it is found
 * @param residual how far both sides differ there, of their sum
 */
record Place(double value, Method method, double residual) {

  /** A root of the difference of both sides of a piece. */
  static Place root(double value, Load sides) {
    return new Place(value, Roots.method(sides.difference()), sides.residual(value));
  }

  /** The end of a piece: a root that rounding has moved there, or a jump across zero. */
  static Place between(Piece before, Piece after) {
    double value = after.from();
    Place left = root(value, before.load());
    Place right = root(value, after.load());
    Place nearer = left.residual < right.residual ? left : right;
    return nearer.residual <= Load.CLEAR ? nearer : new Place(value, Method.JUMP, nearer.residual);
  }

  /** The same not below {@code least} nor above {@code most}. */
  Place within(double least, double most) {
    return new Place(Math.min(Math.max(value, least), most), method, residual);
  }
}
